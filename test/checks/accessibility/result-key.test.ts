import { expect, test } from "vitest";
import { circumstancesOf, keysFor } from "../../../src/checks/accessibility/result-key.ts";
import { widths } from "../../../src/checks/accessibility/widths.ts";
import { page, writeSite } from "../../support/small-site.ts";

const head = `<link rel="stylesheet" href="/newsroom/site.css"/><link rel="icon" href="/newsroom/icon.svg"/>
<link rel="alternate" type="application/rss+xml" href="/newsroom/feed.xml"/>`;
const pictures = '<img src="small.png" srcset="small.png 1x, large.png?v=2 2x" alt="A library"/><a href="../b/">B</a>';

const site = {
  "a/index.html": page("/a/", pictures, { head }),
  "a/small.png": "small",
  "a/large.png": "large",
  "site.css": '@import "more.css"; main { background: url("back.png"); fill: url(#dots) }',
  "more.css": "h1 { background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) }",
  "back.png": "back",
  "icon.svg": "<svg/>",
  "feed.xml": "<rss/>",
  "b/index.html": page("/b/"),
};

async function keyOf(changes: Record<string, string>, { address = "/a/", base = "/newsroom/", about = "x" } = {}) {
  return keysFor(await writeSite({ ...site, ...changes }), base, about)(address);
}

test("a key is that of the same bytes in another folder", async () => {
  expect(await keyOf({})).toMatch(/^[0-9a-f]{64}$/);
  expect(await keyOf({})).toBe(await keyOf({}));
});

test.for([
  "a/index.html",
  "a/small.png",
  "a/large.png",
  "site.css",
  "more.css",
  "back.png",
  "icon.svg",
] as const)("a changed %s makes another key", async (name) => {
  expect(await keyOf({ [name]: `${site[name]} ` })).not.toBe(await keyOf({}));
});

test.for<[string, Record<string, string>]>([
  ["an image set", { "site.css": 'p { background: image-set("a.avif" 1x) }' }],
  ["an image set beside a variable", { "site.css": 'p { background: var(--a), image-set("a.avif" 1x) }' }],
  ["a url in capitals", { "site.css": "p { background: URL(a.avif) }" }],
  ["a url with an escape", { "site.css": 'p { background: \\75rl("a.avif") }' }],
  ["an import in capitals", { "site.css": '@IMPORT "extra.css";', "extra.css": 'p { background: url("a.avif") }' }],
  [
    "an import after a comment",
    { "site.css": '@import/**/"extra.css";', "extra.css": "p { cursor: url(a.avif), auto }" },
  ],
  [
    "a preload",
    { "a/index.html": page("/a/", "", { head: '<link rel="preload" as="image" imagesrcset="../a.avif 1x"/>' }) },
  ],
  ["a background in HTML", { "a/index.html": page("/a/", '<table background="../a.avif"></table>') }],
])("a changed picture in %s makes another key", async ([, changes]) => {
  const before = await keyOf({ ...changes, "a.avif": "one" });
  expect(before).toBeDefined();
  expect(await keyOf({ ...changes, "a.avif": "two" })).not.toBe(before);
});

test.for([
  "feed.xml",
  "b/index.html",
] as const)("a changed %s, which the page does not load, makes none", async (name) => {
  expect(await keyOf({ [name]: `${site[name]} ` })).toBe(await keyOf({}));
});

test("the same bytes at another address or below another path have another key", async () => {
  const twin = { "c/index.html": site["b/index.html"] };
  expect(await keyOf(twin, { address: "/c/" })).not.toBe(await keyOf(twin, { address: "/b/" }));
  expect(await keyOf({}, { address: "/b/", base: "/" })).not.toBe(await keyOf({}, { address: "/b/" }));
});

test("other circumstances make another key: another browser, other widths", async () => {
  expect(await keyOf({}, { about: "y" })).not.toBe(await keyOf({}));
  const usual = circumstancesOf("Chrome/153", widths);
  expect(circumstancesOf("Chrome/153", widths)).toBe(usual);
  expect(circumstancesOf("Chrome/154", widths)).not.toBe(usual);
  expect(circumstancesOf("Chrome/153", [320])).not.toBe(usual);
});

test.for<[string, Record<string, string>]>([
  ["runs a script", { "a/index.html": page("/a/", "<script>load()</script>") }],
  ["loads a script", { "a/index.html": page("/a/", '<script src="/newsroom/site.css"></script>') }],
  ["has a style of its own", { "a/index.html": page("/a/", '<p style="background: url(back.png)">A</p>') }],
  ["loads from elsewhere", { "a/index.html": page("/a/", '<img src="https://elsewhere.example/a.png" alt=""/>') }],
  ["loads what is missing", { "a/index.html": page("/a/", '<img src="gone.png" alt=""/>') }],
  ["shows another page", { "a/index.html": page("/a/", '<iframe src="../b/index.html" title="B"></iframe>') }],
  ["moves what its addresses are relative to", { "a/index.html": page("/a/", "", { head: '<base href="/"/>' }) }],
  ["loads a style sheet that loads itself", { "more.css": '@import "site.css";' }],
  ["loads a style sheet that cannot be read", { "more.css": "h1 { } }" }],
  ["loads from outside the site", { "a/index.html": page("/a/", '<img src="../../../../etc/passwd" alt=""/>') }],
])("a page that %s has no key", async ([, changes]) => {
  expect(await keyOf(changes)).toBeUndefined();
});
