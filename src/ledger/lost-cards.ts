import { exampleWords } from "../newsroom/example-words.ts";
import { countOf } from "../newsroom/format.ts";
import type { Problem } from "../problems/problem.ts";
import { type Comparison, ofSite } from "./comparison.ts";
import { accepted } from "./ledger.ts";
import { currentShrink } from "./lost-addresses.ts";
import { cards } from "./published.ts";

/** Where releases have cards from a later day on than before, links that were shared show nothing any more. */
export function lostCards(comparison: Comparison): Problem[] {
  const { ledger, seen, today, isWhole } = comparison;
  const from = ledger.at(cards)?.hash;
  if (from === undefined || from === accepted || !isWhole || currentShrink(comparison)) return [];
  const lost = seen.releases.filter(({ published, hasCard }) => published.day >= from && !hasCard).length;
  if (lost === 0) return [];
  return [
    {
      ...ofSite(comparison, "cards"),
      rule: "lost-address",
      message: `${countOf(lost, "release")} from ${from} on had a card for shared links, which would be lost`,
      fix: "write the first line; or if you mean this, add the second, which counts for a week",
      paste: [`cards: {from: ${from}}`, "or", `shrink: {on: ${today}, reason: "${exampleWords.reason}"}`],
    },
  ];
}
