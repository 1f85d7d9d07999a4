import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Chance, chance } from "../bench/random.ts";
import { clockEdits, start } from "./clock-edits.ts";
import { codeEdits } from "./code-edits.ts";
import type { Run } from "./command.ts";
import { keepForTomorrow, type Machine, mishaps } from "./machine-edits.ts";
import { releaseEdits } from "./release-edits.ts";
import type { Room } from "./room.ts";
import { mediaEdits, siteEdits } from "./site-edits.ts";
import { readState, type State, writeState } from "./state.ts";
import { strategyEdits } from "./strategy-edits.ts";
import { ledger, type Trial, tryRun } from "./trial.ts";

/** What to try. */
interface EditsOptions {
  readonly trial: Trial;
  /** Where what is kept for another day lies: a folder that is made. */
  readonly folder: string;
  readonly seed: number;
  /** How many times something is changed and built. */
  readonly edits: number;
  /** The numbers of those that are made; undefined for all. */
  readonly only?: ReadonlySet<number> | undefined;
  /** What may be changed. */
  readonly kinds?: readonly Edits[];
  /** Hears what was done before it is built. */
  readonly onEdit?: (number: number, did: readonly string[]) => void;
}

/** What came of them. */
export interface Edited {
  /** In words, what was wrong after the last of them; empty where nothing ever was. */
  readonly faults: readonly string[];
  /** What was done, by its number. */
  readonly did: readonly string[];
  readonly builds: number;
  /** How many of the builds had to fail. */
  readonly failed: number;
}

/** Changes by what they are called. */
type Edits = Readonly<Record<string, (room: Room) => string | undefined | Promise<string | undefined>>>;

/** What is changed, each kind as often as it is named. */
export const allEdits: readonly Edits[] = [
  ...[releaseEdits, releaseEdits, releaseEdits, releaseEdits, releaseEdits, releaseEdits, releaseEdits],
  ...[strategyEdits, strategyEdits, strategyEdits],
  ...[siteEdits, siteEdits, siteEdits],
  mediaEdits,
  ...[codeEdits, codeEdits],
  ...[clockEdits, clockEdits, clockEdits, clockEdits],
];

/** Changes a project again and again, and compares what a build makes of it with what a full build makes; ends at the first difference. */
export async function tryEdits({
  trial,
  folder,
  seed,
  edits,
  only,
  kinds = allEdits,
  onEdit = () => undefined,
}: EditsOptions): Promise<Edited> {
  const project = trial.warm;
  const room: Room = { project, dice: chance(seed), trash: new Map(), now: start };
  const machine: Machine = { room, yesterday: join(folder, "yesterday"), environment: trial.environment };
  const did: string[] = [];
  const count = { builds: 0, failed: 0 };
  let good: { readonly state: State; readonly now: number } = { state: readState(project), now: start };
  let isBroken = false;
  for (let number = 0; number <= edits; number += 1) {
    if (number > 0 && only && !only.has(number)) continue;
    // Each has chance of its own, so that it is the same when others are left out.
    const dice = chance(seed * 1_000_003 + number);
    Object.assign(room, { dice });
    if (isBroken && dice.happens(0.8)) {
      writeState(project, good.state);
      room.now = good.now;
      did.push(`${number}. mended`);
    } else if (number > 0) {
      for (let times = dice.happens(0.2) ? 2 + dice.below(2) : 1; times > 0; times -= 1)
        did.push(`${number}. ${await editOnce(room, kinds)}`);
    }
    // While there is a ledger, most edits are refused.
    if (dice.happens(0.3)) rmSync(join(project, ledger), { force: true });
    if (number > 0 && dice.happens(0.25)) did.push(`${number}. ${await befall(machine)}`);
    onEdit(number, did);
    for (const run of runsOf(room, dice)) {
      const { faults, status } = await tryRun(trial, run);
      if (run.content === "second") rmSync(join(project, "second"), { recursive: true });
      if (faults.length > 0) return { faults: [JSON.stringify(run), ...faults], did, ...count };
      if (run.script === "ledger") did.push(`${number}. all is noted in the ledger`);
      if (run.script !== "build") continue;
      count.builds += 1;
      count.failed += status === 0 ? 0 : 1;
      if (run.content !== "content") continue;
      isBroken = status !== 0;
      if (isBroken) did.push(`${number}. is refused`);
      if (!isBroken) good = { state: readState(project), now: room.now };
    }
    if (dice.happens(0.1)) keepForTomorrow(machine);
  }
  return { faults: [], did, ...count };
}

async function editOnce(room: Room, kinds: readonly Edits[]): Promise<string> {
  for (;;) {
    const edits = room.dice.pick(kinds);
    const name = room.dice.pick(Object.keys(edits));
    const did = await edits[name]?.(room);
    if (did !== undefined) return `${name}: ${did}`;
  }
}

async function befall(machine: Machine): Promise<string> {
  for (;;) {
    const name = machine.room.dice.pick(Object.keys(mishaps));
    const did = await mishaps[name]?.(machine);
    if (did !== undefined) return `${name}: ${did}`;
  }
}

/** What is run after an edit: the build, and now and then something before it that remembers in the same place. */
function runsOf({ project, now }: Room, dice: Chance): Run[] {
  const zone = dice.pick(["UTC", "UTC", "Asia/Tokyo", "America/Los_Angeles"]);
  const build: Run = { script: "build", content: "content", out: "_site", now: new Date(now).toISOString(), zone };
  const runs = [build];
  if (dice.happens(0.1)) runs.unshift({ ...build, script: "check" });
  if (dice.happens(0.05)) runs.unshift({ ...build, out: "_other" });
  if (dice.happens(0.05)) runs.push(build);
  if (dice.happens(0.05)) runs.push({ ...build, flags: ["--full"] }, build);
  if (dice.happens(0.05)) runs.push({ ...build, script: "ledger" });
  if (dice.happens(0.05)) {
    cpSync(join(project, "content"), join(project, "second"), { recursive: true });
    runs.unshift({ ...build, content: "second", out: dice.pick(["_site", "_other"]) });
  }
  return runs;
}
