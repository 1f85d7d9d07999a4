import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const council = "test/fixtures/council";
const run = (...flags: string[]) => runCommand("due", ["--content", council, ...flags]);

test("says that nothing is due", async () => {
  expect(await run("--now", "2026-06-01T12:00:00Z", "--strict")).toEqual({
    status: 0,
    stdout: "Nothing is due within 90 days.\n",
    stderr: "",
  });
});

test.for([
  [[], 0],
  [["--strict"], 1],
] as const)("lists what is past and what comes; with %j it ends with %d", async ([flags, status]) => {
  expect(await run("--now", "2027-03-20T12:00:00Z", ...flags)).toEqual({
    status,
    stdout: `${council}/accessibility.yaml  31 January 2027 (past): to be mended: Charts published before May 2025 have no table of their figures, so screen readers cannot read these.
${council}/accessibility.yaml  9 March 2027 (past): the accessibility statement is to be checked again
${council}/accessibility.yaml  31 March 2027: to be mended: The colour of some older maps is all that tells one bus route from another.
Past their date: 2. Within 90 days: 1.
`,
    stderr: "",
  });
});

test("is not strict with what is still to come", async () => {
  expect((await run("--now", "2027-01-20T12:00:00Z", "--strict")).status).toBe(0);
});

test("names what is wrong with the content instead", async () => {
  const content = join(tempFolder(), "content");
  cpSync(council, content, { recursive: true });
  const path = join(content, "news/2026/2026-03-14-wrong.md");
  writeFileSync(path, "---\ntitle: Wrong\nstatus: published\n---\n\nText.\n");
  const { status, stdout } = await runCommand("due", ["--content", content]);
  expect([status, stdout]).toEqual([1, expect.stringContaining(`${path}:`)]);
});

test("does not understand other flags", async () => {
  const { status, stderr } = await run("--days", "30");
  expect([status, stderr.split("\n").at(-2)]).toEqual([
    2,
    "Usage: npm run due -- [--content DIR] [--now INSTANT] [--strict]",
  ]);
});
