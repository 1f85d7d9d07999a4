import { address, href } from "../../src/newsroom/address.ts";
import type { Site } from "../../src/newsroom/site.ts";
import type { StrategyEntry } from "../../src/newsroom/strategies/entry.ts";
import { groupsOf } from "../../src/newsroom/strategies/groups.ts";

/** How many strategies are in each state, each count a link to those in the register: "31 in force, 4 ended". */
export function StateLinks({ site, strategies }: { site: Site; strategies: readonly StrategyEntry[] }) {
  return (
    <ul class="counts">
      {groupsOf(strategies, site.locale).map(({ kind, name, entries }) => (
        <li>
          <a href={`${href(site, address.strategies)}#${kind}`}>
            {entries.length} {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
