import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgePages } from "../../../src/import/site/page/old-pages.ts";
import { addressOfPath, notedAddress } from "../../../src/import/site/page/saved-address.ts";
import { readSavedPage } from "../../../src/import/site/page/saved-page.ts";
import { countTitles, titleOf } from "../../../src/import/site/page/title.ts";
import { readOldSite } from "../../../src/import/site/read-site.ts";
import { type OldRelease, pathOf, saveOldWebsite } from "./old-website.ts";

const timeZone = "Europe/London";
const body = (about: string) =>
  `<p>Northgate Council has ${about}, and residents can see the plans from Monday – all are welcome.</p><p>“We’re glad,” said the leader of the council, who thanked everybody for £5,000 of gifts.</p><h2>What happens next</h2><ul><li>Work on ${about} begins in May</li><li>It ends in June</li></ul><p>ENDS</p>`;

const releases: OldRelease[] = [
  "2008-03-03",
  "2009-04-04",
  "2010-06-07",
  "2013-01-08",
  "2014-02-09",
  "2015-07-10",
  "2019-03-11",
  "2020-05-12",
  "2021-09-13",
].map((day, index) => ({
  slug: `item-${index}`,
  title: `Northgate opens building number ${index}`,
  day,
  body: body(`opened building ${index}`),
  category: index % 2 ? "Libraries" : "Roads",
  summary: `Building number ${index} opens its doors today.`,
}));

function saved(): string {
  const folder = mkdtempSync(join(tmpdir(), "old-site-"));
  saveOldWebsite(folder, releases);
  return folder;
}

describe("the pages of three content systems as a crawler leaves them", async () => {
  const site = await readOldSite(saved(), { timeZone });
  const textOf = (slug: string) => site.texts.find(({ file }) => file.includes(slug));

  test.for(releases)("the release of $day is its title, its day and its text, and nothing around them", (release) => {
    const text = textOf(release.slug);
    expect(text).toMatchObject({ file: pathOf(release), title: release.title });
    expect(
      text?.dates.some((date) => date.startsWith(release.day) || date.includes(String(Number(release.day.slice(8))))),
    ).toBe(true);
    const words = (html = "") =>
      html
        .replace(/<[^>]+>/g, " ")
        .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
        .replace(/\s+/g, " ")
        .trim();
    expect(words(text?.html).replace(/^(?:Date of issue: )?\d+ \w+ \d{4} /, "")).toBe(words(release.body));
  });

  test("each keeps the address that it calls its own and the one that it was saved from", () => {
    expect(textOf("item-0")?.addresses).toEqual(["http://www.northgate.example/news/item.aspx?id=item-0"]);
    expect(textOf("item-3")?.addresses).toEqual(["https://www.northgate.example/2013/01/item-3/"]);
    expect(textOf("item-8")?.addresses).toEqual(["https://www.northgate.example/news/item-8"]);
  });

  test("pages that are no releases are named with the reason", () => {
    expect(site.leftOut.toSorted((a, b) => (a.source < b.source ? -1 : 1))).toMatchObject([
      {
        source: "www.northgate.example/bins/index.html",
        reason: expect.stringMatching(/^No date of publication was found\./),
        isDoubtful: false,
      },
      { source: "www.northgate.example/index.html", reason: "It is the home page.", isDoubtful: false },
      { source: "www.northgate.example/news/index.html", reason: "It is a list of other pages.", isDoubtful: false },
    ]);
  });
});

const page = (html: string, file = "www.northgate.example/news/a.html") => readSavedPage(html, file);
const article = (title: string, inside: string, head = "") =>
  `<html><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a></nav><main><h1>${title}</h1><p class="date">Published: 9 February 2018</p>${inside}</main></body></html>`;
const sentences =
  "<p>The council has agreed the plans, which everybody can read from Monday at all of our libraries, in print and in Braille.</p><p>Nobody has to book, and tea is free for those who come in the morning.</p>";

