import type { Frame } from "../../src/newsroom/edition.ts";
import { periodInWords } from "../../src/newsroom/format.ts";
import type { StrategyStatus } from "../../src/newsroom/strategies/status.ts";
import { OverChip, PreviewChip } from "./chip.tsx";
import { Entry, type Level } from "./entry.tsx";

interface Props {
  readonly edition: Frame;
  readonly strategies: readonly StrategyStatus[];
  readonly level: Level;
  /** The slug of the topic that the list is on. */
  readonly listTopic?: string | undefined;
}

/** Strategies as entries whose date is the time they were made for; one that applies no more says so. */
export function StrategyList({ edition, strategies, level, listTopic }: Props) {
  const { site } = edition;
  if (strategies.length === 0) return null;
  return (
    <ul class="entries">
      {strategies.map((strategyStatus) => (
        <Entry
          site={site}
          level={level}
          of={{ ...strategyStatus.strategy, title: strategyStatus.title }}
          listTopic={listTopic}
          date={periodInWords(strategyStatus.strategy.period, site.locale)}
          chip={
            <>
              <PreviewChip edition={edition} address={strategyStatus.strategy.address} />
              <OverChip strategyStatus={strategyStatus} />
            </>
          }
        />
      ))}
    </ul>
  );
}
