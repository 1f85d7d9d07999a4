import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const council = "test/fixtures/council";
const now = ["--now", "2026-11-23T12:00:00Z"];

test("adds what is public to a ledger once, and then tells of a file that is gone", async () => {
  const folder = tempFolder();
  const [content, ledger] = [join(folder, "content"), join(folder, "ledger.txt")];
  cpSync(council, content, { recursive: true });
  const flags = ["--content", content, "--ledger", ledger, ...now];

  expect((await runCommand("ledger", flags)).stdout).toMatch(/^\S+ledger\.txt: \d+ rows added to 0\.\n$/);
  const first = readFileSync(ledger, "utf8");
  expect((await runCommand("ledger", flags)).stdout).toMatch(/: no rows added to \d+\.\n$/);
  expect(readFileSync(ledger, "utf8")).toBe(first);
  expect((await runCommand("check", flags)).status).toBe(0);

  rmSync(join(content, "news/2026/2026-03-13-new-library-opens-in-northgate.md"), { force: true });
  const { status, stdout } = await runCommand("check", flags);
  expect([status, stdout]).toEqual([1, expect.stringContaining("was published, but its file is missing")]);
  const built = await runCommand("build", [...flags, "--out", join(folder, "site")]);
  expect([built.status, built.stdout]).toEqual([1, expect.stringContaining("was published, but its file is missing")]);
});

test("passes over what a merge or a cut has left in a ledger, and adds below it", async () => {
  const folder = tempFolder();
  const ledger = join(folder, "ledger.txt");
  const flags = ["--content", council, "--ledger", ledger, ...now];
  await runCommand("ledger", flags);
  const rows = readFileSync(ledger, "utf8").trimEnd().split("\n");
  writeFileSync(ledger, [rows[0], "=======", ...rows.slice(1, -1), "/news/2026/cut"].join("\n"));
  const { status, stdout } = await runCommand("check", flags);
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining(
      "ledger.txt:2  this line lacks the three columns address, id and hash, and is skipped → delete the line",
    ),
  ]);
  expect((await runCommand("ledger", flags)).stdout).toMatch(/: 1 row added to \d+\.\n$/);
  expect(readFileSync(ledger, "utf8")).toMatch(/\n\/news\/2026\/cut\n\/ \S+ \S+\n$/);
});

test("adds nothing where something is lost", async () => {
  const ledger = join(tempFolder(), "ledger.txt");
  writeFileSync(ledger, "/news/2020/lost/ 2020-01-01-lost -\n");
  expect((await runCommand("ledger", ["--content", council, "--ledger", ledger, ...now])).status).toBe(1);
  expect(readFileSync(ledger, "utf8")).toBe("/news/2020/lost/ 2020-01-01-lost -\n");
});

test("says once that there is no ledger, and goes on", async () => {
  const { status, stdout } = await runCommand("check", ["--content", council, ...now]);
  expect(status).toBe(0);
  expect(
    stdout.match(/^No ledger \(test\/fixtures\/ledger\.txt\): nothing is compared with what was published before\.$/gm),
  ).toHaveLength(1);
});

test.for([
  ["check", undefined, /^--ledger: there is no file \S+ledger\.txt\.\nUsage: /],
  [
    "check",
    "one two\n",
    /ledger\.txt is not a ledger: most of its lines lack the three columns address, id and hash\.\nUsage: /,
  ],
  ["ledger", "one two\n", /ledger\.txt is not a ledger: most of its lines/],
] as const)("%s refuses a ledger that holds %j", async ([command, text, message]) => {
  const ledger = join(tempFolder(), "ledger.txt");
  if (text !== undefined) writeFileSync(ledger, text);
  const { status, stderr } = await runCommand(command, ["--content", council, "--ledger", ledger, ...now]);
  expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
});

test("remembers nothing of a sample", async () => {
  const ledger = join(tempFolder(), "ledger.txt");
  const { status, stdout } = await runCommand("ledger", [
    "--content",
    "test/fixtures/sample",
    "--ledger",
    ledger,
    ...now,
  ]);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/: no rows added to 0\.\n$/)]);
  expect(readFileSync(ledger, "utf8")).toBe("");
});
