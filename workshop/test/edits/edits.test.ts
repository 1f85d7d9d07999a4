import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { chance } from "../../bench/random.ts";
import { start } from "../../edits/clock-edits.ts";
import { allEdits, tryEdits } from "../../edits/edits.ts";
import { copyForEdits } from "../../edits/project.ts";
import { releaseEdits } from "../../edits/release-edits.ts";
import type { Edit, Room } from "../../edits/room.ts";
import { siteEdits } from "../../edits/site-edits.ts";
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
  mkdirSync(join(copy, "_site"));
  writeFileSync(join(copy, "_site/robots.txt"), "");
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

/** Puts one piece of code in the place of another, which has to be there. */
function patch(copy: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(copy, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(
    join(copy, file),
    text.replace(from, () => to),
  );
}

const ofSize = `
    for (const name of fs.existsSync(target) ? fs.readdirSync(target, { recursive: true, encoding: "utf8" }) : []) {
      const [own, old] = [join(swap.fresh, name), join(target, name)];
      if (!name.endsWith(".html") || fs.statSync(own, { throwIfNoEntry: false })?.size !== fs.statSync(old).size) continue;
      fs.rmSync(own);
      fs.copyFileSync(old, own);
    }
    onStep("Checking the pages");`;

/** Memories that leave something out, each with an edit that shows it. */
const forgetful: readonly (readonly [string, Edit | undefined, ...patches: readonly [string, string, string][]])[] = [
  [
    "takes a page for another of its size",
    releaseEdits["one letter of a release"],
    ["src/pipeline/build.ts", "import { basename", 'import fs from "node:fs";\nimport { basename'],
    ["src/pipeline/build.ts", 'onStep("Checking the pages");', ofSize],
  ],
  [
    "reads a text against an older site.yaml",
    siteEdits["time zone"],
    ["src/content/read-remembering.ts", "digestOf([folder, site, isSiteKnown])", "digestOf([folder, isSiteKnown])"],
  ],
];

test.for(forgetful)("would notice a build that %s", { timeout: patience }, async ([, edit, ...patches]) => {
  const made = copies((copy) => {
    for (const [file, from, to] of patches) patch(copy, file, from, to);
  });
  const kinds = [{ edit: edit ?? (() => undefined) }];
  const { faults, did } = await tryEdits({ ...made, seed: 4, edits: 12, kinds });
  expect(faults.join("\n")).toMatch(/^_site\/\S+ is file 644 \w+, and should be file 644 \w+$/m);
  expect(faults.join("\n")).toMatch(/^\S+, byte \d+:\n +is +".*"\n +should be ".*"/m);
  expect(did[0]).toMatch(/^1\. edit: content\//);
});