describe("what repeats on a site is no text of a release", () => {
  const repeated = "<p>Sign up for our emails, and hear of all this before your neighbours do.</p>";
  const pages = Array.from({ length: 12 }, (_, number) =>
    page(
      article(
        `News ${number}`,
        `${sentences.replace("plans", `plans ${number}`).replace("tea", `tea ${number}`)}${repeated}<p>ENDS</p>`,
      ),
      `www.northgate.example/news/${number}.html`,
    ),
  );

  test("it is left out of each and told once", () => {
    const judged = judgePages(pages, timeZone);
    expect(judged.texts).toHaveLength(12);
    expect(judged.texts.filter(({ html }) => html.includes("Sign up"))).toEqual([]);
    expect(judged.repeated).toEqual(
      expect.arrayContaining([
        { line: "Sign up for our emails, and hear of all this before your neighbours do.", pages: 12 },
      ]),
    );
  });

  test("the line that ends a release stays", () => {
    expect(judgePages(pages, timeZone).texts.every(({ html }) => html.includes("ENDS"))).toBe(true);
  });

  test("of a few pages nothing is known to repeat", () => {
    expect(judgePages(pages.slice(0, 9), timeZone).texts.every(({ html }) => html.includes("Sign up"))).toBe(true);
  });
});

describe("a page is left out with its reason", () => {
  test.for([
    [
      "<html><body><nav><a href='/a'>A</a><a href='/b'>B</a></nav></body></html>",
      "It is all navigation: no sentence was found.",
    ],
    [
      article("A", `<ul>${"<li><a href='/x'>A link to another page of the site</a> and so on</li>".repeat(9)}</ul>`),
      "It is a list of links.",
    ],
    [article("A", "<p>Closed today, and open again tomorrow.</p>"), "It has only"],
    [article("A", sentences).replace("Published: 9 February 2018", ""), "No date of publication was found."],
    ["", "It is all navigation: no sentence was found."],
  ])("%#", ([html = "", reason = ""]) => {
    const { texts, leftOut } = judgePages([page(html)], timeZone);
    expect(texts).toEqual([]);
    expect(leftOut).toMatchObject([
      { source: "www.northgate.example/news/a.html", reason: expect.stringContaining(reason) },
    ]);
  });

  test("a page about a service is none because a system dates it", () => {
    const dated = article(
      "Council Tax",
      sentences,
      '<meta property="article:modified_time" content="2018-02-09"><script type="application/ld+json">{"@type":"WebPage","datePublished":"2018-02-09"}</script>',
    ).replace(/<p class="date">.*?<\/p>/, "");
    expect(judgePages([page(dated, "www.northgate.example/council-tax/index.html")], timeZone).leftOut).toMatchObject([
      { reason: expect.stringMatching(/^Nothing says that it is news/) },
    ]);
    expect(judgePages([page(dated, "www.northgate.example/news/tax/index.html")], timeZone).texts).toHaveLength(1);
  });
});

describe("where a page was", () => {
  test.for([
    ["www.northgate.example/news/pool/index.html", "/news/pool/"],
    ["www.northgate.example/article.php@id=12.html", "/article.php?id=12"],
    ["www.northgate.example/article.php?id=12&x=3.html", "/article.php?id=12&x=3"],
    ["www.northgate.example/news/pool.html", "/news/pool.html"],
    ["www.northgate.example/default.aspx", "/"],
    ["news/pool opens.html", "/news/pool%20opens.html"],
  ])("%s was %s", ([path = "", address]) => {
    expect(addressOfPath(path)).toBe(address);
  });

  test.for([
    [
      "<!-- Mirrored from www.northgate.example/news?id=3 by HTTrack Website Copier/3.x [XR&CO'2014], Fri -->",
      "http://www.northgate.example/news?id=3",
    ],
    [
      "<!-- saved from url=(0041)https://www.northgate.example/news/pool -->",
      "https://www.northgate.example/news/pool",
    ],
    [
      "<!--\n Page saved with SingleFile \n url: https://www.northgate.example/pool \n-->",
      "https://www.northgate.example/pool",
    ],
    ["<p>saved from url=(1)https://x.example</p>", undefined],
  ])("%s", ([html = "", address]) => {
    expect(notedAddress(html)).toBe(address);
  });

  test("a template that calls every page the home page is not believed", () => {
    const html = article("A", sentences, '<link rel="canonical" href="https://www.northgate.example/">');
    expect(page(html).addresses).toEqual(["http://www.northgate.example/news/a.html"]);
  });
});

