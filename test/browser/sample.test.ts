import { expect, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { buildSite } from "../support/built-site.ts";
import { askPage } from "./ask-page.ts";

test("says on a small phone in two lines that it is a sample, and still begins the standfirst on the first screen", async () => {
  const { folder } = await buildSite("test/fixtures/sample", "2026-11-23T12:00:00Z");
  const browser = await openBrowser();
  const phone = {
    folder,
    base: "/",
    address: "/news/2018/send-strategy-approved-by-cabinet/",
    width: 320,
    height: 568,
  };
  const seen = await askPage(browser, phone, (tab) =>
    tab.evaluate(() => {
      const banner = document.createRange();
      banner.selectNodeContents(document.querySelector(".banner") ?? document.body);
      return {
        lines: banner.getClientRects().length,
        standfirst: document.querySelector(".standfirst")?.getBoundingClientRect().top,
      };
    }),
  );
  await browser.close();
  expect(seen.lines).toBeLessThanOrEqual(2);
  expect(seen.standfirst).toBeLessThanOrEqual(420);
});
