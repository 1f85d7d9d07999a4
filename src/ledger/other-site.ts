import { unknownUrl } from "../content/site/site-text.ts";
import { exampleWords } from "../newsroom/example-words.ts";
import type { Problem } from "../problems/problem.ts";
import { type Comparison, ofSite } from "./comparison.ts";
import { currentShrink } from "./lost-addresses.ts";
import { home } from "./published.ts";

/** What stands once in `site.yaml`, and in every id or address that readers keep. What cannot be read is passed over. */
export function otherSite(comparison: Comparison): Problem[] {
  const { ledger, newsroom, today } = comparison;
  const { authority, url } = newsroom.site;
  const known = ledger.at(home);
  if (!known) return [];
  const before = { authority: known.id, url: known.hash };
  const problems: Problem[] = [];
  if (authority !== "" && authority !== before.authority)
    problems.push({
      ...ofSite(comparison, "authority"),
      rule: "site-identity",
      message: `feeds know every item by ${before.authority}, and would show all of them as new under ${authority}`,
      fix: "write this line",
      paste: [`authority: ${before.authority}`],
    });
  const hasMoved = url !== unknownUrl && withoutScheme(url) !== withoutScheme(before.url);
  if (hasMoved && !currentShrink(comparison))
    problems.push({
      ...ofSite(comparison, "url"),
      rule: "site-identity",
      message: `every page was published below ${before.url}, and would be below ${url}`,
      fix: "write the first line; or if each old address leads to the new one, add the second, which counts for a week",
      paste: [`url: ${before.url}`, "or", `shrink: {on: ${today}, reason: "${exampleWords.reason}"}`],
    });
  return problems;
}

/** Hosts lead from http to https automatically. */
function withoutScheme(url: string): string {
  return url.replace(/^https?:/, "");
}
