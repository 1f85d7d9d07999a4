import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { chance } from "../../bench/random.ts";
import { start } from "../../edits/clock-edits.ts";
import { allEdits, tryEdits } from "../../edits/edits.ts";
import { copyForEdits } from "../../edits/project.ts";
import { releaseEdits } from "../../edits/release-edits.ts";
import type { Room } from "../../edits/room.ts";
import { digestOfState, readState, writeState } from "../../edits/state.ts";
import { type Trial, trialIn } from "../../edits/trial.ts";

const project = resolve(".");
/** Each edit is built twice, in processes of their own, beside other tests. */
const patience = 900_000;

/** Two copies of the project, each changed before the first build. */
function copies(patch: (copy: string) => void = () => undefined): { folder: string; trial: Trial } {
  const folder = tempFolder();
  const trial = trialIn(folder, { environment: process.env, clock: Date.now }, (copy) => {
    copyForEdits(project, copy);
    patch(copy);
  });
  return { folder, trial };
}

/** What is built, and when, in a few words. */
const stateOf = ({ project: copy, now }: Room) => `${digestOfState(readState(copy))} ${now}`;

test("every edit changes something", { timeout: patience }, async () => {
  const copy = join(tempFolder(), "copy");
  copyForEdits(project, copy);
  writeFileSync(join(copy, "next-change.json"), '{"at": "2026-11-27T00:01:00+00:00"}');
  const whole = readState(copy);
  const [dice, trash] = [chance(1), new Map<string, Buffer>()];
  const edits = allEdits.flatMap((kind) => Object.entries(kind));
  const left = new Set(edits.map(([name]) => name));
  for (let round = 0; round < 8 && left.size > 0; round += 1) {
    const room: Room = { project: copy, dice, trash, now: start };
    for (const [name, edit] of edits) {
      // Some edits need what others did before them.
      const before = left.has(name) ? stateOf(room) : undefined;
      const did = await edit(room);
      if (before && did !== undefined && before !== stateOf(room)) left.delete(name);
    }
    writeState(copy, whole);
    expect(digestOfState(readState(copy))).toBe(digestOfState(whole));
  }
  expect([...left]).toEqual([]);
});

test.for([1, 2, 3])("a build after random edits is as a full one, seed %i", { timeout: patience }, async (seed) => {
  const { faults, did, builds } = await tryEdits({ ...copies(), seed, edits: 7 });
  expect({ faults, did }).toEqual({ faults: [], did });
  expect(builds).toBeGreaterThanOrEqual(8);
});

/** A build that takes a page of the old site for the new one where both are of one size. */
function patchPages(copy: string): void {
  const file = join(copy, "src/pipeline/build.ts");
  const step = 'onStep("Checking the pages");';
  const remembered = `for (const name of existsSync(target) ? readdirSync(target, { recursive: true, encoding: "utf8" }) : [])
      if (name.endsWith(".html") && existsSync(join(swap.fresh, name)) && statSync(join(swap.fresh, name)).size === statSync(join(target, name)).size) {
        rmSync(join(swap.fresh, name)); copyFileSync(join(target, name), join(swap.fresh, name)); }`;
  const text = readFileSync(file, "utf8");
  const patched = text.replace(step, () => `${remembered}\n${step}`);
  expect(patched).not.toBe(text);
  writeFileSync(file, `import { copyFileSync, existsSync, readdirSync, statSync } from "node:fs";\n${patched}`);
}

test("would notice a page that is not made anew", { timeout: patience }, async () => {
  const kind = { letter: releaseEdits["one letter of a release"] ?? (() => undefined) };
  const { faults, did } = await tryEdits({ ...copies(patchPages), seed: 4, edits: 12, kinds: [kind] });
  expect(faults.join("\n")).toMatch(/^_site\/news\/\S+ is file 644 \w+, and should be file 644 \w+$/m);
  expect(faults.join("\n")).toMatch(/index\.html, byte \d+:\n +is +".*"\n +should be ".*"/);
  expect(did).toContainEqual(expect.stringMatching(/^1\. letter: content\/news\//));
});
