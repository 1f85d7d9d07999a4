import type { Edition } from "../../src/newsroom/edition.ts";
import { periodInWords } from "../../src/newsroom/format.ts";
import type { Strategy } from "../../src/newsroom/item.ts";
import { titleAt } from "../../src/newsroom/strategies/status.ts";
import { OverChip, PreviewChip } from "./chip.tsx";
import { Entry, type Level } from "./entry.tsx";

interface Props {
  readonly edition: Edition;
  readonly strategies: readonly Strategy[];
  readonly level: Level;
  /** The slug of the topic that the list is on. */
  readonly listTopic?: string | undefined;
}

/** Strategies as entries whose date is the time they were made for; one that applies no more says so. */
export function StrategyList({ edition, strategies, level, listTopic }: Props) {
  const { site, strategyStatuses } = edition;
  if (strategies.length === 0) return null;
  return (
    <ul class="entries">
      {strategies.map((strategy) => (
        <Entry
          site={site}
          level={level}
          of={{ ...strategy, title: titleAt(strategy, strategyStatuses) }}
          listTopic={listTopic}
          date={periodInWords(strategy.period, site.locale)}
          chip={
            <>
              <PreviewChip edition={edition} address={strategy.address} />
              <OverChip strategyStatus={strategyStatuses.get(strategy.name)} />
            </>
          }
        />
      ))}
    </ul>
  );
}
