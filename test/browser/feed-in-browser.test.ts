import { join } from "node:path";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { parseFeedsInBrowser } from "../../src/checks/feed-in-browser.ts";
import { siteFolder } from "../checks/site/site-fixture.ts";
import { printed } from "../support/printed.ts";

const write = "write XML that every parser can read";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("finds the same in valid feeds and sitemaps as the other parser", async () => {
  expect(await parseFeedsInBrowser(siteFolder(), browser)).toEqual([]);
});

test("tells XML that is none", async () => {
  const folder = siteFolder({ file: "feed.atom.xml", from: "</entry>", to: "" });
  expect((await parseFeedsInBrowser(folder, browser)).map(printed)).toEqual([
    `${join(folder, "feed.atom.xml")}:1:1  the file is not well-formed XML (9:7: unexpected close tag) → ${write}`,
  ]);
});

test("tells XML that only a browser cannot read", async () => {
  const folder = siteFolder({ file: "feed.xml", from: "<rss", to: "<!DOCTYPE rss [<!ENTITY>]>\n<rss" });
  expect((await parseFeedsInBrowser(folder, browser)).map(printed)).toEqual([
    `${join(folder, "feed.xml")}:1:1  a browser cannot read the file (error on line 2 at column 24: Space required after '<!ENTITY') → ${write}`,
  ]);
});

test("tells what a browser reads in another way", async () => {
  const page = { evaluate: async () => ({ elements: ["{http://www.w3.org/2005/Atom}rss"] }), close: async () => {} };
  const other = { newPage: async () => page } as unknown as Browser;
  const folder = siteFolder({ file: "feed.atom.xml" }, { file: "sitemap.xml" });
  expect((await parseFeedsInBrowser(folder, other)).map(printed)).toEqual([
    `${join(folder, "feed.xml")}:1:1  a browser reads {http://www.w3.org/2005/Atom}rss where another parser reads rss → ${write}`,
  ]);
});
