import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tempFolder } from "../temp-folder.ts";
import { runCommand } from "./command.ts";

/** Every command, by the name of its file. */
const commands = readdirSync("scripts")
  .filter((file) => readFileSync(`scripts/${file}`, "utf8").includes("await run("))
  .map((file) => file.replace(/\.ts$/, ""));

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
  for (const name of commands) expect(readFileSync(`scripts/${name}.ts`, "utf8"), name).toContain("readArguments(");
});
