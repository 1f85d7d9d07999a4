import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../temp-folder.ts";
import { runCommand } from "./command.ts";

const council = "test/fixtures/council";
const run = (...flags: string[]) => runCommand("next-change", ["--content", council, ...flags]);
const next = "The site next changes by itself on Monday 1 January 2029, midnight GMT: a strategy ends.\n";

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
    "The site has changed by itself since then: a strategy ends.\n",
  ],
] as const)("says %s", async ([, flags, status, stdout]) => {
  expect(await run(...flags)).toEqual({ status, stdout, stderr: "" });
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
] as const)("does not understand %s %s", async ([flag, value, message]) => {
  const { status, stderr } = await run(flag, value, "--now", "2026-11-23T12:00:00Z");
  expect([status, stderr.split("\n")[0]]).toEqual([2, message]);
});
