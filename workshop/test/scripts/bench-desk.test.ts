import { expect, test } from "vitest";
import { runCommand } from "../../../test/support/command.ts";

test("times each form of the desk, and a release of 5,000 words", { timeout: 300_000 }, async () => {
  const { status, stdout } = await runCommand("workshop/scripts/bench-desk", ["--releases", "60", "--runs", "1"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/opens in [\d.]+ s/);
  const forms = ["a release", "a release of 5,000 words", "a strategy", "a page", "the settings, with the home page"];
  for (const form of [...forms, "the accessibility statement"])
    expect(stdout).toMatch(new RegExp(`\\| ${form} +(\\| +[\\d.]+ s ){4}\\|`));
});

test("takes whole numbers alone", async () => {
  expect((await runCommand("workshop/scripts/bench-desk", ["--runs", "0"])).status).toBe(2);
});
