import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { checkSite } from "../../../src/checks/site/check-site.ts";
import { shownOf } from "../../../src/checks/site/shown.ts";
import { hostFiles } from "../../../src/hosting/host-files.ts";
import { listsOf } from "../../../src/kinds/kinds.ts";
import type { Page } from "../../../src/kinds/page.ts";
import { usualColours } from "../../../src/newsroom/colours.ts";
import type { Release } from "../../../src/newsroom/item.ts";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import type { Redirect } from "../../../src/newsroom/redirects.ts";
import type { Site } from "../../../src/newsroom/site.ts";
import type { StorePlace } from "../../../src/store/store.ts";
import { arranged, statement } from "../../support/newsroom-fixture.ts";
import { printed } from "../../support/printed.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** Where the tiny site is published. */
const url = "https://northgate.example/newsroom/";

/** One text in one file for another; without texts, the file is gone; without the text to find, it is all new. */
export interface Edit {
  readonly file: string;
  readonly from?: string;
  readonly to?: string;
}

/** What the checks say of the tiny site after some edits, as they are printed. */
export function problemsAfter(...edits: readonly Edit[]): string[] {
  return problemsWith([], ...edits);
}

/** The same where the site has old addresses too. What earlier checks remember makes no difference, nor what this one does. */
export function problemsWith(redirects: readonly Redirect[], ...edits: readonly Edit[]): string[] {
  const folder = siteFolder(...edits);
  const shown = shownOf(arranged({ ...newsroom, redirects }, 0));
  const check = (store?: StorePlace) => checkSite(folder, shown, store).map(printed);
  const problems = check();
  expect(check(remembered())).toEqual(problems);
  expect(check(remembered())).toEqual(problems);
  return problems;
}

/** What is remembered of the tiny site, and then of those that a test file makes of it. */
function remembered(): StorePlace {
  if (!store) {
    store = { folder: tempFolder(), code: "1" };
    checkSite(siteFolder(), shownOf(arranged(newsroom, 0)), store);
  }
  return store;
}

let store: StorePlace | undefined;

/** The tiny site, which has no faults, in a folder of its own, after some edits. */
export function siteFolder(...edits: readonly Edit[]): string {
  const folder = tempFolder();
  for (const [file, text] of Object.entries(edited(edits))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, /^media\/|\.png$/.test(file) ? "latin1" : "utf8");
  }
  return folder;
}

