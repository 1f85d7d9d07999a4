import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { chance } from "../../bench/random.ts";
import { start } from "../../edits/clock-edits.ts";
import { codeEdits } from "../../edits/code-edits.ts";
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

/** Somebody edits a page in the folder of the site. */
const byHand: Edit = (room) => {
  const page = "_site/about/index.html";
  appendFileSync(join(room.project, page), "<p>By hand.</p>");
  return page;
};

/** Memories that leave something out, each with an edit that shows it. */
const forgetful: readonly (readonly [
  what: string,
  edit: Edit | undefined,
  patch: readonly [file: string, from: string, to: string],
])[] = [
  [
    "reads a text against an older site.yaml",
    siteEdits["time zone"],
    [
      "src/content/read-remembering.ts",
      "digestOf([folder, site, words, isSiteKnown])",
      "digestOf([folder, words, isSiteKnown])",
    ],
  ],
  [
    "knows a page by all but its title",
    releaseEdits["title of a release"],
    ["src/store/view-digest.ts", "for (const key of keys) all", 'for (const key of keys) if (key !== "title") all'],
  ],
  [
    "knows the code by a part of it",
    codeEdits["layout of all pages"],
    ["src/store/code-digest.ts", '["src", "_includes"]', '["src"]'],
  ],
  [
    "takes over a page without a look at it",
    byHand,
    [
      "src/pipeline/link-files.ts",
      "digestOfFile(file, buffer, usual) === digest",
      "digestOfFile(file, buffer, usual) !== undefined",
    ],
  ],
];

test.for(forgetful)("would notice a build that %s", { timeout: patience }, async ([, edit, [file, from, to]]) => {
  const made = copies((copy) => patch(copy, file, from, to));
  const kinds = [{ edit: edit ?? (() => undefined) }];
  const { faults, did } = await tryEdits({ ...made, seed: 4, edits: 12, kinds });
  expect(faults.join("\n")).toMatch(/^_site\/\S+ is file 644 \S+, and should be file 644 \S+$/m);
  expect(faults.join("\n")).toMatch(/^\S+, byte \d+:\n +is +".*"\n +should be ".*"/m);
  expect(did[0]).toMatch(/^1\. edit: /);
});
