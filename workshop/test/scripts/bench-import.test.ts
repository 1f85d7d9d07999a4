import { expect, test } from "vitest";
import { runCommand } from "../../../test/support/command.ts";

test("times the import of texts, pages and Word files, and that of the same again", async () => {
  const { status, stdout } = await runCommand("workshop/scripts/bench-import", ["--files", "10"]);
  expect(status).toBe(0);
  for (const name of ["10 text files", "10 saved pages", "3 Word files with a photo"])
    for (const again of ["", ", again"])
      expect(stdout).toMatch(new RegExp(`\\| ${name}${again} +\\| +[\\d.]+ s \\| +[\\d.]+ s \\|`));
});

test("takes a number of files alone", async () => {
  expect((await runCommand("workshop/scripts/bench-import", ["--files", "9"])).status).toBe(2);
});
