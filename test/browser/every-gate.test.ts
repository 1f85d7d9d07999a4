import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Located } from "../../src/checks/accessibility/gate.ts";
import { readSite } from "../../src/checks/accessibility/pages.ts";
import { reportOf } from "../../src/checks/accessibility/report.ts";
import { serve } from "../../src/checks/accessibility/serve.ts";
import { type TestRun, tryPages } from "../../src/checks/accessibility/test-run.ts";
import { timeouts } from "../../src/checks/browser.ts";
import { validateHtml } from "../../src/checks/html.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { mapItems } from "../../src/kinds/kinds.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { type PageSources, pageSourcesOf } from "../../src/newsroom/page-sources.ts";
import { proveSite } from "../../src/pipeline/prove-site.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { printed } from "../support/printed.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { type Accepted, everyConstruct, writeAccepted } from "./every-construct.ts";

const now = "2026-11-29T12:00:00Z";
const onTrial = everyConstruct();

let content: string;
let accepted: Accepted;
let site: BuiltSite;
let sources: PageSources;
let newsroom: Newsroom;

beforeAll(async () => {
  content = join(tempFolder(), "content");
  accepted = await writeAccepted(content, onTrial, Date.parse(now));
  site = await buildSite(content, now);
  const read = await readNewsroom(content, Date.parse(now));
  if (!read.value) throw new Error("The content was not read.");
  newsroom = read.value;
  sources = pageSourcesOf(newsroom);
}, 120_000);

test.for([0, 1])("has no byte that hangs on what is held back: every second text from number %s", async (from) => {
  let count = from;
  const held = mapItems(newsroom, (item) => {
    count += 1;
    return count % 2 === 0 ? { ...item, status: "draft" } : item;
  });
  expect(count).toBeGreaterThan(20);
  const options = { now: Date.parse(now), media: {}, folder: tempFolder(), onStep: () => undefined };
  expect(await proveSite({ newsroom: held, ...options })).toEqual([]);
});

test("tells what it does not accept at its file and line, and what to write", () => {
  for (const { at, message, fix } of accepted.told) {
    expect(at.path.startsWith(content)).toBe(true);
    expect([at.line, at.column, message.length, fix.length].every((count) => count > 0)).toBe(true);
  }
});

test("accepts every example of the guide, and all but a few of the hardest texts", () => {
  const guide = accepted.told.filter(({ at: { path } }) =>
    /guide-\d+\.md$|new-library-opens\.md|library-strategy/.test(path),
  );
  expect(guide.map(printed)).toEqual([]);
  expect(onTrial.bodies.length - accepted.bodies).toBeLessThan(10);
  expect(onTrial.files.size - accepted.files).toBeLessThan(6);
  expect(accepted.bodies).toBeGreaterThan(60);
});

test("builds what it accepts", () => {
  expect(site.outcome.problems.filter(({ level }) => level === "error").map(printed)).toEqual([]);
  expect(site.outcome.isBuilt).toBe(true);
});

test("writes HTML that the standard has nothing against, whatever an officer writes", async () => {
  expect((await validateHtml(site.folder, { sources: async () => sources.fileOf })).map(printed)).toEqual([]);
});

test("has no page that the accessibility gate could not test, wherever its old addresses lead", async () => {
  const { pages } = readSite(site.folder);
  const files = pages.map(({ address }) => sources.fileOf(address));
  expect(new Set(files).size).toBeGreaterThan(accepted.files);
});

test("has no barrier on a page that comes from a text, at any width", { timeout: 240_000 }, async () => {
  const { base, pages } = readSite(site.folder);
  const written = pages.filter(({ address }) => sources.fileOf(address)?.match(/news|strategies|accessibility/));
  await using served = await serve(site.folder, base);
  const visits = written.map((page) => ({ page, url: served.origin + base + page.address.slice(1) }));
  const trials = await tryPages(visits, { controls: [], wait: timeouts, onTested: () => undefined });
  expect(inWords(trials)).toBe("");
  expect(trials).toHaveLength(written.length);
});

function inWords(trials: readonly TestRun[]): string {
  const findings = trials.flatMap(({ visit, findings }) =>
    findings.map((found) => ({ address: visit.page.address, ...found })),
  );
  const untested = trials.flatMap(({ visit, untested }): Located<string>[] =>
    untested === undefined ? [] : [{ address: visit.page.address, it: untested }],
  );
  if (findings.length + untested.length === 0) return "";
  const counts = { site: trials.length, pages: trials.length, remembered: 0, shard: undefined };
  return reportOf({ ...counts, findings, untested, advice: [] }, sources.fileOf);
}
