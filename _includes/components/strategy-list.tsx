import type { Edition } from "../../src/newsroom/edition.ts";
import type { Strategy } from "../../src/newsroom/item.ts";
import { periodInWords } from "../../src/newsroom/words.ts";
import { Chip } from "./chip.tsx";
import { Entry, type Level } from "./entry.tsx";

interface Props {
  readonly edition: Edition;
  readonly strategies: readonly Strategy[];
  readonly level: Level;
}

/** Strategies as entries whose date is the time they were made for; one that has ended says so. */
export function StrategyList({ edition: { site, states }, strategies, level }: Props) {
  if (strategies.length === 0) return null;
  const ended = (strategy: Strategy) => {
    const state = states.get(strategy.name);
    return state?.kind === "ended" && <Chip state={state} locale={site.locale} />;
  };
  return (
    <ul class="entries">
      {strategies.map((strategy) => (
        <Entry
          site={site}
          level={level}
          title={strategy.title}
          address={strategy.address}
          date={periodInWords(strategy.period, site.locale)}
          chip={ended(strategy)}
          summary={strategy.summary}
        />
      ))}
    </ul>
  );
}
