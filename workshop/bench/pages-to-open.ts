import { readSite } from "../../src/checks/accessibility/pages.ts";
import { keysFor } from "../../src/checks/accessibility/result-key.ts";

/**
 * The keys by which the accessibility gate finds again what it knows of a built site's pages, by address. No browser is asked:
 * which one it is changes all keys alike.
 */
export function pageKeys(site: string): ReadonlyMap<string, string | undefined> {
  const { base, pages } = readSite(site);
  const keyOf = keysFor(site, base, "any browser");
  return new Map(pages.map(({ address }) => [address, keyOf(address)]));
}

/** How many pages the gate opens in a browser, when it knows those of before. */
export function countPagesToOpen(
  before: ReadonlyMap<string, string | undefined>,
  after: ReadonlyMap<string, string | undefined>,
): number {
  return [...after].filter(([address, key]) => !key || before.get(address) !== key).length;
}
