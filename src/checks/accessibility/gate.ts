import { openBrowser, type Patience, patience } from "../browser.ts";
import { CouldNotTest } from "../could-not-test.ts";
import type { Finding } from "./finding.ts";
import { controlsAt, knownFaultsFolder } from "./known-faults.ts";
import { readSite } from "./pages.ts";
import type { PageVisit } from "./proof.ts";
import { type Reviewed, reviewed, reviewOf } from "./reviewed.ts";
import { serve } from "./serve.ts";
import { type Trial, tryPages } from "./trial.ts";

/** A browser slows down with every page: a fresh one after so many. */
const pagesPerBrowser = 200;

/** Something that holds for one page, at one width where it is a finding. */
export interface Located<T> {
  readonly address: string;
  readonly width?: number;
  readonly it: T;
}

/** What the gate knows at its end: a site may be published when nothing is found and nothing is untested. */
export interface Verdict {
  readonly pages: number;
  readonly findings: readonly Located<Finding>[];
  /** Why a page is not proved to be tested. */
  readonly untested: readonly Located<string>[];
  /** Sentences that stop nothing. */
  readonly advice: readonly string[];
}

/** What the gate is told from outside. */
export interface Terms {
  /** The day of the test: `2026-11-23`. */
  readonly today: string;
  /** Called after pages, with the number of those done and of all. */
  readonly progress?: (done: number, all: number) => void;
  readonly wait?: Patience;
  readonly reviews?: readonly Reviewed[];
}

/**
 * Tests every page of a built site in a browser, at every width. Throws CouldNotTest when the folder is not a whole
 * site, when no browser starts, or when none of a browser's pages succeeds at a second try either.
 */
export async function checkAccessibility(folder: string, terms: Terms): Promise<Verdict> {
  const wait = terms.wait ?? patience;
  const site = await readSite(folder);
  await (await openBrowser(wait)).close();
  await using served = await serve(folder, site.base);
  await using faults = await serve(knownFaultsFolder, "/");

  const home = served.origin + site.base;
  const visits = site.pages.map((page): PageVisit => ({ page, url: home + page.address.slice(1) }));
  const controls = controlsAt(faults.origin);
  const done = new Set<PageVisit>();
  const heard = (visit: PageVisit) => terms.progress?.(done.add(visit).size, visits.length);

  const trials: Trial[] = [];
  for (let from = 0; from < visits.length; from += pagesPerBrowser) {
    const batch = await tryPages(visits.slice(from, from + pagesPerBrowser), { controls, wait, heard });
    if (batch.every(({ untested }) => untested)) {
      throw new CouldNotTest(`Two browsers could not test any of ${batch.length} pages: ${batch[0]?.untested}.`);
    }
    trials.push(...batch);
  }
  return { pages: site.pages.length, ...judge(trials, terms) };
}

function judge(trials: readonly Trial[], { reviews = reviewed, today }: Terms): Omit<Verdict, "pages"> {
  const all = trials.flatMap(({ visit, findings }) =>
    findings.map((finding) => ({ address: visit.page.address, ...finding })),
  );
  const reviewFor = ({ it, address }: Located<Finding>) => reviewOf(it, address, reviews);
  const used = new Set(all.map(reviewFor).filter((review) => review !== undefined));
  return {
    findings: all.filter((finding) => !reviewFor(finding)),
    untested: trials.flatMap(({ visit, untested }) => (untested ? { address: visit.page.address, it: untested } : [])),
    advice: [
      ...[...used]
        .filter(({ until }) => until < today)
        .map(({ rule, pages, until }) => `The review of ${rule} on ${pages} held until ${until}: look again.`),
      ...trials
        .filter(({ first, untested }) => first && !untested)
        .map(({ visit, first }) => `${visit.page.address} took a second try: ${first}.`),
    ],
  };
}
