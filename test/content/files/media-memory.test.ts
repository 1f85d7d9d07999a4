import { lstatSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readMedia } from "../../../src/content/files/media.ts";
import { type MediaMemory, openMediaMemory } from "../../../src/content/files/media-memory.ts";
import { contentFolder, png } from "../../support/content-folder.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** A memory, and the files that it did not know. */
function memoryIn(folder: string, code = "1") {
  const opened: string[] = [];
  const { recall, keep } = openMediaMemory({ folder, code });
  const memory: MediaMemory = {
    keep,
    recall(file, stats) {
      const known = recall(file, stats);
      if (!known) opened.push(file);
      return known;
    },
  };
  return { memory, opened };
}

const council = "test/fixtures/council";
const names = readdirSync(join(council, "media"), { recursive: true, withFileTypes: true }).flatMap((entry) =>
  entry.isFile() && !entry.name.endsWith(".svg")
    ? [join(entry.parentPath, entry.name).slice(`${council}/media/`.length)]
    : [],
);

test("a file that nobody has written to for long is not opened again", async () => {
  const folder = tempFolder();
  const first = memoryIn(folder);
  const read = await readMedia(council, names, {}, first.memory);
  expect(first.opened).toHaveLength(names.length);
  const second = memoryIn(folder);
  expect(await readMedia(council, names, {}, second.memory)).toEqual(read);
  expect(second.opened).toEqual([]);
  const ofOtherCode = memoryIn(folder, "2");
  await readMedia(council, names, {}, ofOtherCode.memory);
  expect(ofOtherCode.opened).toHaveLength(names.length);
});

test("a file that was written to a moment ago is opened again, with the same time and length too", async () => {
  const content = contentFolder({ "media/photo.png": png });
  const file = join(content, "media/photo.png");
  const folder = tempFolder();
  const { mtime } = lstatSync(file);
  expect((await readMedia(content, ["photo.png"], {}, memoryIn(folder).memory)).get("photo.png")).toHaveProperty(
    "media",
  );
  const atOnce = memoryIn(folder);
  await readMedia(content, ["photo.png"], {}, atOnce.memory);
  expect(atOnce.opened).toEqual([file]);
  writeFileSync(file, Buffer.alloc(png.length));
  utimesSync(file, mtime, mtime);
  expect((await readMedia(content, ["photo.png"], {}, memoryIn(folder).memory)).get("photo.png")).toHaveProperty(
    "rule",
  );
});

test("a file of another folder is another file", async () => {
  const folder = tempFolder();
  await readMedia(council, names, {}, memoryIn(folder).memory);
  const other = memoryIn(folder);
  const read = await readMedia(`./${council}/../council`, names, {}, other.memory);
  expect(read).toEqual(await readMedia(council, names));
  const elsewhere = memoryIn(folder);
  await readMedia(resolve(council), names, {}, elsewhere.memory);
  expect(elsewhere.opened).toHaveLength(names.length);
});
