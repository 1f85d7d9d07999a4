import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Ended, type Run, runCommand } from "./command.ts";
import { digestOfState, readState, writeState } from "./state.ts";
import { differencesOf, firstDifference, readTree, type Tree, wrongTimes } from "./tree.ts";

/** What was published so far: a command adds to it, and all of them read it. */
export const ledger = "ledger.txt";

/** What a full build makes, and how it ends. */
interface Full extends Ended {
  readonly tree: Tree;
}

/** Two copies of a project: one whose builds find what those before left, and one whose builds begin with nothing. */
export interface Trial {
  readonly warm: string;
  readonly cold: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The time of the machine, in milliseconds since 1970-01-01 UTC. */
  readonly clock: () => number;
  /** What full builds made, by all that they were made from. */
  readonly known: Map<string, Full>;
}

/** What a command writes: a build its site, what its host gets, and the next change. */
function placesOf({ script, out }: Run): string[] {
  if (script !== "build") return script === "ledger" ? [ledger] : [];
  return [out, `${out}.hosting`, out === "_site" ? "next-change.json" : `${out}.next-change.json`];
}

/** Runs a command over what those before it left, and the same over nothing; tells in words all that differs. */
export async function tryRun(
  trial: Trial,
  run: Run,
): Promise<{ readonly faults: string[]; readonly status: number | null }> {
  const { warm, environment, clock } = trial;
  const places = placesOf(run);
  const [full, isNew] = await fullOf(trial, run);
  const before = readTree(warm, places);
  // A build that was killed may have left the site beside its place.
  const isWhole = existsSync(join(warm, run.out));
  const ended = await runCommand(warm, run, environment);
  const seconds = Math.ceil(clock() / 1000);
  const after = readTree(warm, places);
  const faults = [
    ...(ended.status === full.status ? [] : [`it ended with ${ended.status} instead of ${full.status}`]),
    ...(ended.output === full.output ? [] : [`it printed\n${ended.output}\ninstead of\n${full.output}`]),
  ];
  if (full.status === 0) {
    const differences = differencesOf(after, full.tree);
    faults.push(...differences, ...wrongTimes(within(run.out, after), before, seconds));
    if (differences.length > 0) {
      if (!isNew) await buildFully(trial, run);
      faults.push(...bytesThatDiffer(trial, after, full.tree));
    }
  } else if (isWhole) {
    faults.push(...differencesOf(after, before).map((difference) => `after a build that failed, ${difference}`));
    const isOld = (path: string) => before.get(path)?.time === after.get(path)?.time;
    faults.push(
      ...[...after.keys()]
        .filter((path) => !isOld(path))
        .map((path) => `a build that failed changed the time of ${path}`),
    );
  }
  return { faults, status: full.status };
}

/** What lies in the folder that is published: of nothing else does a reader see the time. */
function within(folder: string, tree: Tree): Tree {
  return new Map([...tree].filter(([path]) => path.startsWith(`${folder}/`)));
}

/** What a full build makes of the same, and whether it was made only now. */
async function fullOf(trial: Trial, run: Run): Promise<readonly [Full, boolean]> {
  const { script, content, out, now } = run;
  const key = [digestOfState(readState(trial.warm)), script, content, out, now].join(" ");
  const known = trial.known.get(key);
  if (known) return [known, false];
  const full = await buildFully(trial, run);
  trial.known.set(key, full);
  return [full, true];
}

async function buildFully({ warm, cold, environment }: Trial, run: Run): Promise<Full> {
  writeState(cold, readState(warm));
  const places = placesOf(run);
  // What is known of pictures stays: it is no part of what is tried, and costs as much as all else.
  for (const left of [".cache/site", ...places])
    if (left !== ledger) rmSync(join(cold, left), { recursive: true, force: true });
  const ended = await runCommand(cold, { ...run, zone: "UTC", flags: [] }, environment);
  return { ...ended, tree: readTree(cold, places) };
}

const mostShown = 5;

function bytesThatDiffer({ warm, cold }: Trial, after: Tree, expected: Tree): string[] {
  const isFile = (folder: string, path: string) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile();
  return [...after.keys()]
    .filter((path) => after.get(path)?.what !== expected.get(path)?.what && isFile(warm, path) && isFile(cold, path))
    .slice(0, mostShown)
    .map((path) => `${path}, ${firstDifference(readFileSync(join(warm, path)), readFileSync(join(cold, path)))}`);
}

/** Makes the two copies. */
export function trialIn(
  folder: string,
  { environment, clock }: Pick<Trial, "environment" | "clock">,
  copyTo: (copy: string) => void,
): Trial {
  const [warm, cold] = [join(folder, "warm"), join(folder, "cold")];
  mkdirSync(folder, { recursive: true });
  for (const copy of [warm, cold]) copyTo(copy);
  return { warm, cold, environment, clock, known: new Map() };
}
