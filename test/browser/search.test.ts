import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { serve } from "../../src/checks/accessibility/serve.ts";
import { openBrowser } from "../../src/checks/browser.ts";
import { type Headers, headerRules, headersOf } from "../../src/hosting/headers.ts";
import { searchHeaderPolicy } from "../../src/hosting/policy.ts";
import { writeArchive } from "../../workshop/bench/archive.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { newsroom } from "../support/newsroom-fixture.ts";
import { tempFolder } from "../support/temp-folder.ts";

const rules = headerRules(newsroom());
const shown = "#search-list > li";

let site: BuiltSite;
let browser: Browser;
let tab: Page;

beforeAll(async () => {
  const content = tempFolder();
  writeArchive(600, content, 20);
  site = await buildSite(content, "2026-01-05T12:00:00Z");
  expect(site.outcome.isBuilt).toBe(true);
  browser = await openBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  const context = await browser.createBrowserContext();
  tab = await context.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
  await tab.emulateFocusedPage(true);
  return () => context.close();
});

async function serveSite(
  folder = site.folder,
  headers: (address: string) => Headers = (address) => headersOf(address, rules),
) {
  return await serve(folder, "/", headers);
}

const status = () => tab.$eval("#search-status", (element) => element.textContent ?? "");
const hint = () => tab.$eval("p#search-hint", (element) => (element.hidden ? "" : element.textContent));
const links = () => tab.$$eval("#search-list h3 a", (all) => all.map((link) => link.getAttribute("href") ?? ""));
const focused = () => tab.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
const said = (start: RegExp) =>
  tab.waitForFunction(
    (pattern) => new RegExp(pattern).test(document.querySelector("#search-status")?.textContent ?? ""),
    {},
    start.source,
  );

test("finds a release of 2019 about a school in three steps, with the keyboard alone", async () => {
  await using served = await serveSite();
  await tab.goto(`${served.origin}/`);
  // One: the field in the header of every page.
  for (let presses = 0; (await focused()) !== "site-search"; presses++) {
    expect(presses).toBeLessThan(12);
    await tab.keyboard.press("Tab");
  }
  await tab.keyboard.type("school");
  await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
  expect(new URL(tab.url()).search).toBe("?q=school");
  await tab.waitForSelector(shown);
  expect(await status()).toMatch(/^\d+ results for “school”\.$/);
  expect(await tab.title()).toMatch(/^school - Search - /);
  // Two: the year.
  for (let presses = 0; (await focused()) !== "search-year"; presses++) {
    expect(presses).toBeLessThan(20);
    await tab.keyboard.press("Tab");
  }
  await tab.keyboard.type("2019");
  await said(/^\d+ results? for “school”\.$/);
  await tab.waitForFunction(() => location.search.includes("year=2019"));
  await tab.waitForFunction(() =>
    [...document.querySelectorAll("#search-list time")].every((time) =>
      time.getAttribute("datetime")?.startsWith("2019"),
    ),
  );
  expect(await focused()).toBe("search-year");
  // Three: the release.
  const [first = ""] = await links();
  expect(first).toMatch(/^\/news\/2019\/.*school/);
  for (let presses = 0; (await tab.evaluate(() => document.activeElement?.getAttribute("href"))) !== first; presses++) {
    expect(presses).toBeLessThan(10);
    await tab.keyboard.press("Tab");
  }
  await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
  expect(new URL(tab.url()).pathname).toBe(first);
});

test("says which of the words nothing here has", async () => {
  await using served = await serveSite();
  await tab.goto(`${served.origin}/search/?q=school+aqwerty`);
  await tab.waitForSelector(shown);
  expect(await hint()).toBe("Nothing here has “aqwerty”, so it was left out or shortened. Check the spelling.");
});

test("finds a release of 2019 about a school in three steps where scripts are off, and keeps the words", async () => {
  await using served = await serveSite();
  await tab.setJavaScriptEnabled(false);
  await tab.goto(`${served.origin}/`);
  await tab.type("#site-search", "school");
  await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
  expect(tab.url()).toBe(`${served.origin}/search/?q=school`);
  const text = await tab.$eval("main", (main) => main.innerText);
  expect(text).toContain("JavaScript has to be on");
  expect(text).not.toContain("Narrow down");
  expect(
    await tab.$eval(".search-other", (ways) => [...ways.querySelectorAll("a")].map((link) => link.href)),
  ).toContain(
    `https://duckduckgo.com/?q=site%3A${new URL((await site.page("/").html()).match(/canonical" href="([^"]*)"/)?.[1] ?? "").host}%20`,
  );
  await Promise.all([tab.waitForNavigation(), tab.click('.search-other a[href="/news/2019/"]')]);
  const release = '.entry a[href*="school"]';
  await Promise.all([tab.waitForNavigation(), tab.click(release)]);
  expect(new URL(tab.url()).pathname).toMatch(/^\/news\/2019\/.*school/);
});

