import { load } from "cheerio";
import { expect, test } from "vitest";
import { renderPage } from "../../_includes/layouts/page.tsx";
import type { Notice } from "../../src/newsroom/notice.ts";
import { site } from "../support/newsroom-fixture.ts";

const preview = { asOf: undefined, siteErrors: [], banners: new Map(), unreadable: [] };

function banner(notice: Notice | undefined, isPreview = false) {
  const head = { title: "About", description: "About us.", address: "/about/" };
  return load(
    renderPage({
      edition: { site: { ...site, notice }, preview: isPreview ? preview : undefined },
      head,
      children: <p>Words.</p>,
    }),
  )(".banner");
}

const text = "Offices <closed> on Monday.";
const until = Date.parse("2026-05-26T00:00:00+01:00");

test("has one line for a notice, and none without one", () => {
  expect(banner({ text }).text()).toBe(text);
  expect(banner({ text }).find("a")).toHaveLength(0);
  expect(banner(undefined)).toHaveLength(0);
});

const linkTo = (target: string) => ({ target, line: 1, column: 1 });

test.for([
  ["/news/2026/closed/", "/newsroom/news/2026/closed/"],
  ["https://www.northgate.example/", "https://www.northgate.example/"],
] as const)("makes the line a link to %s", ([link, href]) => {
  expect(
    banner({ text, link: linkTo(link) })
      .find("a")
      .attr("href"),
  ).toBe(href);
  expect(
    banner({ text, link: linkTo(link) })
      .find("a")
      .text(),
  ).toBe(text);
});

test("says in a preview alone when the public sees it", () => {
  expect(banner({ text, until }, true).text()).toBe(
    `${text} (Preview. Shown until Tuesday 26 May 2026, midnight BST.)`,
  );
  expect(banner({ text, until }).text()).toBe(text);
  expect(banner({ text }, true).text()).toBe(text);
});
