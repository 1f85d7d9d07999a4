import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** The sources of every command, by their files. */
const commands = globSync("{.,workshop}/scripts/*.ts")
  .map((file) => [file, readFileSync(file, "utf8")] as const)
  .filter(([, source]) => source.includes("await run("));

test.for([
  [
    "new",
    ["newsroom", "--help"],
    /^Usage: npm run new -- \[strategy\] --title .*\n {7}npm run new -- newsroom \[--name …\]/,
  ],
  ["new", ["--title", "A library opens", "-h"], /^Usage: npm run new/],
  ["check", ["--help"], /^Usage: npm run check -- \[--content DIR\]/],
  ["build", ["--colour", "--help"], /^Usage: npm run build/],
  ["import", ["--help"], /^Usage: npm run import -- FILE/],
] as const)("%s tells how it is used, and does nothing else: %j", async ([name, args, usage]) => {
  const { status, stdout, stderr } = await runCommand(name, args);
  expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(usage), ""]);
});

test("reads as --help only a flag", async () => {
  const { status, stderr } = await runCommand("import", ["--content", tempFolder(), "--", "--help"]);
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^--help was not imported: /)]);
});

test("every command reads its flags in the one place that knows --help", () => {
  expect(commands.length).toBeGreaterThan(15);
  for (const [file, source] of commands) expect(source, file).toContain("readArguments(");
});
