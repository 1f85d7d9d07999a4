import { load } from "cheerio";
import { expect, test } from "vitest";
import { renderPage } from "../../_includes/layouts/page.tsx";
import type { Picture } from "../../src/newsroom/media.ts";
import type { Notice } from "../../src/newsroom/notice.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { site } from "../support/newsroom-fixture.ts";

const head = { title: "About", description: "About us.", address: "/about/" };
const preview = { asOf: undefined, siteErrors: [], banners: new Map(), unreadable: [] };

function banner(notice: Notice | undefined, isPreview = false) {
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

const shown = (own: Partial<Site>) =>
  load(renderPage({ edition: { site: { ...site, ...own }, preview: undefined }, head, children: <p>Words.</p> }));

const picture = (name: string, width = 40): Picture => ({
  kind: "picture",
  file: `${name}.png`,
  hash: name,
  address: `/assets/logo-${name}-${width}.png`,
  width,
  height: 48,
  versions: [1, 2].map((scale) => ({
    address: `/assets/logo-${name}-${width * scale}.png`,
    width: width * scale,
    height: 48 * scale,
    format: "png",
  })),
});
const logo = { light: picture("crest"), alt: "Northgate Council" };
const website = "https://www.northgate.example/";

test("has a logo that leads to the council's site, in the size of its file, with the newsroom's name beside it", () => {
  const masthead = shown({ logo, website })(".masthead");
  expect(masthead.find(".brand > a").attr("href")).toBe(website);
  expect(masthead.find("img").attr()).toEqual({
    class: "plate",
    src: "/newsroom/assets/logo-crest-40.png",
    srcset: "/newsroom/assets/logo-crest-40.png 1x, /newsroom/assets/logo-crest-80.png 2x",
    width: "40",
    height: "48",
    alt: "Northgate Council",
  });
  expect(masthead.find(".masthead-name a").attr("href")).toBe("/newsroom/");
  expect(masthead.find(".masthead-name").text()).toBe("Northgate Council News");
});

test("has one link home for logo and name where the council's site is not known", () => {
  const links = shown({ logo })(".masthead a:not(nav a)");
  expect(links).toHaveLength(1);
  expect(links.attr("href")).toBe("/newsroom/");
  expect(links.find("img").attr("alt")).toBe("");
  expect(links.text()).toBe("Northgate Council News");
});

test("shows another logo on dark screens, where the council has one", () => {
  const masthead = shown({ logo: { ...logo, dark: picture("white") }, website })(".masthead");
  expect(masthead.find("img").attr("class")).toBeUndefined();
  expect(masthead.find("source").attr()).toMatchObject({
    media: "screen and (prefers-color-scheme: dark)",
    srcset: "/newsroom/assets/logo-white-40.png 1x, /newsroom/assets/logo-white-80.png 2x",
  });
});

test.for([
  [40, false],
  [192, true],
] as const)("puts the name below a logo of %i × 48 on a phone: %s", ([width, isBelow]) => {
  const brand = shown({ logo: { ...logo, light: picture("crest", width) }, website })(".brand");
  expect(brand.hasClass("brand-wide")).toBe(isBelow);
});

test("leads to the council's site from the footer in words, and from nowhere without one", () => {
  const link = shown({ website })(".footer a").filter((_, { attribs }) => attribs["href"] === website);
  expect(link.text()).toBe("Northgate Council website");
  expect(shown({})(".footer").text()).not.toContain("website");
  expect(shown({})("img, .brand")).toHaveLength(0);
});
