import { countOf } from "../../newsroom/format.ts";
import { type Timeouts, timeouts } from "../browser.ts";
import type { Finding } from "./finding.ts";
import { controlsAt, knownFaultsFolder } from "./known-faults.ts";
import { type Page, readSite } from "./pages.ts";
import { openResults } from "./result-cache.ts";
import { type Reviewed, reviewed, reviewOf } from "./reviewed.ts";
import type { PageVisit } from "./run-validity.ts";
import { serve } from "./serve.ts";
import { isInShard, type Shard } from "./shard.ts";
import { asOpened, statesOf } from "./states.ts";
import { type TestRun, tryPages } from "./test-run.ts";

/** Something that holds for one page, at one width where it is a finding. */
export interface Located<T> {
  readonly address: string;
  readonly width?: number;
  readonly it: T;
}

/** What the gate knows at its end: a site may be published when nothing is found and nothing is untested. */
export interface GateResult {
  /** How many pages the site has. */
  readonly site: number;
  /** How many of them the result covers: all, or those of one part. */
  readonly pages: number;
  /** How many of those were not tested now, because the same bytes were tested before. */
  readonly remembered: number;
  readonly shard: Shard | undefined;
  readonly findings: readonly Located<Finding>[];
  /** Why a page is not proved to be tested. */
  readonly untested: readonly Located<string>[];
  /** Sentences that stop nothing. */
  readonly advice: readonly string[];
}

/** The options of a run of the gate. */
export interface GateOptions {
  /** The day of the test: `2026-11-23`. */
  readonly today: string;
  /** Called after pages, with the number of those done and of all. */
  readonly progress?: (done: number, all: number) => void;
  readonly wait?: Timeouts;
  readonly reviews?: readonly Reviewed[];
  /** The folder that keeps what is found for the next run; without it nothing is remembered. */
  readonly cache?: string;
  /** Every page is tested, remembered or not. */
  readonly all?: boolean;
  /** A browser slows down with every page: a fresh one after so many. 200 where it is left out. */
  readonly pagesPerBrowser?: number;
  /** The part of the pages to test, and the home page with it; without it all pages. */
  readonly shard?: Shard | undefined;
}

/**
 * Tests every page of a built site in a browser, at every width, unless the same bytes were tested before. When none of
 * a browser's pages succeeds at a second try either, the others are not tried. Throws CouldNotTest when the folder is
 * not a whole site, or when no browser starts.
 */
export async function checkAccessibility(folder: string, options: GateOptions): Promise<GateResult> {
  const wait = options.wait ?? timeouts;
  const site = readSite(folder);
  const pages = site.pages.filter((page) => isHome(page) || !options.shard || isInShard(page.address, options.shard));
  const states = [...pages.map(asOpened), ...statesOf(folder, pages)];
  const results = await openResults(folder, site.base, states, options);
  // The home page is tested in every run: where all else is known, the engines still have to prove themselves.
  const known = results.recall(options.all ? [] : states.filter((page) => !isHome(page)));

  await using served = await serve(folder, site.base);
  await using faults = await serve(knownFaultsFolder, "/");

  const home = served.origin + site.base;
  const visits = states
    .filter((page) => !known.has(page))
    .map((page): PageVisit => ({ page, url: home + page.address.slice(1), ready: page.ready }));
  const controls = controlsAt(faults.origin);
  const done = new Set<PageVisit>();
  const onTested = (visit: PageVisit) => options.progress?.(done.add(visit).size, visits.length);

  const runs: TestRun[] = [];
  const { pagesPerBrowser = 200 } = options;
  for (let from = 0; from < visits.length; from += pagesPerBrowser) {
    const batch = await tryPages(visits.slice(from, from + pagesPerBrowser), { controls, wait, onTested });
    runs.push(...results.keep(batch));
    if (batch.every(({ untested }) => untested)) {
      runs.push(...visits.slice(from + pagesPerBrowser).map(leftOut));
      break;
    }
  }
  const tested = new Map(runs.map(({ visit, findings }) => [visit.page, findings]));
  const found = states.flatMap((page) =>
    (known.get(page) ?? tested.get(page) ?? []).map((one) => ({ address: page.address, ...one })),
  );
  const counts = { site: site.pages.length, pages: pages.length, remembered: known.size, shard: options.shard };
  return { ...counts, ...judge(found, runs, results.close(site.pages), options) };
}

function leftOut(visit: PageVisit): TestRun {
  return { visit, findings: [], untested: "two browsers in turn could test none of the pages before it" };
}

function isHome({ address }: Page): boolean {
  return address === "/";
}

function judge(
  all: readonly Located<Finding>[],
  runs: readonly TestRun[],
  more: readonly string[],
  { reviews = reviewed, today }: GateOptions,
): Pick<GateResult, "findings" | "untested" | "advice"> {
  const reviewFor = ({ it, address }: Located<Finding>) => reviewOf(it, address, reviews);
  const used = new Set(all.map(reviewFor).filter((review) => review !== undefined));
  return {
    findings: all.filter((finding) => !reviewFor(finding)),
    untested: runs.flatMap(({ visit, untested }) => (untested ? { address: visit.page.address, it: untested } : [])),
    advice: [
      ...[...used]
        .filter(({ until }) => until < today)
        .map(({ rule, pages, until }) => `The review of ${rule} on ${pages} held until ${until}: look again.`),
      ...[...Map.groupBy(runs, ({ first, untested }) => (untested ? undefined : first))].flatMap(([why, again]) =>
        why ? [`${countOf(again.length, "page")} took a second try: ${why}.`] : [],
      ),
      ...more,
    ],
  };
}
