import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Instant } from "../../src/newsroom/instant.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { build } from "../../src/pipeline/build.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { byVisibility } from "../../src/publishing/problem-visibility.ts";
import { tempFolder } from "../support/temp-folder.ts";

// A gate that says above every page what is to come.
vi.mock("../../src/publishing/gate.ts", async (importActual) => {
  const actual = await importActual<typeof import("../../src/publishing/gate.ts")>();
  return {
    publicNewsroom(newsroom: Newsroom, now: Instant) {
      const seen = actual.publicNewsroom(newsroom, now);
      const held = newsroom.releases.find(({ opens }) => opens > now);
      return held ? { ...seen, site: { ...seen.site, notice: { text: held.title } } } : seen;
    },
  };
});

test("destroys a build that tells what is held back, leaves the site as it was, and says nothing but where", async () => {
  const parent = tempFolder();
  const out = join(parent, "_site");
  mkdirSync(out);
  writeFileSync(join(out, ".newsroom-build"), "");
  writeFileSync(join(out, "index.html"), "The last good site.");
  const now = Date.parse("2026-11-23T12:00:00Z");
  const order = { content: "test/fixtures/council", out, now, pid: process.pid, onStep: () => undefined };

  const { isBuilt, newsroom, problems } = await build(order);

  const { open, withheld } = byVisibility(problems, newsroom, now);
  const errors = [...open, ...withheld].filter(({ level }) => level === "error").map(formatProblem);
  const where = "src/publishing/gate.ts:1:1  seen.site.notice";
  const fix = "ask the person who looks after the newsroom’s code to mend this; the site is as it was [leak]";
  expect(errors).toEqual([
    `${where}.text  what readers would get changes when what is not public is replaced → ${fix}`,
    `${where}  what readers would get changes when what is not public is removed → ${fix}`,
  ]);
  expect(isBuilt).toBe(false);
  expect(readdirSync(parent)).toEqual(["_site"]);
  expect(readdirSync(out)).toEqual([".newsroom-build", "index.html"]);
});
