import { href } from "../../src/newsroom/address.ts";
import type { Strategy } from "../../src/newsroom/item.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { periodInWords } from "../../src/newsroom/words.ts";

interface Props {
  readonly site: Site;
  readonly strategies: readonly Strategy[];
  /** The level of each title's heading: one below the heading above the list. */
  readonly level: 2 | 3;
}

/** Strategies as entries whose date is the time they were made for. */
export function StrategyList({ site, strategies, level }: Props) {
  if (strategies.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <ul class="entries">
      {strategies.map((strategy) => (
        <li class="entry">
          <Heading class="entry-title">
            <a href={href(site, strategy.address)}>{strategy.title}</a>
          </Heading>
          <p class="entry-date">{periodInWords(strategy.period, site.locale)}</p>
          <p class="entry-summary">{strategy.summary}</p>
        </li>
      ))}
    </ul>
  );
}
