import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { ComposedImport } from "../../src/import/compose.ts";
import { saveImport } from "../../src/import/save-import.ts";
import { NotWritten } from "../../src/writing/not-written.ts";
import { tempFolder } from "../support/temp-folder.ts";

let content: string;
beforeEach(() => {
  content = join(tempFolder(), "content");
  mkdirSync(content);
});

const path = "news/2018/2018-02-09-library-opens.md";
const text = '---\ntitle: "Library opens"\nsummary: ""\n---\n\nIt opens.\n\nIt is new.\n\nIt has books.\n';
const photo = { path: "media/library-opens.jpg", bytes: new Uint8Array([1, 2, 3]) };
const composed = (more: Partial<ComposedImport> = {}): ComposedImport => ({
  release: { path, text },
  media: [photo],
  ...more,
});
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : []));

test("writes a release and its pictures, and nothing beside them", async () => {
  expect(await saveImport(content, composed())).toEqual({
    outcome: "written",
    path: join(content, path),
    isChanged: false,
  });
  expect(filesIn(content).toSorted()).toEqual(["2018-02-09-library-opens.md", "library-opens.jpg"]);
  expect(readFileSync(join(content, path), "utf8")).toBe(text);
  expect(readdirSync(dirname(content))).toEqual(["content"]);
});

test("changes nothing the second time, and says whether somebody has changed the text", async () => {
  await saveImport(content, composed());
  const there = { outcome: "there", path: join(content, path) };
  expect(await saveImport(content, composed())).toEqual({ ...there, isChanged: false });
  const worked = text
    .replace('summary: ""', 'summary: "It is open."')
    .replace("It is new.", "It is [new](https://northgate.example/new) and warm.");
  writeFileSync(join(content, path), worked);
  expect(await saveImport(content, composed())).toEqual({ ...there, isChanged: true });
  expect(readFileSync(join(content, path), "utf8")).toBe(worked);
});

test("knows a release again that was given another title", async () => {
  await saveImport(content, composed());
  const renamed = join(content, "news/2018/2018-02-09-new-library.md");
  renameSync(join(content, path), renamed);
  expect(await saveImport(content, composed())).toEqual({ outcome: "there", path: renamed, isChanged: false });
});

test("takes a short text that two releases of a day share for two releases", async () => {
  const short = '---\ntitle: "Road closed"\n---\n\nThe road is closed.\n';
  await saveImport(content, { release: { path, text: short }, media: [] });
  const other = { path: path.replace("library-opens", "road-open"), text: short };
  expect(await saveImport(content, { release: other, media: [] })).toMatchObject({ outcome: "written" });
});

test("never writes over another release or picture, and leaves nothing half written", async () => {
  mkdirSync(join(content, "media"), { recursive: true });
  writeFileSync(join(content, photo.path), "mine");
  await expect(saveImport(content, composed())).rejects.toBeInstanceOf(NotWritten);
  expect(filesIn(content)).toEqual(["library-opens.jpg"]);
  expect(readFileSync(join(content, photo.path), "utf8")).toBe("mine");

  const other = join(content, "news/2018/2018-03-01-library-opens.md");
  mkdirSync(join(content, "news/2018"), { recursive: true });
  writeFileSync(other, "---\ntitle: x\n---\n\nAnother text.\n");
  await expect(saveImport(content, composed({ media: [] }))).rejects.toEqual(
    new NotWritten(`${other} already has the address of this title. Choose another title, or change that file.`),
  );
  expect(existsSync(join(content, path))).toBe(false);
});

test("takes a picture away again where the release cannot be written", async () => {
  writeFileSync(join(content, "news"), "");
  const error = await saveImport(content, composed()).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(NotWritten);
  expect(error.message).toContain(`${join(content, path)} could not be written (`);
  expect(filesIn(content)).toEqual(["news"]);
});

test("leaves a picture alone that is there with the same bytes", async () => {
  mkdirSync(join(content, "media"), { recursive: true });
  writeFileSync(join(content, photo.path), photo.bytes);
  writeFileSync(join(content, "news"), "");
  await expect(saveImport(content, composed())).rejects.toBeInstanceOf(NotWritten);
  expect(filesIn(content).toSorted()).toEqual(["library-opens.jpg", "news"]);
});