function edited(edits: readonly Edit[]): Record<string, string> {
  const result = { ...files };
  for (const { file, from, to } of edits) {
    const text = result[file] ?? "";
    if (from !== undefined && !text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    if (to === undefined) delete result[file];
    else result[file] = from === undefined ? to : text.replace(from, () => to);
  }
  return result;
}

/** The beginning of a PNG, which says its size, as characters that are its bytes. */
export function pngOf(width: number, height: number): string {
  const header = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR........\x08\x03\0\0\0sum.", "latin1");
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header.toString("latin1");
}

/** A page of the tiny site. */
export function htmlPage(address: string, name: string, body: string, head = ""): string {
  return `<!doctype html>
<html lang="en-GB"><head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'" />
<title>${name} - Northgate news</title>
<meta name="description" content="About ${name}." />
<link rel="canonical" href="${url}${address.slice(1)}" />
<meta property="og:image" content="${url}card.png" />
<link rel="icon" href="/newsroom/favicon.svg" />
<link rel="stylesheet" href="/newsroom/assets/site.css" />
${head}</head>
<body>
<a href="#main">Skip to main content</a>
<a href="/newsroom/">Home</a> <a href="/newsroom/accessibility/">Accessibility statement</a>
<main id="main"><h1>${name}</h1>
${body}
</main></body></html>
`;
}

const itemHtml = `<p>The library <a href="${url}about/">about us</a> opens.</p>`;
const notFound = htmlPage("/404.html", "Page not found", "<p>There is no page here.</p>");

const files: Readonly<Record<string, string>> = {
  "index.html": htmlPage(
    "/",
    "Home",
    `<h2><a href="/newsroom/news/2026/library-opens/">Library opens</a></h2>
<a href="/newsroom/feed.xml">RSS</a>`,
  ),
  "accessibility/index.html": htmlPage("/accessibility/", "Accessibility statement", "<p>How accessible this is.</p>"),
  "about/index.html": htmlPage("/about/", "About us", `<h2 id="who">Who we are</h2>`),
  "news/2026/library-opens/index.html": htmlPage(
    "/news/2026/library-opens/",
    "Library opens",
    `<p>Read <a href="/newsroom/about/">about us</a>, <a href="${url}about/">all of it</a>,
<a href="https://www.gov.uk/">the law</a> or <a href="mailto:press@northgate.example">write</a>.</p>
<img src="/newsroom/media/library.jpg" srcset="/newsroom/media/library.jpg 1x, /newsroom/media/library.jpg?2 2x" alt="A library" />`,
    `<script type="application/ld+json">{"@type":"NewsArticle"}</script>\n`,
  ),
  "404.html": notFound.replace(/<link rel="canonical".*\n/, ""),
  "news/2026/library-opens/release.txt": "Library opens\n",
  "assets/site.css": "body { background: url(../media/library.jpg) }",
  "favicon.svg": "<svg/>",
  ...Object.fromEntries(Object.values(hostFiles).map((file) => [file.slice(1), ""])),
  "card.png": pngOf(1200, 630),
  // The least that is a JPEG: its beginning, a scan of nothing, its end.
  "media/library.jpg": "\xff\xd8\xff\xda\x00\x02\xff\xd9",
  "sitemap.xml": `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${url}</loc></url>
<url><loc>${url}about/</loc></url>
<url><loc>${url}accessibility/</loc></url>
<url><loc>${url}news/2026/library-opens/</loc></url>
</urlset>`,
  "feed.xml": `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>News</title><link>${url}</link><description>News</description>
<lastBuildDate>Fri, 13 Mar 2026 17:40:00 +0000</lastBuildDate>
<atom:link href="${url}feed.xml" rel="self" type="application/rss+xml"/>
<item><title>Library opens</title><link>${url}news/2026/library-opens/</link>
<guid isPermaLink="false">tag:northgate.example,2026:library</guid>
<dc:creator>Northgate Council</dc:creator><pubDate>Fri, 13 Mar 2026 17:40:00 +0000</pubDate>
<content:encoded><![CDATA[${itemHtml}]]></content:encoded></item>
</channel></rss>`,
  "feed.atom.xml": `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:northgate.example,2026:feed</id><title>News</title><updated>2026-03-13T17:40:00Z</updated>
<link rel="self" href="${url}feed.atom.xml"/><link rel="alternate" href="${url}"/>
<entry><id>tag:northgate.example,2026:library</id><title>Library opens</title>
<link rel="alternate" href="${url}news/2026/library-opens/"/>
<published>2026-03-13T17:40:00Z</published><updated>2026-03-13T17:40:00Z</updated>
<content type="html"><![CDATA[${itemHtml}]]></content></entry>
</feed>`,
  "feed.json": JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "News",
    home_page_url: url,
    feed_url: `${url}feed.json`,
    items: [
      {
        id: "tag:northgate.example,2026:library",
        url: `${url}news/2026/library-opens/`,
        content_html: itemHtml,
        date_published: "2026-03-13T17:40:00Z",
      },
    ],
  }),
};

const site: Site = {
  name: "Northgate Council",
  title: "Northgate news",
  url,
  basePath: "/newsroom/",
  authority: "northgate.example,2026",
  locale: "en-GB",
  timeZone: "Europe/London",
  topics: [],
  contact: { name: "Press office" },
  licence: { name: "Open Government Licence v3.0", url: "https://www.example.com/" },
  bodies: new Map(),
  holidays: { days: new Set(), firstYear: 0, lastYear: 0 },
  colours: usualColours,
  sample: false,
  search: false,
  redirects: [],
  gone: [],
};

const release: Release = {
  kind: "release",
  id: "library",
  path: "content/news/2026/2026-03-13-library-opens.md",
  address: "/news/2026/library-opens/",
  status: "published",
  opens: Number.NEGATIVE_INFINITY,
  title: "Library opens",
  summary: "About Library opens.",
  topics: [],
  strategies: [],
  documents: [],
  gallery: [],
  aliases: [],
  changes: [],
  isBackdated: false,
  hasCard: false,
  accepted: [],
  published: { day: "2026-03-13", time: "17:40", instant: Date.parse("2026-03-13T17:40Z") },
  picture: {
    kind: "picture",
    file: "content/media/library.jpg",
    hash: "",
    address: "/media/library.jpg",
    width: 640,
    height: 480,
    versions: [{ address: "/media/library.jpg", width: 640, height: 480, format: "jpeg" }],
    alt: "A library",
  },
  body: {
    html: "",
    text: "",
    links: [
      { target: "/about/", line: 9, column: 17 },
      { target: "https://northgate.example/newsroom/about/", line: 9, column: 40 },
      // Not on the page, for the tests to put there.
      { target: "/abuot/", line: 11, column: 5 },
      { target: "/about", line: 12, column: 5 },
      { target: "/about/#whom", line: 13, column: 5 },
    ],
    media: [],
  },
};

const about: Page = {
  kind: "page",
  path: "content/pages/about.md",
  address: "/about/",
  title: "About us",
  summary: "About About us.",
  accepted: [],
  body: { html: "", text: "", links: [], media: [] },
};

/** What the tiny site is made from. */
export const newsroom: Newsroom = {
  site,
  ...listsOf([]),
  releases: [release],
  pages: [about],
  statement,
  redirects: [],
  gone: [],
  emptied: [],
  emptiedStrategies: [],
};
