import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const council = "test/fixtures/council";
const run = (...flags: string[]) => runCommand("next-change", ["--content", council, ...flags]);
const next = "The site next changes on Monday 1 January 2029, midnight GMT: a strategy ends.\n";

test.for([
  ["what comes next", ["--now", "2026-11-23T12:00:00Z"], 0, next],
  [
    "that nothing has changed since an instant",
    ["--since", "2026-11-23T12:00:00Z", "--now", "2028-12-31T23:59:59Z"],
    0,
    next,
  ],
  [
    "that the site has changed since an instant",
    ["--since", "2026-11-23T12:00:00Z", "--now", "2029-01-01T00:00:00Z"],
    1,
    "Scheduled changes since then: a strategy ends.\n",
  ],
] as const)("says %s", async ([, flags, status, stdout]) => {
  expect(await run(...flags)).toEqual({ status, stdout, stderr: "" });
});

test.for([
  [
    "opens within five hours",
    ["--now", "2099-06-30T18:01:00Z"],
    1,
    "due=2099-07-01T00:01:00+01:00\nopens=2099-07-01T00:01:00+01:00\n",
  ],
  ["opens later than that", ["--now", "2099-06-30T18:00:59.999Z"], 0, undefined],
  [
    "opened since",
    ["--since", "2099-06-30T22:55:00Z", "--now", "2099-06-30T23:05:00Z"],
    1,
    "due=2099-07-01T00:01:00+01:00\nopens=2099-07-01T00:05:00+01:00\n",
  ],
  [
    "opened since, and was not published in time",
    ["--since", "2099-06-30T10:00:00Z", "--published", "2099-06-30T10:10:00Z", "--now", "2099-06-30T23:05:00Z"],
    1,
    "due=2099-07-01T00:01:00+01:00\nopens=2099-07-01T00:05:00+01:00\nlate=2099-07-01T00:01:00+01:00\n",
  ],
  [
    "opened since, and was published in time",
    ["--since", "2099-06-30T22:00:00Z", "--published", "2099-06-30T23:01:40Z", "--now", "2099-06-30T23:05:00Z"],
    1,
    "due=2099-07-01T00:01:00+01:00\nopens=2099-07-01T00:05:00+01:00\n",
  ],
] as const)("hands a workflow what is held and %s", async ([, flags, status, expected]) => {
  const output = join(tempFolder(), "output");
  const gitHub = { GITHUB_ACTIONS: "true", GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: "" };
  const ran = await runCommand("next-change", ["--content", council, "--within", "5h", ...flags], gitHub);
  expect([ran.status, ran.stderr]).toEqual([status, ""]);
  expect(existsSync(output) ? readFileSync(output, "utf8") : undefined).toBe(expected);
  expect(ran.stdout).not.toMatch(/tram/i);
});

test("says in words what to build ahead, and what is late", async () => {
  const { stdout } = await run(
    ...["--since", "2099-06-30T10:00:00Z", "--published", "2099-06-30T10:10:00Z"],
    ...["--within", "5h", "--now", "2099-06-30T23:05:00Z"],
  );
  expect(stdout.split("\n").slice(1)).toEqual([
    "Build ahead: the site of Wednesday 1 July 2099, 12:05am BST.",
    "Late: what was held until Wednesday 1 July 2099, 12:01am BST is not published yet.",
    "",
  ]);
});

test("does not know where the content has errors", async () => {
  const content = join(tempFolder(), "content");
  cpSync(council, content, { recursive: true });
  writeFileSync(join(content, "news/2026/2026-03-14-wrong.md"), "---\ntitle: Wrong\nstatus: published\n---\n\nText.\n");
  const { status, stdout } = await runCommand("next-change", ["--content", content]);
  expect([status, stdout]).toEqual([1, expect.stringMatching(/stops? publishing\. .*npm run check names them\.\n$/)]);
});

test.for([
  ["--since", "2026-07-01", "--since 2026-07-01 is not an instant with its zone, such as 2026-07-01T00:01:00+01:00."],
  ["--since", "2100-01-01T00:00:00Z", "--since 2100-01-01T00:00:00Z is later than now."],
  ["--published", "2100-01-01T00:00:00Z", "--published 2100-01-01T00:00:00Z is later than now."],
  ["--within", "5", "--within 5 is not a number of hours, such as 5h."],
] as const)("does not understand %s %s", async ([flag, value, message]) => {
  const { status, stderr } = await run(flag, value, "--now", "2026-11-23T12:00:00Z");
  expect([status, stderr.split("\n")[0]]).toEqual([2, message]);
});
