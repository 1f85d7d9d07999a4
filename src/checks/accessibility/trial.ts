import type { Patience } from "../browser.ts";
import { browse, type Load } from "./browse.ts";
import { type Finding, findingsOf } from "./finding.ts";
import { whyNotTrusted } from "./known-faults.ts";
import { type PageLoad, whyUntested } from "./proof.ts";

/** One page load with what was found, or with why it is untested. */
export interface Trial {
  readonly load: PageLoad;
  readonly findings: readonly Finding[];
  readonly untested?: string | undefined;
  /** Why the first try left it untested, where a second was made. */
  readonly first?: string | undefined;
}

/** The page of known faults at every width, how long to wait for a browser, and whom to tell of every load. */
interface Conditions {
  readonly controls: readonly Load[];
  readonly wait: Patience;
  readonly heard: (load: Load) => void;
}

/** Tests page loads in a fresh browser, and once more in another those that the first left untested. */
export async function tryLoads(loads: readonly PageLoad[], conditions: Conditions): Promise<Trial[]> {
  const trials = await tryOnce(loads, conditions);
  const failed = new Map(trials.filter(({ untested }) => untested).map(({ load, untested }) => [load, untested]));
  if (failed.size === 0) return trials;
  const again = await tryOnce([...failed.keys()], conditions);
  return [
    ...trials.filter(({ load }) => !failed.has(load)),
    ...again.map((trial) => ({ ...trial, first: failed.get(trial.load) })),
  ];
}

/** Engines that miss anything on the page of known faults have tested no other page either. */
async function tryOnce(loads: readonly PageLoad[], { controls, wait, heard }: Conditions): Promise<Trial[]> {
  const outcomes = await browse([...controls, ...loads], wait, heard);
  const distrust = controls.map((control) => whyNotTrusted(outcomes.get(control))).find(Boolean);
  return loads.map((load): Trial => {
    const outcome = outcomes.get(load);
    const untested = whyUntested(load, outcome) ?? distrust;
    return untested || !outcome || "failure" in outcome
      ? { load, untested, findings: [] }
      : { load, findings: findingsOf(outcome.issues) };
  });
}
