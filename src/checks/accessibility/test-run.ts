import type { Timeouts } from "../browser.ts";
import { browse } from "./browse.ts";
import type { Found } from "./finding.ts";
import { type Control, whyNotTrusted } from "./known-faults.ts";
import { type PageVisit, whyUntested } from "./run-validity.ts";

/** One page with what was found at each width, or with why it is untested. */
export interface TestRun {
  readonly visit: PageVisit;
  readonly findings: readonly Found[];
  readonly untested?: string | undefined;
  /** Why the first try left it untested, where a second was made. */
  readonly first?: string | undefined;
}

/** The pages of known faults, how long to wait for a browser, and what is called for every page of the site. */
interface Conditions {
  readonly controls: readonly Control[];
  readonly wait: Timeouts;
  readonly onTested: (visit: PageVisit) => void;
}

/** Tests pages in a fresh browser, and once more in another those that the first left untested. */
export async function tryPages(visits: readonly PageVisit[], conditions: Conditions): Promise<TestRun[]> {
  const runs = await tryOnce(visits, conditions);
  const failed = new Map(runs.filter(({ untested }) => untested).map(({ visit, untested }) => [visit, untested]));
  if (failed.size === 0) return runs;
  const again = await tryOnce([...failed.keys()], conditions);
  return [
    ...runs.filter(({ visit }) => !failed.has(visit)),
    ...again.map((run) => ({ ...run, first: failed.get(run.visit) })),
  ];
}

/** A browser that misses anything on a page of known faults has tested no other page either. */
async function tryOnce(visits: readonly PageVisit[], { controls, wait, onTested }: Conditions): Promise<TestRun[]> {
  const outcomes = await browse([...controls, ...visits], wait, (visit) => {
    if ("page" in visit) onTested(visit);
  });
  const distrust = controls.map((control) => whyNotTrusted(control, outcomes.get(control))).find(Boolean);
  return visits.map((visit): TestRun => {
    const outcome = outcomes.get(visit);
    const untested = whyUntested(visit, outcome) ?? distrust;
    if (untested || !outcome || "failure" in outcome) return { visit, untested, findings: [] };
    return { visit, findings: outcome.looks.flatMap(({ width, findings }) => findings.map((it) => ({ width, it }))) };
  });
}
