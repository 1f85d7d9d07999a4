import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { askPage } from "./ask-page.ts";

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  site = await buildSite("test/fixtures/council", "2026-11-23T12:00:00Z");
  browser = await openBrowser();
});

afterAll(() => browser.close());

function ask<T>(address: string, width: number, height: number, question: (tab: Page) => Promise<T>): Promise<T> {
  return askPage(browser, { folder: site.folder, base: "/newsroom/", address, width, height }, question);
}

test("shows the first line of a title and the beginning of its standfirst on the first screen of a small phone", async () => {
  const seen = await ask("/news/2026/new-library-opens-in-northgate/", 320, 568, (tab) =>
    tab.evaluate(() => {
      const rectOf = (selector: string) => document.querySelector(selector)?.getClientRects()[0] ?? new DOMRect();
      const title = document.createRange();
      title.selectNodeContents(document.querySelector("h1") ?? document.body);
      return { title: title.getClientRects()[0]?.bottom ?? 0, standfirst: rectOf(".standfirst").top };
    }),
  );
  expect(seen.title).toBeGreaterThan(0);
  // 160 for the band, the council's name, the sections and the way back; 40 for the row with the field to search.
  expect(seen.title).toBeLessThanOrEqual(200);
  expect(seen.standfirst).toBeGreaterThan(seen.title);
  expect(seen.standfirst).toBeLessThanOrEqual(420);
});

test.for([
  ["/", 320],
  ["/", 1280],
  ["/news/2026/new-library-opens-in-northgate/", 320],
  ["/news/2026/new-library-opens-in-northgate/", 1280],
  ["/strategies/library-strategy-2026-2030/", 320],
  ["/strategies/library-strategy-2026-2030/", 1280],
] as const)("goes from link to link on %s at %i pixels as the eye does, from the top down", async ([
  address,
  width,
]) => {
  const links = await ask(address, width, 800, (tab) =>
    tab.evaluate(() =>
      [...document.querySelectorAll("main a")].map((link) => {
        const { top, bottom, left } = link.getBoundingClientRect();
        return { text: link.textContent, top, bottom, left };
      }),
    ),
  );
  expect(links.length).toBeGreaterThan(5);
  const jumps = links.filter((link, index) => {
    const before = links[index - 1];
    return before && link.bottom <= before.top;
  });
  expect(jumps.map(({ text }) => text)).toEqual([]);
});

test.for([
  320, 1280,
] as const)("moves a page of %i pixels down for the way past its header, which covers nothing", async (width) => {
  const seen = await ask("/", width, 568, async (tab) => {
    await tab.keyboard.press("Tab");
    return await tab.evaluate(() => {
      const rectOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const words = document.createRange();
      words.selectNodeContents(document.querySelector(".skip") ?? document.body);
      return {
        focused: document.activeElement?.className,
        skip: rectOf(".skip").bottom,
        header: rectOf("header").top,
        left: words.getBoundingClientRect().left,
        page: rectOf(".brand").left,
      };
    });
  });
  expect(seen.focused).toBe("skip");
  expect(seen.header).toBeGreaterThanOrEqual(seen.skip);
  expect(seen.left).toBe(seen.page);
});

test("ends the window with the footer where a page is short", async () => {
  const bottom = await ask("/404.html", 1280, 1000, (tab) =>
    tab.evaluate(() => document.querySelector("footer")?.getBoundingClientRect().bottom),
  );
  expect(bottom).toBe(1000);
});

test.for([320, 768, 1280])("leaves no hole beside three figures at %i pixels", async (width) => {
  const seen = await ask("/strategies/library-strategy-2026-2030/", width, 800, (tab) =>
    tab.evaluate(() => {
      const all = document.querySelector(".figures")?.getBoundingClientRect() ?? new DOMRect();
      const rows = [...document.querySelectorAll(".figures > div")].map((row) => row.getBoundingClientRect());
      const inner = rows.reduce((sum, row) => sum + row.height, 0);
      return { widths: rows.map((row) => row.width - all.width), hole: Math.round(all.height - inner - 1) };
    }),
  );
  expect(seen).toEqual({ widths: [0, 0, 0], hole: 0 });
});
