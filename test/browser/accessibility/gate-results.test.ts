import { hash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { checkAccessibility, type GateOptions, type GateResult } from "../../../src/checks/accessibility/gate.ts";
import { reportOf } from "../../../src/checks/accessibility/report.ts";
import { isInShard } from "../../../src/checks/accessibility/shard.ts";
import { CouldNotTest } from "../../../src/checks/could-not-test.ts";
import { home, page, sitemap, writeSite } from "../../support/small-site.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const picture = '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="/></p>';
const addresses = ["/", "/a/", "/b/", "/picture/"];
const site = {
  "index.html": page("/"),
  "a/index.html": page("/a/"),
  "b/index.html": page("/b/"),
  "picture/index.html": page("/picture/", picture),
  "sitemap.xml": sitemap(...addresses),
};

let folder: string;
let filled: string;
let first: GateResult;

beforeAll(async () => {
  folder = await writeSite(site);
  filled = tempFolder();
  first = await check(filled);
});

async function check(cache: string, options: Partial<GateOptions> = {}, built = folder): Promise<GateResult> {
  return await checkAccessibility(built, { today: "2026-11-23", cache, ...options });
}

/** What the first run left, for one test alone. */
function afterFirst(): string {
  const cache = tempFolder();
  cpSync(filled, cache, { recursive: true });
  return cache;
}

const entryOf = (cache: string, address: string) => join(cache, `${hash("sha256", address)}.json`);
const lastLine = (verdict: GateResult) =>
  reportOf(verdict, () => undefined)
    .split("\n")
    .at(-1);
const reasons = ({ untested }: GateResult) => [...new Set(untested.map(({ address, it }) => `${address} ${it}`))];

test("the first run tests every page", () => {
  expect(first).toMatchObject({ site: 4, pages: 4, remembered: 0, untested: [], advice: [] });
  expect(new Set(first.findings.map(({ address }) => address))).toEqual(new Set(["/picture/"]));
  expect(lastLine(first)).toContain("All 4 pages were tested at widths of 320 and 1280 pixels. 2 barriers on 1 page");
});

test("the next run tests the home page alone, and comes to the same verdict", async () => {
  const again = await check(afterFirst());
  expect(again).toEqual({ ...first, remembered: 3 });
  expect(lastLine(again)).toContain("1 page was tested now, 3 had been tested before with the same bytes.");
});

test("tests what has changed, and drops what is gone", async () => {
  const { "b/index.html": _, ...rest } = site;
  const now = await writeSite({
    ...rest,
    "picture/index.html": page("/picture/", "<p>Mended.</p>"),
    "sitemap.xml": sitemap("/", "/a/", "/picture/"),
  });
  const cache = afterFirst();
  expect(await check(cache, {}, now)).toMatchObject({ pages: 3, remembered: 1, findings: [], untested: [] });
  expect(readdirSync(cache)).toHaveLength(3);
});

test("tests every page anew when told to, and remembers what it finds now", async () => {
  const cache = afterFirst();
  writeFileSync(entryOf(cache, "/a/"), "half");
  expect(await check(cache, { all: true })).toEqual(first);
  expect(readFileSync(entryOf(cache, "/a/"))).toEqual(readFileSync(entryOf(filled, "/a/")));
});

test("tests a page again whose entry cannot be trusted, and says so", async () => {
  const cache = afterFirst();
  const clean = readFileSync(entryOf(cache, "/picture/"), "utf8").replace(/"findings":\[.*\],/, '"findings":[],');
  writeFileSync(entryOf(cache, "/picture/"), clean);
  const advice = [`In ${cache}, 1 entry could not be trusted: the pages were tested again.`];
  expect(await check(cache)).toEqual({ ...first, remembered: 2, advice });
});

test("settles doubts after remembering them, so that a new review is heard at once", async () => {
  const shaded = '<p id="shaded">Can this be read?</p>';
  const style = '<link rel="stylesheet" href="/newsroom/site.css"/>';
  const now = await writeSite({
    "index.html": page("/"),
    "a/index.html": page("/a/", shaded, { head: style }),
    "site.css": "#shaded { background: linear-gradient(#fff, #777) }",
    "sitemap.xml": sitemap("/", "/a/"),
  });
  const cache = tempFolder();
  expect((await check(cache, {}, now)).findings).toHaveLength(2);
  const review = { rule: "color-contrast", selector: "#shaded", pages: "/a/", why: "Dark.", on: "2026-01-01" };
  const reviews = [{ ...review, until: "2027-01-01" }];
  expect(await check(cache, { reviews }, now)).toMatchObject({ remembered: 1, findings: [] });
});

test("lets no page pass for another that is remembered", async () => {
  const now = await writeSite({ ...site, "b/index.html": page("/a/") });
  const verdict = await check(afterFirst(), {}, now);
  expect(verdict.remembered).toBe(2);
  expect(reasons(verdict)).toEqual([`/b/ the page says that it is ${home}a/`]);
});

test("a page that changes while it is tested is untested, and not remembered", async () => {
  const now = await writeSite({ "index.html": page("/"), "sitemap.xml": sitemap("/") });
  const cache = tempFolder();
  const progress = () => writeFileSync(join(now, "index.html"), page("/", "<p>Rebuilt.</p>"));
  expect(reasons(await check(cache, { progress }, now))).toEqual(["/ its files changed while it was tested"]);
  expect(readdirSync(cache)).toEqual([]);
});

test("the parts together tell of every page, and each of the home page too", async () => {
  const cache = tempFolder();
  for (const shard of [1, 2].map((part) => ({ part, of: 2 }))) {
    const own = addresses.filter((address) => address === "/" || isInShard(address, shard));
    const verdict = await check(cache, { shard });
    expect(verdict).toMatchObject({ site: 4, pages: own.length, remembered: 0, untested: [] });
    expect(lastLine(verdict)).toContain(`Part ${shard.part} of 2: ${own.length} of the site’s 4 pages.`);
  }
  expect(readdirSync(cache).toSorted()).toEqual(readdirSync(filled).toSorted());
});

test("a browser that does not start tests nothing, however much is remembered", async () => {
  vi.stubEnv("CHROME_PATH", "/nowhere/chrome");
  await expect(check(afterFirst())).rejects.toThrow(CouldNotTest);
  vi.unstubAllEnvs();
});
