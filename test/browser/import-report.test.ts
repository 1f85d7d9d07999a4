import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { validateHtml } from "../../src/checks/html.ts";
import type { SiteReport } from "../../src/import/site/report.ts";
import { reportPage } from "../../src/import/site/report-page.tsx";
import { writeSite } from "../support/small-site.ts";

/** What axe answers with, as far as it is looked at. */
interface Axe {
  run: (context: Document) => Promise<{ violations: { id: string }[] }>;
}

const long = `https://www.northgate.example/${"a-very-long-name-of-a-page-".repeat(9)}`;
const report: SiteReport = {
  source: "../old-website",
  imported: [1, 2].map((number) => ({
    source: `${number}.html`,
    oldAddress: number === 1 ? long : "/old/2",
    file: `news/2018/2018-02-0${number}-library.md`,
    title: `Library ${number} & "café" <opens>`,
    unit: "paragraph",
    status: number === 1 ? "draft" : "published",
    remarks: [
      { missing: "summary", sentence: "Say what is new." },
      { place: 2, sentence: `The picture ${long}/library.jpg was not saved.` },
    ],
  })),
  unchanged: 1200,
  leftOut: [
    {
      source: "a.html",
      address: long,
      reason: "No date of publication was found.",
      isDoubtful: true,
      alone: "old/a.html",
    },
    { source: "b.html", address: "/b", reason: "It is a list of links.", isDoubtful: false },
  ],
  repeated: [{ line: "Sign up for news", pages: 40 }],
  categories: [{ name: "Bins & recycling", texts: 1 }],
};
const html = reportPage(report, { hrefOf: (path) => `content/${path}`, today: "2026-11-30" });

test("the report of an import is valid", async () => {
  const folder = await writeSite({ "index.html": html });
  const problems = await validateHtml(join(folder));
  expect(problems.map(({ at, message }) => `${at.field}: ${message}`)).toEqual([]);
});

test("the report of an import asks for nothing, has no barrier and fits a phone, in the light and the dark", {
  timeout: 120_000,
}, async () => {
  const folder = await writeSite({ "report.html": html });
  const url = pathToFileURL(join(folder, "report.html")).href;
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage();
    const asked = new Set<string>();
    tab.on("request", (request) => void asked.add(request.url()));
    await tab.setBypassCSP(true);
    for (const scheme of ["light", "dark"])
      for (const width of [320, 1280]) {
        await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        await tab.setViewport({ width, height: 800 });
        await tab.goto(url);
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await tab.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
        const { violations } = await tab.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run(document));
        expect(violations.map(({ id }) => id)).toEqual([]);
      }
    expect([...asked]).toEqual([url]);
  } finally {
    await browser.close();
  }
});
