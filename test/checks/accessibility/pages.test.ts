import { describe, expect, test } from "vitest";
import { readSite } from "../../../src/checks/accessibility/pages.ts";
import { CouldNotTest } from "../../../src/checks/could-not-test.ts";
import { home, page, redirect, sitemap, writeSite } from "../../support/small-site.ts";

const pages = {
  "index.html": page("/"),
  "404.html": page("/404.html", "", { canonical: "" }),
  "news/2018/a/index.html": page("/news/2018/a/"),
};

const site = { ...pages, "sitemap.xml": sitemap("/", "/news/2018/a/") };

const filesForReaders = {
  "feed.xml": "<rss/>",
  "news/2018/a/release.txt": "Words",
  "media/plan.pdf": "%PDF",
  "media/café.pdf": "%PDF",
  "strategies/register.ics": "BEGIN:VCALENDAR",
};

describe("the pages of a site", () => {
  test("are every HTML file, with the address and the canonical address of each", async () => {
    expect(readSite(await writeSite(site))).toEqual({
      base: "/newsroom/",
      pages: [
        { address: "/404.html", canonical: undefined },
        { address: "/", canonical: home },
        { address: "/news/2018/a/", canonical: `${home}news/2018/a/` },
      ],
    });
  });

  test("are not pure redirects", async () => {
    const folder = await writeSite({ ...site, "old/index.html": redirect(home) });
    expect(readSite(folder).pages).toHaveLength(3);
  });

  test.for([
    "",
    "#part",
    "news/2018/a/",
    "news/2018/a/release.txt",
    "feed.xml",
    "media/plan.pdf",
    "media/caf%C3%A9.pdf",
    "strategies/register.ics",
  ])("are not those that only lead to /%s", async (target) => {
    const files = { ...filesForReaders, "old/index.html": redirect(home + target) };
    expect(readSite(await writeSite({ ...site, ...files })).pages).toHaveLength(3);
  });

  test("are not those that only lead to another site", async () => {
    const folder = await writeSite({ ...site, "old/index.html": redirect("https://www.gov.uk/") });
    expect(readSite(folder).pages).toHaveLength(3);
  });

  test("are those too that search engines are to leave out, which the sitemap lacks", async () => {
    const unlisted = page("/withdrawn/", "", { head: '<meta name="robots" content="noindex"/>' });
    const { pages } = readSite(await writeSite({ ...site, "withdrawn/index.html": unlisted }));
    expect(pages.map(({ address }) => address)).toContain("/withdrawn/");
    const sample = { "index.html": page("/", "", { head: '<meta name="robots" content="noindex"/>' }) };
    expect(readSite(await writeSite({ ...sample, "sitemap.xml": sitemap() })).pages).toHaveLength(1);
  });

  test("are read from an index of sitemaps", async () => {
    const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>${home}sitemap-1.xml</loc></sitemap><sitemap><loc>${home}sitemap-2.xml</loc></sitemap></sitemapindex>`;
    const parts = { "sitemap-1.xml": sitemap("/"), "sitemap-2.xml": sitemap("/news/2018/a/") };
    expect(readSite(await writeSite({ ...pages, "sitemap.xml": index, ...parts })).pages).toHaveLength(3);
  });
});

test.for<[string, Record<string, string>, string]>([
  ["an empty folder", {}, "There is no page in"],
  ["a folder of other files", { "feed.xml": "<rss/>" }, "There is no page in"],
  ["no home page", { "about.html": page("/about.html") }, "index.html is missing, or has no canonical address."],
  ...["old.htm", "news/OLD.HTML", "a/index.xhtml", "a/b.xht", "a/b.shtml", "a/b.mht"].map(
    (name): [string, Record<string, string>, string] => [
      `a page called ${name}`,
      { ...site, [name]: page("/old/") },
      `${name} would be shown as a page, and only what ends in .html, in small letters, is tested.`,
    ],
  ),
  ["no sitemap", pages, "The site has no sitemap.xml."],
  ["a broken sitemap", { ...pages, "sitemap.xml": "<urlset" }, "sitemap.xml is not well-formed XML"],
  [
    "a sitemap that is none",
    { ...pages, "sitemap.xml": "<urlset/>" },
    "sitemap.xml is a urlset, not a urlset or sitemapindex.",
  ],
  [
    "a page that the sitemap lacks",
    { ...site, "new/index.html": page("/new/") },
    `The sitemap does not list ${home}new/`,
  ],
  [
    "a page in the sitemap that search engines are to leave out",
    {
      ...site,
      "withdrawn/index.html": page("/withdrawn/", "", { head: '<meta name="robots" content="noindex"/>' }),
      "sitemap.xml": sitemap("/", "/news/2018/a/", "/withdrawn/"),
    },
    `The sitemap lists what asks search engines to leave it out: ${home}withdrawn/`,
  ],
  [
    "a page that the sitemap lacks, whose text has the word noindex",
    { ...site, "new/index.html": page("/new/", "<p>noindex</p>") },
    `The sitemap does not list ${home}new/`,
  ],
  [
    "a page that only the sitemap has",
    { ...site, "sitemap.xml": sitemap("/", "/news/2018/a/", "/gone/") },
    `The sitemap lists what is not a page: ${home}gone/`,
  ],
  [
    "a page that sends its reader elsewhere than it says",
    { ...site, "old/index.html": redirect(home, "https://elsewhere.example/") },
    `The sitemap does not list ${home}old/`,
  ],
  [
    "a page to read that calls itself a redirect",
    { ...site, "old/index.html": redirect(home, home, "<main><h1>Old news</h1></main>") },
    `The sitemap does not list ${home}old/`,
  ],
  ...["gone/", "feed.xml", "sitemap.xml", "404.html", "news/2018", "media", "older/", "%E0%A4%A"].map(
    (target): [string, Record<string, string>, string] => [
      `a redirect to /${target}, which is nothing for readers,`,
      {
        ...site,
        "media/a/b.pdf": "%PDF",
        "old/index.html": redirect(home + target),
        "older/index.html": redirect(home),
      },
      `A redirect leads to neither a page nor a file for readers: ${home}${target}`,
    ],
  ),
])("%s cannot be tested", async ([, files, sentence]) => {
  const folder = await writeSite(files);
  expect(() => readSite(folder)).toThrow(CouldNotTest);
  expect(() => readSite(folder)).toThrow(sentence);
});

test("a folder that does not exist cannot be tested", () => {
  expect(() => readSite("/nowhere/at/all")).toThrow("There is no folder /nowhere/at/all.");
});
