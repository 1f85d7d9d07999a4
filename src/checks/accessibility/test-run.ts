import type { Patience } from "../browser.ts";
import { browse } from "./browse.ts";
import { type Found, findingsOf } from "./finding.ts";
import { type Control, whyNotTrusted } from "./known-faults.ts";
import { type PageVisit, whyUntested } from "./run-validity.ts";

/** One page with what was found at each width, or with why it is untested. */
export interface Trial {
  readonly visit: PageVisit;
  readonly findings: readonly Found[];
  readonly untested?: string | undefined;
  /** Why the first try left it untested, where a second was made. */
  readonly first?: string | undefined;
}

/** The pages of known faults, how long to wait for a browser, and whom to tell of every page of the site. */
interface Conditions {
  readonly controls: readonly Control[];
  readonly wait: Patience;
  readonly heard: (visit: PageVisit) => void;
}

/** Tests pages in a fresh browser, and once more in another those that the first left untested. */
export async function tryPages(visits: readonly PageVisit[], conditions: Conditions): Promise<Trial[]> {
  const trials = await tryOnce(visits, conditions);
  const failed = new Map(trials.filter(({ untested }) => untested).map(({ visit, untested }) => [visit, untested]));
  if (failed.size === 0) return trials;
  const again = await tryOnce([...failed.keys()], conditions);
  return [
    ...trials.filter(({ visit }) => !failed.has(visit)),
    ...again.map((trial) => ({ ...trial, first: failed.get(trial.visit) })),
  ];
}

/** A browser that misses anything on a page of known faults has tested no other page either. */
async function tryOnce(visits: readonly PageVisit[], { controls, wait, heard }: Conditions): Promise<Trial[]> {
  const outcomes = await browse([...controls, ...visits], wait, (visit) => {
    if ("page" in visit) heard(visit);
  });
  const distrust = controls.map((control) => whyNotTrusted(control, outcomes.get(control))).find(Boolean);
  return visits.map((visit): Trial => {
    const outcome = outcomes.get(visit);
    const untested = whyUntested(visit, outcome) ?? distrust;
    if (untested || !outcome || "failure" in outcome) return { visit, untested, findings: [] };
    const findings = outcome.looks.flatMap(({ width, issues, findings }) =>
      [...findingsOf(issues), ...findings].map((it) => ({ width, it })),
    );
    return { visit, findings };
  });
}
