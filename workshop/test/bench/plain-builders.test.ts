import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { archiveOfToday, newRelease } from "../../bench/changes.ts";
import { measure } from "../../bench/measure.ts";
import { countOutput, filesIn } from "../../bench/output.ts";
import { eleventy } from "../../bench/plain-builders.ts";

const model = { site: "", files: [] };
const env = { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env["PATH"]}` };

test("plain Eleventy makes the same pages, texts, feeds, archive of the feed and data, and another release's", async () => {
  const folder = join(tempFolder(), "eleventy");
  mkdirSync(folder);
  eleventy.lay(folder, { archive: archiveOfToday(60), model });
  const build = () => measure(eleventy.command(folder, "cold"), env, new AbortController().signal);
  await build();
  const site = join(folder, eleventy.site);
  const page = (path: string) => readFileSync(join(site, path), "utf8");
  // Of the site, eight topics, twelve strategies, all strategies, corrections, and thirty older releases.
  expect(countOutput(filesIn(site))).toMatchObject({ texts: 60, feeds: 3 * (1 + 8 + 12 + 1 + 1 + 1) });
  expect(page("news/2026/announcement-0-of-the-day/index.html")).toContain("<h1>Announcement 0 of the day</h1>");
  expect(page("news/2026/announcement-0-of-the-day/release.txt")).toContain("Monday 5 January 2026, 2:00am");
  expect(JSON.parse(page("feed/page/1/feed.json")).items).toHaveLength(30);
  expect(JSON.parse(page("news/releases.json")).releases).toHaveLength(60);
  for (const [path] of filesIn(site))
    if (/\.(xml|opml)$/.test(path)) new SaxesParser({ xmlns: true }).write(page(path)).close();

  eleventy.add(folder, newRelease(1));
  await build();
  expect(existsSync(join(site, "news/2026/announcement-1-of-the-day/index.html"))).toBe(true);
  expect(page("feed.xml")).toContain("Announcement 1 of the day");
});
