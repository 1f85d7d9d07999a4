import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { countOutput, filesIn } from "../../bench/output.ts";
import { weighPages } from "../../bench/page-weight.ts";

const site = tempFolder();
const bytes = {
  "index.html": 1000,
  "news/2018/a/index.html": 100,
  "news/2018/b/index.html": 300,
  "news/2018/c/index.html": 200,
  "news/2018/a/release.txt": 50,
  "news/2018/index.html": 700,
  "feed.xml": 10,
  "feed.atom.xml": 10,
  "topics/roads/feed.json": 10,
  "assets/site.css": 500,
};
for (const [path, size] of Object.entries(bytes)) {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), "x".repeat(size));
}

test("the heaviest page of each kind is weighed with the style sheet, and the release in the middle", () => {
  const weights = weighPages(site, filesIn(site));
  expect(weights.map(({ kind, html, whole }) => [kind, html, whole])).toEqual([
    ["home", 1000, 1500],
    ["release", 200, 700],
    ["release, the heaviest", 300, 800],
    ["year", 700, 1200],
  ]);
  for (const { whole, gzip, brotli } of weights) expect(Math.max(gzip, brotli)).toBeLessThan(whole);
});

test("pages, texts and feeds are counted", () => {
  expect(countOutput(filesIn(site))).toEqual({ pages: 5, texts: 1, feeds: 3, files: 10, bytes: 2880 });
});