test("shows with a chip that a strategy applies no more", async () => {
  await using served = await serveSite();
  const facts = async (state: string) => {
    await tab.goto(`${served.origin}/search/?kind=strategies&state=${state}`);
    await tab.waitForSelector(shown);
    return await tab.$eval(shown, (entry) => [
      entry.querySelector(".chip")?.textContent,
      entry.querySelector(".entry-facts")?.textContent?.split(", ").slice(0, 2).join(", "),
    ]);
  };
  expect(await facts("ended")).toEqual(["Ended", expect.stringMatching(/^Strategies/)]);
  expect(await facts("replaced")).toEqual(["Replaced", expect.stringMatching(/^Strategies/)]);
});

test("shows 20 at a time, and moves the focus to the first of those that come", async () => {
  await using served = await serveSite();
  await tab.goto(`${served.origin}/search/?q=council`);
  await tab.waitForSelector(shown);
  expect((await links()).length).toBe(20);
  await tab.focus("#search-more");
  await tab.keyboard.press("Enter");
  await said(/^Showing 40 of \d+ results\.$/);
  const all = await links();
  expect([all.length, new Set(all).size]).toEqual([40, 40]);
  expect(await tab.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(all[20]);
});

test("can be shared by its address, goes back with the browser, and says what it shows to a screen reader", async () => {
  await using served = await serveSite();
  await tab.goto(`${served.origin}/search/?q=school&kind=news&order=newest`);
  await tab.waitForSelector(shown);
  const days = await tab.$$eval("#search-list time", (times) => times.map((time) => time.dateTime));
  expect(days).toEqual(days.toSorted().toReversed());
  const before = await links();
  await tab.$eval("input#search-words", (field) => field.select());
  await tab.type("#search-words", "library");
  await tab.keyboard.press("Enter");
  await said(/for “library”/);
  expect(new URL(tab.url()).search).toBe("?q=library&kind=news&order=newest");
  expect(await links()).not.toEqual(before);
  await tab.goBack();
  await said(/for “school”/);
  await tab.waitForFunction(
    (first) => document.querySelector("#search-list h3 a")?.getAttribute("href") === first,
    {},
    before[0],
  );
  expect(await tab.$eval("input#search-words", (field) => field.value)).toBe("school");
  const tree = JSON.stringify(await tab.accessibility.snapshot({ interestingOnly: false }));
  for (const role of ["search", "searchbox", "status", "combobox", "region"])
    expect(tree).toContain(`"role":"${role}"`);
  expect(tree).toContain('"name":"Words to find"');
  expect(tree).toContain('"name":"Results"');
});

test.for([
  ["", "Type words to find, or choose a year, a topic or a kind.", ""],
  ["?q=zzxqzzxq", "No results for “zzxqzzxq”.", "Check the spelling"],
  ["?q=%F0%9F%98%80", "No results for “😀”.", "Check the spelling"],
  ["?q=%22", "Type words to find, or choose a year, a topic or a kind.", ""],
  ["?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "No results for “<script>alert(1)</script>”.", "Check the spelling"],
  [`?q=${"school+".repeat(143)}`, "results for “school school", "Only the beginning of what you typed"],
  ["?q=school&year=1066", "results for “school”.", ""],
])("answers %s in a sentence", async ([search, sentence, then]) => {
  await using served = await serveSite();
  await tab.goto(`${served.origin}/search/${search}`);
  await tab.waitForFunction(
    () => !/^(Results appear|Searching)/.test(document.querySelector("#search-status")?.textContent ?? "Searching"),
  );
  expect(await status()).toContain(sentence);
  expect((await hint()) ?? "").toContain(then);
});

test.for([
  ["no index", "pagefind", /^The search index could not be loaded, so nothing was searched\./],
  ["no thread that searches", "assets", /^This browser does not let the search run, so nothing was searched\./],
  ["no index of closed years", "pagefind/closed", /^The search index could not be loaded/],
] as const)("says what happened where there is %s, and leads to the archive", async ([, lost, sentence]) => {
  const folder = tempFolder();
  cpSync(site.folder, folder, { recursive: true });
  await using served = await serveSite(folder);
  await tab.setCacheEnabled(false);
  if (lost === "assets") {
    const [thread = ""] =
      (await (await fetch(`${served.origin}/search/`)).text()).match(/\/assets\/search-thread[^&"]*/) ?? [];
    rmSync(join(folder, thread));
  } else rmSync(join(folder, lost), { recursive: true });
  await tab.goto(`${served.origin}/search/?q=school`);
  await said(sentence);
  expect(await tab.$$eval('.search-other a[href^="/news/"]', (all) => all.length)).toBeGreaterThan(20);
});

test("says that results may be missing where the texts of some are, and shows the others", async () => {
  const folder = tempFolder();
  cpSync(site.folder, folder, { recursive: true });
  rmSync(join(folder, "pagefind/closed/fragment"), { recursive: true });
  await using served = await serveSite(folder);
  await tab.goto(`${served.origin}/search/?q=school`);
  await said(/results for “school”/);
  expect(await hint()).toMatch(/^Some of the search index could not be loaded/);
});

test("says so where a host sends the thread that searches with a policy", async () => {
  const policy = { "Content-Security-Policy": searchHeaderPolicy };
  await using served = await serveSite(site.folder, (address) =>
    address.startsWith("/assets/") ? { ...headersOf(address, rules), ...policy } : headersOf(address, rules),
  );
  await tab.goto(`${served.origin}/search/?q=school`);
  await said(/^This browser does not let the search run/);
});
