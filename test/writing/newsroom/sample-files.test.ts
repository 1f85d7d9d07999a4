import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { isSampleFile, sampleFiles } from "../../../src/writing/newsroom/sample-files.ts";

const sample = "test/fixtures/sample";

test("knows every file of the sample, and no other", () => {
  const files = globSync("**/*.{md,yaml}", { cwd: sample }).map((path) => path.replaceAll("\\", "/"));
  expect(files.toSorted()).toEqual(Object.keys(sampleFiles).toSorted());
  expect(files.filter((path) => !isSampleFile(sample, path))).toEqual([]);
  expect(isSampleFile(sample, "toString")).toBe(false);
  expect(isSampleFile("test/fixtures/council", "site.yaml")).toBe(false);
});
