import { beforeAll, expect, test } from "vitest";
import { checkAccessibility } from "../../src/checks/accessibility/gate.ts";
import { openBrowser } from "../../src/checks/browser.ts";
import { parseFeedsInBrowser } from "../../src/checks/feed-in-browser.ts";
import { validateHtml } from "../../src/checks/html.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";

// The council of the fixtures has every kind of page and every feature, which the starter content has not.
let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite("test/fixtures/council", "2026-11-23T12:00:00Z");
});

test("every page of the invented council is valid HTML", async () => {
  expect(await validateHtml(site.folder)).toEqual([]);
});

test("a browser reads its feeds and its sitemap as we do", async () => {
  const browser = await openBrowser();
  try {
    expect(await parseFeedsInBrowser(site.folder, browser)).toEqual([]);
  } finally {
    await browser.close();
  }
});

test("none of its pages has a barrier, on a phone or at a desk", { timeout: 300_000 }, async () => {
  const { findings, untested, pages } = await checkAccessibility(site.folder, { today: "2026-11-23" });
  expect({ findings, untested }).toEqual({ findings: [], untested: [] });
  expect(pages).toBeGreaterThan(50);
});
