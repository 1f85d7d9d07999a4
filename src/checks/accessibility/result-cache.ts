import { browserVersion, type Timeouts } from "../browser.ts";
import { openResultCache } from "../result-cache.ts";
import { type Found, found } from "./finding.ts";
import type { Page } from "./pages.ts";
import { circumstancesOf, keysFor } from "./result-key.ts";
import type { TestRun } from "./test-run.ts";
import { widths } from "./widths.ts";

/**
 * What earlier runs found on the pages that this run answers for, and what is kept for later ones in the folder `cache`:
 * without it nothing is remembered. Throws CouldNotTest when no browser starts.
 */
export async function openResults(
  folder: string,
  base: string,
  pages: readonly Page[],
  { cache, wait }: { readonly cache?: string; readonly wait?: Timeouts },
) {
  const circumstances = circumstancesOf(await browserVersion(wait), widths);
  // Reads the site's files as they are at each call.
  const readKeys = () => keysFor(folder, base, circumstances);
  const earlier = cache === undefined ? undefined : openResultCache(cache, found);
  const keyAtStart = readKeys();
  const keys = new Map(pages.map((page) => [page, keyAtStart(page.address)]));

  const settle = (run: TestRun, keyNow: string | undefined): TestRun => {
    const { page } = run.visit;
    const key = keys.get(page);
    if (keyNow !== key) return { ...run, findings: [], untested: "its files changed while it was tested" };
    if (key && !run.untested) earlier?.remember(page.address, key, run.findings);
    return run;
  };

  return {
    /** All that was found on the pages of which the very same bytes were tested before. */
    recall(pages: readonly Page[]): ReadonlyMap<Page, readonly Found[]> {
      const known = new Map<Page, readonly Found[]>();
      for (const page of pages) {
        const key = keys.get(page);
        const before = key && earlier?.recall(page.address, key);
        if (before) known.set(page, before);
      }
      return known;
    },
    /** Keeps what came of testing pages, and gives it back: a page whose files changed meanwhile is untested. */
    keep(runs: readonly TestRun[]): readonly TestRun[] {
      const keyNow = readKeys();
      return runs.map((run) => settle(run, keyNow(run.visit.page.address)));
    },
    /** Forgets the pages that the site no longer has, and says in sentences what went wrong with what is kept. */
    close(site: readonly Page[]): string[] {
      earlier?.keepOnly(site.map(({ address }) => address));
      return earlier?.advice() ?? [];
    },
  };
}