test("an address that a template gives to all of its pages is none of theirs", () => {
  const head = '<link rel="canonical" href="https://www.northgate.example/news/all">';
  const pages = [1, 2, 3].map((number) =>
    page(
      article(`News ${number}`, sentences.replace("plans", `plans ${number}`), head),
      `www.northgate.example/news/${number}.html`,
    ),
  );
  expect(judgePages(pages, timeZone).texts.map(({ addresses }) => addresses)).toEqual(
    [1, 2, 3].map((number) => [`http://www.northgate.example/news/${number}.html`]),
  );
  expect(judgePages(pages.slice(0, 2), timeZone).texts[0]?.addresses).toEqual([
    "https://www.northgate.example/news/all",
    "http://www.northgate.example/news/1.html",
  ]);
});

test.for([
  ["www.northgate.example/news/article/2019", sentences, true],
  ["www.northgate.example/topics/pools.html", sentences, true],
  [
    "www.northgate.example/news/2019/index.html",
    `<h2><a href="/a">Pool opens</a></h2>${sentences}<h2><a href="/b">Park opens</a></h2>`,
    false,
  ],
  ["www.northgate.example/news/page/2/index.html", sentences, false],
  ["www.northgate.example/news/index.html@page=3.html", sentences, false],
] as const)("%s is a release: %#", ([path, inside, isRelease]) => {
  const { texts, leftOut } = judgePages([page(article("Pools", inside), path)], timeZone);
  expect([texts.length, leftOut[0]?.reason]).toEqual(isRelease ? [1, undefined] : [0, "It is a list of other pages."]);
});

describe("a title has no name of the site", () => {
  const pages = [1, 2, 3, 4, 5].map((number) => ({
    headings: ["Northgate News", `Pool ${number} opens`],
    tabTitle: `Pool ${number} opens - Leisure | Northgate`,
  }));
  const words = countTitles(pages);

  test.for([
    [{ headings: ["Northgate News", "Pool 1 opens"], tabTitle: "Pool 1 opens - Leisure | Northgate" }, "Pool 1 opens"],
    [{ headings: ["Northgate News"], tabTitle: "Pool – a history | Northgate" }, "Pool – a history"],
    [{ headings: [], sharedTitle: "Pool opens | Northgate Borough Council" }, "Pool opens"],
    [{ headings: ["Skip", "Pool opens on Monday"], sharedTitle: "Pool opens on Monday | X" }, "Pool opens on Monday"],
    [{ headings: [], tabTitle: "Northgate Council: Pool opens" }, "Northgate Council: Pool opens"],
    [{ headings: [] }, undefined],
  ] as const)("%#", ([titles, title]) => {
    expect(titleOf(titles, words)).toBe(title);
  });
});

test("what stands above a text of its kind, its category and its day is no part of it", () => {
  const above = `<p>Press releases&nbsp;</p><p><a href="/news?topic=pools">Pools</a></p><p>Leisure</p><p>09-02-2018</p>`;
  const html = article(
    "Pool opens",
    `${above}${sentences}<p>Leisure</p>`,
    '<meta property="article:section" content="Leisure">',
  );
  const [text] = judgePages([page(html)], timeZone).texts;
  expect(text?.html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|")).toMatch(/^\|The council has agreed .*\|Leisure\|$/);
});

test("what the page shows is doubted where its data say another day", () => {
  const html = article("Pool", sentences, '<meta property="article:published_time" content="2020-03-03T10:00:00Z">');
  expect(judgePages([page(html)], timeZone).texts[0]?.remarks).toEqual([
    { sentence: "The page shows the date 2018-02-09, but its data say 2020-03-03, which was taken. Check the date." },
  ]);
});

test("the files of tests hold what they are named for", () => {
  const folder = saved();
  expect(readdirSync(folder)).toEqual(["www.northgate.example"]);
  expect(readFileSync(join(folder, pathOf(releases[0] as OldRelease))).includes(0xa3)).toBe(true);
});
