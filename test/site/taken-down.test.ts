import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { contentFolder, release, releasePath, strategy, usual } from "../support/content-folder.ts";
import { pdf } from "../support/pdf.ts";

const dated = (date: string, title: string, more = "") =>
  release({ title: `title: ${title}`, date: `date: ${date}`, more });
const mergedInto = (into: string) => `status: withdrawn\nwithdrawn: {on: 2026-03-25, kind: merged, into: ${into}}`;
const down = (file: string) => file.replace("status: published", "status: withdrawn");
const trees = (year: number) =>
  `  - {label: Trees, value: "1${year}", measure: trees, source: Counters, asAt: ${year}}`;

let site: BuiltSite;

beforeAll(async () => {
  const content = contentFolder({
    "site.yaml": `${usual["site.yaml"]}redirects:
  /rss: /feed.xml
  /old/2025/: /news/2025/
  /old/annex: /media/annex.pdf
  /old/trees: /strategies/roads/trees.csv
`,
    "media/annex.pdf": pdf(),
    "news/2025/2025-02-01-only.md": down(
      dated("2025-02-01", "The only one of its year", "documents: [{file: annex.pdf, title: The annex}]"),
    ),
    "strategies/roads.md": down(strategy({ title: "title: Roads", more: `figures:\n${trees(2024)}\n${trees(2025)}` })),
    "news/2026/2026-03-02-into-nowhere.md": dated("2026-03-02", "Into nowhere").replace(
      "status: published",
      mergedInto("/news/2026/nowhere/"),
    ),
    "news/2026/2026-03-03-into-held.md": dated("2026-03-03", "Into held").replace(
      "status: published",
      mergedInto("/news/2026/held/"),
    ),
    "news/2026/2026-03-04-into-itself.md": dated("2026-03-04", "Into itself").replace(
      "status: published",
      mergedInto("/news/2026/into-itself/"),
    ),
    "news/2026/2026-07-01-held.md": dated("2026-07-01", "Held"),
    [releasePath]: release(
      {},
      `
[What comes next](/news/2025/only/#next), [the text to copy](/news/2025/only/release.txt),
[the table of trees](/strategies/roads/trees.csv), [the news of that strategy](/strategies/roads/feed.xml)
and [all news of 2025](/news/2025/).
`,
    ),
  });
  site = await buildSite(content, "2026-06-01T12:00:00Z");
});

test("is built, whatever else leads to a part of what was taken down", () => {
  expect(site.outcome.problems.filter(({ level }) => level === "error")).toEqual([]);
});

test.for([
  "/news/2025/only/",
  "/strategies/roads/",
  "/old/annex/",
  "/old/trees/",
  "/news/2026/into-nowhere/",
  "/news/2026/into-held/",
  "/news/2026/into-itself/",
])("says at %s that the page was removed", (address) => {
  expect(site.page(address)("h1").text()).toBe("This page was removed");
});

test("keeps a year that has no release any more, and names it in no list", () => {
  expect(site.page("/news/2025/")("main p").text()).toContain("No releases of 2025 are published here any more.");
  expect(site.page("/news/")('a[href="/news/2025/"]')).toHaveLength(0);
  expect(site.page("/old/2025/")('link[rel="canonical"]').attr("href")).toBe(
    "https://news.northgate.example/news/2025/",
  );
});

test("leads to a feed", () => {
  expect(site.page("/rss/")('link[rel="canonical"]').attr("href")).toBe("https://news.northgate.example/feed.xml");
});

test("leaves what was taken down out of the list of all releases, and names none of its words there", () => {
  const data = site.text("news/releases.json");
  expect(
    JSON.parse(data).releases.map(({ url }: { url: string }) => url.replace("https://news.northgate.example", "")),
  ).toEqual([`/news/2026/${releasePath.slice("news/2026/2026-03-13-".length, -".md".length)}/`]);
  for (const text of [data, site.text("news/releases.csv")]) {
    expect(text).not.toContain("The only one of its year");
    expect(text).not.toContain("Held");
  }
});
