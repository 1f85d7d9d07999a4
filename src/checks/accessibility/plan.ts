import type { Timeouts } from "../browser.ts";
import { readSite } from "./pages.ts";
import { openResults } from "./result-cache.ts";
import type { Shard } from "./shard.ts";

/** A few minutes of a machine with two cores, for which it is worth starting another. */
const pagesPerMachine = 300;

/** As many jobs as GitHub runs at once for an account that pays nothing. */
const mostMachines = 20;

/** The parts to test a site in, one to a machine, where so many of its pages are not known. */
export function partsFor(pages: number): Shard[] {
  const of = Math.min(mostMachines, Math.max(1, Math.ceil(pages / pagesPerMachine)));
  return Array.from({ length: of }, (_, index) => ({ part: index + 1, of }));
}

/**
 * How many pages of a built site a run has to open in a browser: those that the folder `cache` has no result of, or with
 * `all` every one. Throws CouldNotTest as the gate does.
 */
export async function pagesToTest(
  folder: string,
  options: { cache: string; all?: boolean; wait?: Timeouts },
): Promise<number> {
  const { base, pages } = readSite(folder);
  if (options.all) return pages.length;
  const results = await openResults(folder, base, pages, options);
  return pages.length - results.recall(pages).size;
}
