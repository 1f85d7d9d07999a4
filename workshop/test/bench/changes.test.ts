import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { archiveNow, writeFiles } from "../../bench/archive.ts";
import { archiveOfToday, changedRelease, changedWords, newRelease, replacement } from "../../bench/changes.ts";

test("an archive of today has as many releases as were asked for, the newest of that day", async () => {
  const folder = tempFolder();
  writeFiles(archiveOfToday(40), folder);
  const { value: newsroom, problems } = await readNewsroom(folder, archiveNow);
  expect(problems).toEqual([]);
  expect(newsroom?.releases).toHaveLength(40);
  expect(newsroom?.releases[0]?.id).toBe("2026-01-05-announcement-0-of-the-day");
});

test("each change is one without a fault, and makes the newsroom another", async () => {
  const folder = tempFolder();
  writeFiles(archiveOfToday(10), folder);
  for (const number of [1, 2, 3]) {
    writeFiles([newRelease(number), replacement(number), changedRelease(number)], folder);
    const { value: newsroom, problems } = await readNewsroom(folder, archiveNow);
    expect(problems).toEqual([]);
    expect(newsroom?.releases.map(({ id }) => id).slice(0, number + 1)).toEqual(
      Array.from({ length: number + 1 }, (_, back) => `2026-01-05-announcement-${number - back}-of-the-day`),
    );
    expect(newsroom?.strategies).toHaveLength(12 + number);
    expect(readFileSync(join(folder, newRelease(0).path), "utf8").endsWith(`\n${changedWords(number)}\n`)).toBe(true);
  }
});
