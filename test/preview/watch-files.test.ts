import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { watchFiles } from "../../src/preview/watch-files.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** A watched folder, and the calls so far. */
async function watched() {
  const folder = tempFolder();
  const file = join(folder, "a.md");
  writeFileSync(file, "One");
  const told: (readonly string[])[] = [];
  await watchFiles([folder], (paths) => told.push(paths));
  const next = async (path: string) => {
    const before = told.length;
    for (let waited = 0; waited < 5000; waited += 5) {
      if (told.slice(before).some((paths) => paths.includes(path))) return;
      await setTimeout(5);
    }
    throw new Error(`nothing was told of ${path}`);
  };
  return { folder, file, told, next };
}

test("tells of a file that is changed, added, replaced and deleted", async () => {
  const { folder, file, next } = await watched();
  const changes = [
    () => writeFileSync(file, "Two"),
    () => writeFileSync(join(folder, "b.md"), "New"),
    () => renameSync(join(folder, "b.md"), file),
    () => rmSync(file),
  ];
  for (const [index, change] of changes.entries()) {
    const told = next(index === 1 ? join(folder, "b.md") : file);
    change();
    await told;
  }
});

test("tells of a file in a folder that was not there", async () => {
  const { folder, next } = await watched();
  const inside = join(folder, "2026/c.md");
  const told = next(inside);
  mkdirSync(join(folder, "2026"));
  writeFileSync(inside, "New");
  await told;
});

test.for([0, 1, 10, 25, 40, 60])("tells of the second of two changes, %i milliseconds after the first", async (gap) => {
  const { file, told } = await watched();
  writeFileSync(file, "Two");
  await setTimeout(gap);
  const before = told.length;
  writeFileSync(file, "Too");
  await setTimeout(500);
  expect(told.slice(before).flat()).toContain(file);
});

test("tells once of what is written once", async () => {
  const { file, told } = await watched();
  writeFileSync(file, "Two");
  await setTimeout(500);
  expect(told).toEqual([[file]]);
});
