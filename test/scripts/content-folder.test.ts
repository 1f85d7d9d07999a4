import { mkdirSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contentFolder } from "../../scripts/content-folder.ts";
import { tempFolder } from "../temp-folder.ts";

const project = process.cwd();
beforeEach(() => process.chdir(tempFolder()));
afterEach(() => process.chdir(project));

test("works with the sample until the council has a folder of its own", () => {
  expect(contentFolder(undefined)).toBe("sample");
  mkdirSync("content");
  expect(contentFolder(undefined)).toBe("content");
});

test("works with the folder that the flag names", () => {
  expect(contentFolder("test/fixtures/council")).toBe("test/fixtures/council");
});
