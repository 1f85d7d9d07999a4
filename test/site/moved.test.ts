import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { checkSite } from "../../src/checks/site/check-site.ts";
import { shownOf } from "../../src/checks/site/shown.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { arrange } from "../../src/newsroom/arrange.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { printed } from "../support/printed.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = "2026-11-23T12:00:00Z";
let content: string;
let site: BuiltSite;

beforeAll(async () => {
  content = join(tempFolder(), "content");
  cpSync("test/fixtures/council", content, { recursive: true });
  const siteFile = join(content, "site.yaml");
  const redirects = "redirects: {/media/library-plan.pdf: /media/library-strategy-2026-2030.pdf, ";
  writeFileSync(siteFile, readFileSync(siteFile, "utf8").replace("redirects: {", redirects));
  site = await buildSite(content, now);
});

test("sends whoever asks for a renamed document on to the one that took its place", () => {
  expect(site.outcome.problems.filter(({ level }) => level === "error")).toEqual([]);
  expect(site.page("/media/library-plan.pdf/")('link[rel="canonical"]').attr("href")).toBe(
    "https://www.northgate.example/newsroom/media/library-strategy-2026-2030.pdf",
  );
});

test("sends whoever asks for a renamed topic on to where it lies now, and is no page itself", () => {
  const page = site.page("/topics/schools/");
  const target = "https://www.northgate.example/newsroom/topics/children/";
  expect(page('meta[http-equiv="refresh"]').attr("content")).toBe(`0; url=${target}`);
  expect(page('link[rel="canonical"]').attr("href")).toBe(target);
  expect(page('meta[name="robots"]').attr("content")).toBe("noindex");
  expect(site.text("sitemap.xml")).not.toContain("/topics/schools/");
});

test.for([
  "feed.xml",
  "feed.atom.xml",
  "feed.json",
])("keeps %s of a renamed topic at its old address, which subscribers go on asking for", (file) => {
  expect(site.text(`topics/schools/${file}`)).toBe(site.text(`topics/children/${file}`));
  expect(site.text(`topics/schools/${file}`)).toContain(`/topics/children/${file}`);
});

test("tells hosts of old addresses that no file can answer", () => {
  expect(site.text("_redirects")).toContain("/newsroom/news/2019/flood-guide.aspx /newsroom/about/ 301");
});

test("would notice a feed at an old address that is not the one of the page", async () => {
  const { value: newsroom } = await readNewsroom(content, Date.parse(now));
  if (!newsroom) throw new Error("The fixture could not be read.");
  const copy = join(site.folder, "topics/schools/feed.json");
  appendFileSync(copy, " ");
  expect(readFileSync(copy, "utf8")).toMatch(/ $/);
  const seen = publicNewsroom(newsroom, Date.parse(now));
  expect(checkSite(site.folder, shownOf(arrange(seen, Date.parse(now)))).map(printed)).toEqual([
    "topics/schools/feed.json:1:1  the feed /topics/schools/feed.json is not a copy of the feed at the address that its page has now → copy /topics/children/feed.json here",
  ]);
});
