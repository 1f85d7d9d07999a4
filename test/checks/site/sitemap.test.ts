import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

const file = "sitemap.xml";
const url = "https://northgate.example/newsroom/";
const write = "make the sitemap from the same newsroom as the pages";

test.for([
  ["leaves out a page", `<url><loc>${url}about/</loc></url>`, "", `leaves out ${url}about/`],
  [
    "lists the page not found",
    "</urlset>",
    `<url><loc>${url}404.html</loc></url></urlset>`,
    `lists ${url}404.html, which is not a page`,
  ],
  [
    "lists what is outside the site",
    "</urlset>",
    "<url><loc>https://other.example/</loc></url></urlset>",
    "lists https://other.example/, which is not a page",
  ],
  ["lists a page twice", "</urlset>", `<url><loc>${url}</loc></url></urlset>`, "lists 1 of its pages more than once"],
  [
    "names no address",
    "</urlset>",
    "<url><lastmod>2026-03-13</lastmod></url></urlset>",
    "lists nothing, which is not a page",
  ],
  [
    "is in another namespace",
    "http://www.sitemaps.org/schemas/sitemap/0.9",
    "http://example.com/",
    "is a {http://example.com/}urlset, not a urlset or sitemapindex",
  ],
  ["is not closed", "</urlset>", "", "is not well-formed XML (7:0: unclosed tag: urlset)"],
] as const)("tells a sitemap that %s", ([, from, to, what]) => {
  expect(problemsAfter({ file, from, to })).toEqual([`${file}:1:1  the sitemap ${what} → ${write}`]);
});

const noindex = `<meta name="robots" content="noindex" />`;
const unlisted = { file: "about/index.html", from: "</head>", to: `${noindex}</head>` };

test("tells a sitemap that lists a page which search engines are to leave out", () => {
  expect(problemsAfter(unlisted)).toEqual([
    `${file}:1:1  the sitemap lists ${url}about/, which asks search engines to leave it out → ${write}`,
  ]);
});

test("takes a sitemap without such a page", () => {
  expect(problemsAfter(unlisted, { file, from: `<url><loc>${url}about/</loc></url>`, to: "" })).toEqual([]);
});

test("tells a site without a sitemap", () => {
  expect(problemsAfter({ file })).toEqual([`${file}:1:1  the sitemap has no file /sitemap.xml → ${write}`]);
});

const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>${url}sitemap-1.xml</loc></sitemap><sitemap><loc>${url}sitemap-2.xml</loc></sitemap>
</sitemapindex>`;

const part = (...addresses: readonly string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses
    .map((address) => `<url><loc>${url}${address}</loc></url>`)
    .join("")}</urlset>`;

test("reads the files of an index", () => {
  expect(
    problemsAfter(
      { file, to: index },
      { file: "sitemap-1.xml", to: part("", "about/") },
      { file: "sitemap-2.xml", to: part("accessibility/", "news/2026/library-opens/") },
    ),
  ).toEqual([]);
});

test("tells a file of an index that is missing", () => {
  expect(problemsAfter({ file, to: index }, { file: "sitemap-1.xml", to: part("", "about/") })).toEqual([
    `${file}:1:1  the sitemap has no file /sitemap-2.xml → ${write}`,
  ]);
});
