import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { load } from "cheerio";
import { expect, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { validateHtml } from "../../src/checks/html.ts";
import { mostPages, reviewPage } from "../../src/review/review-page.ts";
import { writeSite } from "../support/small-site.ts";

/** What axe answers with, as far as it is looked at. */
interface Axe {
  run: (context: Document, options: object) => Promise<{ violations: { id: string }[] }>;
}

const page = {
  title: 'Bins & "boxes" <now>',
  url: "https://www.northgate.example/news/2026/bins/?a=1&b=2",
  when: "Live when this change is merged.",
  html: '<!doctype html><html lang="en"><body><p class="a">Bins &amp; boxes</p></body></html>',
};

test("holds each page in a frame that is named and runs no script", () => {
  const $ = load(reviewPage([page, { ...page, title: "Second" }], "en-GB"));
  expect(
    $("h2")
      .map((_, it) => $(it).text())
      .get(),
  ).toEqual([page.title, "Second"]);
  expect(
    $("ol a")
      .map((_, it) => $(it).attr("href"))
      .get(),
  ).toEqual(["#page-1", "#page-2"]);
  const frame = $("iframe").first();
  expect(frame.attr()).toEqual({
    title: `Page: ${page.title}`,
    sandbox: "allow-popups allow-popups-to-escape-sandbox",
    srcdoc: page.html,
  });
  expect($("section").first().text()).toContain(page.when);
  expect($("section").first().text()).toContain(page.url);
});

test("loads nothing", () => {
  const html = reviewPage([page], "en-GB");
  expect(html).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
  expect(html).not.toMatch(/<script|<link|\ssrc=|url\(/);
});

test("says how many pages it leaves out", () => {
  const $ = load(
    reviewPage(
      Array.from({ length: mostPages + 2 }, () => page),
      "en-GB",
    ),
  );
  expect($("iframe")).toHaveLength(mostPages);
  expect($("main").text()).toContain("And 2 more, which are not in this file.");
});

test("is valid", async () => {
  const folder = await writeSite({ "index.html": reviewPage([page, page], "en-GB") });
  const problems = await validateHtml(join(folder));
  expect(problems.map(({ at, message }) => `${at.field}: ${message}`)).toEqual([]);
});

test("asks for nothing, has no barrier, fits a phone, and leads within a page", { timeout: 120_000 }, async () => {
  const html =
    '<!doctype html><html lang="en"><head><base href="about:srcdoc"/><title>A</title></head><body><a href="#b">B</a><p id="b" tabindex="-1">B</p></body></html>';
  const folder = await writeSite({ "review.html": reviewPage([{ ...page, html }, page], "en-GB") });
  const url = pathToFileURL(join(folder, "review.html")).href;
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage();
    const asked = new Set<string>();
    tab.on("request", (request) => void asked.add(request.url()));
    await tab.setBypassCSP(true);
    for (const width of [320, 1280]) {
      await tab.setViewport({ width, height: 800 });
      await tab.goto(url);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await tab.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
      const { violations } = await tab.evaluate(
        // The pages in the frames are the site's own, and tested there.
        () => (globalThis as unknown as { axe: Axe }).axe.run(document, { iframes: false }),
      );
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    const frame = tab.frames().find((one) => one.url() === "about:srcdoc");
    await frame?.evaluate(() => document.querySelector("a")?.click());
    expect(await frame?.evaluate(() => [location.href, document.activeElement?.id])).toEqual(["about:srcdoc#b", "b"]);
    expect([...asked].filter((one) => !one.startsWith(url) && one !== "about:srcdoc")).toEqual([]);
  } finally {
    await browser.close();
  }
});
