import type { Edition } from "../../src/newsroom/edition.ts";
import type { Strategy } from "../../src/newsroom/item.ts";
import { isOver } from "../../src/newsroom/strategies/standing.ts";
import { periodInWords } from "../../src/newsroom/words.ts";
import { Chip } from "./chip.tsx";
import { Entry, type Level } from "./entry.tsx";

interface Props {
  readonly edition: Edition;
  readonly strategies: readonly Strategy[];
  readonly level: Level;
}

/** Strategies as entries whose date is the time they were made for; one that applies no more says so. */
export function StrategyList({ edition: { site, standings }, strategies, level }: Props) {
  if (strategies.length === 0) return null;
  const over = (strategy: Strategy) => {
    const standing = standings.get(strategy.name);
    return standing && isOver(standing) && <Chip standing={standing} />;
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
          chip={over(strategy)}
          summary={strategy.summary}
        />
      ))}
    </ul>
  );
}
