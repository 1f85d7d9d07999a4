import { expect, test } from "vitest";
import { runCommand } from "../../../test/support/command.ts";

test("times the index of search beside a build without it", async () => {
  const { status, stdout } = await runCommand("workshop/scripts/bench-search", ["--releases", "20"]);
  expect(status).toBe(0);
  for (const row of ["the first time", "one new release", "one more of a year that is over", "a build without search"])
    expect(stdout).toMatch(new RegExp(`\\| ${row} +\\| +[\\d.]+ s \\| +[\\d.]+ s \\|`));
  expect(stdout).toMatch(/\d+ files, [\d.]+ MB/);
});

test("takes a number of releases alone", async () => {
  expect((await runCommand("workshop/scripts/bench-search", ["--releases", "1"])).status).toBe(2);
});
