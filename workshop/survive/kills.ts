import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, leftBy, putBack, stateOf, type TestSites } from "./builds.ts";

/** One kill: after some milliseconds, or just before a file-system step. */
type Kill = { readonly after: number } | { readonly step: number };

/** What came of the kills of a trial. */
export interface Kills {
  readonly tried: number;
  /** What stood there after each that was survived, and how often. */
  readonly left: Readonly<Record<"old" | "new" | "beside", number>>;
  /** In words, each that was not. */
  readonly lost: readonly string[];
}

/** Loads what counts the file-system steps of a build before it. */
function stepsWith(what: "step" | "count", value: string): string[] {
  return ["--import", `${new URL("kill-at-step.mjs", import.meta.url)}?${new URLSearchParams({ [what]: value })}`];
}

/** The first steps of a build, in which it takes hold of the folder, and the last, in which the new site takes the place of the old: each is tried. */
const edge = { first: 8, last: 16 };

/**
 * Kills builds at so many points: half of them spread over the time that a build takes, half over its file-system steps. After each kill the next build must succeed as it is.
 */
export async function killBuilds(sites: TestSites, count: number, onKill: (tried: number) => void): Promise<Kills> {
  const place = join(sites.folder, "killed");
  const left = { old: 0, new: 0, beside: 0 };
  const lost: string[] = [];
  const kills = await pointsOf(sites, place, count);
  for (const [index, kill] of kills.entries()) {
    putBack(sites, "old", place);
    const site = join(place, "site");
    const fault = await tryKill(sites, kill, place, site);
    if (typeof fault === "string")
      lost.push(`${"step" in kill ? `before step ${kill.step}` : `after ${kill.after} ms`}: ${fault}`);
    else left[fault.left] += 1;
    onKill(index + 1);
  }
  return { tried: kills.length, left, lost };
}

async function pointsOf(sites: TestSites, place: string, count: number): Promise<Kill[]> {
  putBack(sites, "old", place);
  const counted = join(sites.folder, "steps");
  const begun = performance.now();
  await build(sites.content.new, join(place, "site"), { node: stepsWith("count", counted) });
  const duration = performance.now() - begun;
  const steps = Number(readFileSync(counted, "utf8"));
  const bySteps = Math.floor(count / 2);
  const between = bySteps - edge.first - edge.last;
  const stride = (steps - edge.first - edge.last) / between;
  const numbers = (length: number, numberOf: (index: number) => number) =>
    Array.from({ length }, (_, index) => ({ step: Math.round(numberOf(index)) }));
  return [
    ...Array.from({ length: count - bySteps }, (_, index, all = count - bySteps) => ({
      after: Math.round(((index + 0.5) / all) * duration),
    })),
    ...numbers(edge.first, (index) => 1 + index),
    ...numbers(between, (index) => edge.first + (index + 0.5) * stride),
    ...numbers(edge.last, (index) => steps - index),
  ];
}

async function tryKill(sites: TestSites, kill: Kill, place: string, site: string) {
  const killed = await build(
    sites.content.new,
    site,
    "step" in kill ? { node: stepsWith("step", String(kill.step)) } : { killAfter: kill.after },
  );
  // A build can be done before its time has come.
  if (killed.signal !== "SIGKILL" && killed.status !== 0)
    return `the build ended with ${killed.status}:\n${killed.output}`;
  const left = leftBy(sites, place);
  if (!left) return "what is left is neither the old site nor the new one";
  const next = await build(sites.content.new, site);
  if (next.status !== 0) return `the next build ended with ${next.status}:\n${next.output}`;
  return stateOf(sites, place) === "new" ? { left } : "the next build left something behind, or is not whole";
}
