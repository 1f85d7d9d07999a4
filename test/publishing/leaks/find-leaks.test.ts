import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { held, type LeakySite, leakySite, secrets } from "./leaky-site.ts";

const page = "news/2026/road-works-in-mill-lane/index.html";
const write = "the template or the code that let it through put right; the site is as it was";

let site: LeakySite;

beforeAll(async () => {
  site = await leakySite();
});

/** A file of the site with one text in place of another, which must be there. */
function edited(file: string, from: string | RegExp, to: string): string {
  const before = site.text(file);
  const after = before.replace(from, (found) => `${found}${to} `);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  return after;
}

function leak(path: string, surface: string, kind = "a held item"): string {
  return `${path}:1:1  ${surface} holds something that is not public: ${kind} → ${write}`;
}

test("finds nothing in the site as it was built, whatever words of what is held the public knows", () => {
  expect(site.leaksWith("nothing.txt", "Residents can visit Northgate Library again. News. Library.")).toEqual([]);
});

test.for<readonly [surface: string, file: string, after: string | RegExp, planted: string]>([
  ["the page's text", page, "<p>", held.sentence],
  ["the page's title", page, "<title>", held.title],
  ["the page's heading", page, /<h1[^>]*>/, held.title],
  [
    "the page's description for search engines and shared links",
    page,
    '<meta name="description" content="',
    held.title,
  ],
  ["the page's JSON-LD", page, '"headline":"', held.title],
  ["the text of a picture", page, "<p>", `<img src="/x.png" alt="${held.alt}" />`],
  ["a link", page, '<a href="', "/newsroom/news/2099/quibbleton-clock/"],
  ["the related news", page, '<section class="related">', `<h3>${held.title}</h3>`],
  ["the list", "news/index.html", '<ul class="entries">', `<li>${held.title}</li>`],
  ["the list", "topics/parks/index.html", "<h2>News</h2>", `<p>${held.summary.replace("&", "&amp;")}</p>`],
  ["the list", "index.html", "<h2>More news</h2>", held.title],
  ["the RSS feed", "feed.xml", "<title>", held.title],
  ["the Atom feed", "feed.atom.xml", "<title>", held.title],
  ["the JSON feed", "feed.json", /"title": ?"/, held.title],
  ["the sitemap", "sitemap.xml", "<loc>", "https://www.northgate.example/newsroom/news/2099/quibbleton-clock/"],
  ["the text to copy", "news/2026/road-works-in-mill-lane/release.txt", "\n\n", `${held.sentence}\n\n`],
  ["the register of strategies", "strategies/register.csv", "\n", `"${held.title}",`],
  ["the style sheet", "assets/site.css", "{", `--x:"${held.title}";`],
  ["the file", "robots.txt", "\n", "Disallow: /news/2099/quibbleton-clock/\n"],
])("finds what is planted: %s", ([surface, path, after, planted]) => {
  const file = path.startsWith("assets/") ? (/assets\/[\w.-]+\.css/.exec(site.text("index.html"))?.[0] ?? "") : path;
  expect(site.leaksWith(file, edited(file, after, planted))).toEqual([leak(file, surface)]);
});

test.for<readonly [surface: string, file: string, content: string | Uint8Array, told?: string]>([
  ["the redirect", "moved/index.html", '<meta http-equiv="refresh" content="0; url=/news/2099/quibbleton-clock/" />'],
  ["the redirects", "_redirects", "/clock /news/2099/quibbleton-clock/ 301\n"],
  ["the document", "media/paper.pdf", held.document],
  ["the document", "media/other.pdf", Buffer.concat([held.document, Buffer.from(`(${held.title})`)])],
  ["the picture", "media/other.png", readFileSync("test/fixtures/council/media/held-tram.png")],
  ["the picture", "media/a.jpg", Buffer.from(`\xff\xd8\xff\xe1\0\0${held.title.split("").join("\0")}\0\0`, "latin1")],
  ["the search data", "pagefind/fragment/en_1.pf_fragment", gzipSync(JSON.stringify({ content: held.sentence }))],
  ["the search data", "search.json", JSON.stringify({ documents: [held.title] })],
  ["the sitemap", "sitemap-2.xml.gz", gzipSync(gzipSync("/news/2099/quibbleton-clock/"))],
  ["the file", "index.html.br", brotliCompressSync(held.title)],
  ["the file", "next.ics", `SUMMARY:${held.title.slice(0, 9)}\r\n ${held.title.slice(9)}\r\n`],
  ["the name of a file or folder", "news/2099-quibbleton-clock.txt", "Nothing.", "news/…"],
  ["the name of a file or folder", "quibbleton-clock.txt", "Nothing.", "…"],
])("finds what is planted in a file of its own: %s, %s", ([surface, file, content, told = ""]) => {
  expect(site.leaksWith(file, content)).toEqual([leak(told || file, surface)]);
});

test("names no file whose name is held, whatever else is wrong in it", () => {
  const found = site.leaksWith("news/2099/quibbleton-clock/index.html", `<title>${held.title}</title>`);
  expect(found).toEqual([leak("news/…", "the name of a file or folder"), leak("news/…", "the page's title")]);
});

test.for([
  ["an id", "tag:northgate.example,2019:2099-08-03-quibbleton-clock"],
  ["a slug", "quibbleton-clock"],
  ["a title in capitals", held.title.toUpperCase()],
  ["an attachment", "/media/clock-costs.pdf"],
  ["the words of a link", "Costs of the clock"],
  ["the title of a file", "What the clock costs"],
  ["a few words of the text", "rang for a naive umlaut of a day before anybody noticed"],
])("finds %s", ([, planted = ""]) => {
  expect(site.leaksWith("planted.txt", planted)).toEqual([leak("planted.txt", "the file")]);
});

test("finds a draft, and a part of a strategy that is held until its day", () => {
  expect(site.leaksWith("planted.txt", "Half-written thought about swings")).toEqual([
    leak("planted.txt", "the file", "a draft"),
  ]);
  expect(site.leaksWith("planted.txt", "Visits that are still to come")).toEqual([
    leak("planted.txt", "the file", "a part of a page that is held or withdrawn"),
  ]);
});

test.for<readonly [what: string, surface: string, file: string, planted: string, kind: string]>([
  [
    "the name of a topic",
    "the list",
    "topics/index.html",
    "<li>Beavers of Northgate</li>",
    "a topic that nothing public is on",
  ],
  [
    "the page of a topic",
    "the sitemap",
    "sitemap.xml",
    "<loc>/topics/otters/</loc>",
    "a topic that nothing public is on",
  ],
  [
    "an old address of a held document",
    "the redirects",
    "_redirects",
    "/newsroom/wombat.pdf / 301\n",
    "an old address of something that is not public",
  ],
  [
    "that it is gone",
    "the redirects",
    "../_site.hosting/Caddyfile",
    '"/newsroom/wombat.pdf" "1"\n',
    "an old address of something that is not public",
  ],
  [
    "the same for nginx",
    "the redirects",
    "../_site.hosting/nginx-http.conf",
    '"/newsroom/wombat.pdf" "1";\n',
    "an old address of something that is not public",
  ],
  [
    "the same for others",
    "the redirects",
    "../_site.hosting/hosting.json",
    '{"path":"/newsroom/wombat.pdf"}',
    "an old address of something that is not public",
  ],
  [
    "an old address of a held item",
    "the redirects",
    "../_site.hosting/hosting.json",
    '{"path":"/newsroom/artikel/zebra"}',
    "a held item",
  ],
])("finds %s", ([, surface, file, planted, kind]) => {
  expect(site.leaksWith(file, site.text(file) + planted)).toEqual([leak(file.replace(/^\.\..*\//, ""), surface, kind)]);
});

const percent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
const units = (text: string) =>
  text.replaceAll(/[^ ]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const entities = (text: string) => text.replaceAll(/[^ ]/gu, (letter) => `&#${letter.codePointAt(0)};`);
const hexEntities = (text: string) =>
  text.replaceAll(/[^ ]/gu, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`);
const named = (text: string) =>
  text.replaceAll(
    /[’ïÜä“”]/g,
    (letter) => ({ "’": "&rsquo;", ï: "&iuml;", Ü: "&Uuml;", ä: "&auml;" })[letter] ?? "&quot;",
  );

test.for([
  ["JSON escapes", (text: string) => JSON.stringify(text)],
  ["JSON escapes for every letter", units],
  ["JSON in JSON", (text: string) => JSON.stringify(units(text))],
  ["numbers of entities", entities],
  ["numbers of entities in hexadecimal", hexEntities],
  ["names of entities", named],
  ["entities twice", (text: string) => named(text).replaceAll("&", "&amp;amp;")],
  ["an address", encodeURIComponent],
  ["an address, every byte", percent],
  ["an address in an address", (text: string) => encodeURIComponent(encodeURIComponent(text))],
  ["a form", (text: string) => encodeURIComponent(text).replaceAll("%20", "+")],
  ["letters and accents apart", (text: string) => text.normalize("NFD")],
  ["marks between words", (text: string) => text.replaceAll(/ (\S+)/g, " <b>$1</b>")],
  ["escaped marks", (text: string) => text.replaceAll(" ", " &lt;b class=&quot;x&quot;&gt;&lt;/b&gt;")],
  [
    "marks in JSON",
    (text: string) =>
      JSON.stringify(text.replaceAll(" ", " <em>x</em>")).replaceAll("<em>x</em>", "\\u003cbr \\/\\u003e"),
  ],
  ["line breaks", (text: string) => text.replaceAll(" ", "<br />\r\n\t")],
  ["soft hyphens", (text: string) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, "\u00ad")],
  ["spaces that do not break", (text: string) => text.replaceAll(" ", "&nbsp;")],
] as const)("finds words written as %s", ([, encode]) => {
  expect(site.leaksWith("planted/index.html", `<p>x ${encode(held.sentence)} x</p>`)).toEqual([
    leak("planted/index.html", "the page's text"),
  ]);
});

test.for<readonly [list: string, file: string, from: RegExp]>([
  ["topics on the home page", "index.html", /Parks<\/a> \(\d+/],
  ["topics without news", "topics/index.html", /(?<=Parks<\/a><\/h2><p class="entry-summary">)No news yet/],
  ["topics with news", "topics/index.html", /(?<=Roads and travel<\/a><\/h2><p class="entry-summary">)News/],
  ["strategies of a topic", "topics/index.html", /News and \d+/],
  ["no strategies of a topic", "topics/index.html", /(?<=<p class="entry-summary">)(News|No news yet)(?=\.)/],
  ["all news", "index.html", /All news \(\d+/],
  ["months", "news/2025/index.html", /October 2025 \(\d+/],
  ["months of a topic", "topics/roads/index.html", /March 2025 \(\d+/],
  ["a year", "news/2025/index.html", /<p>\d+/],
])("finds a count that tells of more or less than is public: %s", ([what, file, from]) => {
  const otherwise: Readonly<Record<string, string>> = { "No news yet": "News", News: "No news yet" };
  const wrong = site
    .text(file)
    .replace(from, (found) =>
      what.startsWith("no ")
        ? `${found} and 1 strategy`
        : (otherwise[found] ?? found.replace(/\d+$/, (count) => `${Number(count) + 1}`)),
    );
  expect(wrong).not.toBe(site.text(file));
  expect(site.leaksWith(file, wrong)).toEqual([
    `${file}:1:1  the count of a list is not the number of what is public → ${write}`,
  ]);
});

test("takes a document for what its author gave, and not for a leak", () => {
  const [name = ""] = /[\w-]+\.pdf/.exec(site.text("strategies/library-strategy-2026-2030/index.html")) ?? [];
  const file = `media/${name}`;
  const bytes = readFileSync(`test/fixtures/council/media/${name}`);
  expect(site.leaksWith(file, bytes)).toEqual([]);
  expect(site.leaksWith(file, Buffer.concat([bytes, Buffer.from(held.title)]))).toEqual([leak(file, "the document")]);
});

test("never says what was found, and stops where there is no end of it", () => {
  const messages = Array.from({ length: 3 }, (_, index) =>
    site.leaksWith(
      `a/${index}.html`,
      `<title>${held.title}</title>${held.sentence}<img alt="${held.alt}">`.repeat(500),
    ),
  ).flat();
  expect(messages.length).toBeGreaterThan(2);
  expect(messages.filter((message) => secrets.test(message))).toEqual([]);
});
