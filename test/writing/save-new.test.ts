import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { NotWritten } from "../../src/writing/not-written.ts";
import { saveNew } from "../../src/writing/save-new.ts";
import { tempFolder } from "../support/temp-folder.ts";

let folder: string;
beforeEach(() => {
  folder = tempFolder();
});

const path = "news/2018/2018-02-09-library-opens.md";

test("writes a file and the folders above it", async () => {
  expect(await saveNew(folder, { path, text: "One" })).toBe(join(folder, path));
  expect(readFileSync(join(folder, path), "utf8")).toBe("One");
});

test.for([
  path,
  "news/2018/2018-03-01-library-opens.md",
])("leaves alone what is there where %s is wanted", async (wanted) => {
  const file = await saveNew(folder, { path, text: "One" });
  const sentence = `${file} already has the address of this title. Choose another title, or change that file.`;
  await expect(saveNew(folder, { path: wanted, text: "Two" })).rejects.toEqual(new NotWritten(sentence));
  expect(readFileSync(file, "utf8")).toBe("One");
});

test("writes the same title in another year", async () => {
  await saveNew(folder, { path, text: "One" });
  await expect(saveNew(folder, { path: path.replaceAll("2018", "2019"), text: "Two" })).resolves.toBeTruthy();
});

test("tells what the disk says", async () => {
  writeFileSync(join(folder, "news"), "");
  const error = await saveNew(folder, { path, text: "One" }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(NotWritten);
  expect(error.message).toMatch(`${join(folder, path)} could not be written (`);
});
