import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { isOfSample, sampleFiles } from "../../../src/writing/newsroom/sample-files.ts";

const sample = "test/fixtures/sample";

test("knows every file of the sample, and no other", () => {
  const files = globSync("**/*.{md,yaml}", { cwd: sample }).map((path) => path.replaceAll("\\", "/"));
  expect(files.toSorted()).toEqual(Object.keys(sampleFiles).toSorted());
  expect(files.filter((path) => !isOfSample(sample, path))).toEqual([]);
  expect(isOfSample(sample, "toString")).toBe(false);
  expect(isOfSample("test/fixtures/council", "site.yaml")).toBe(false);
});
