import { expect, test } from "vitest";
import { problemsWith } from "./site-fixture.ts";

const url = "https://northgate.example/newsroom/";
const file = "old/index.html";
const redirects = [{ from: "/old", to: "/about/" }];

function page(target: string, head = '<meta name="robots" content="noindex" />', body = ""): string {
  return `<!doctype html><html lang="en-GB"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
<meta http-equiv="refresh" content="0; url=${target}" />
<link rel="canonical" href="${target}" />${head}</head><body>${body}</body></html>`;
}

test("takes a page that only sends on, and leaves it out of the sitemap and of all other rules", () => {
  expect(problemsWith(redirects, { file, to: page(`${url}about/`) })).toEqual([]);
});

test("lets an old address lead to another site", () => {
  const elsewhere = "https://www.gov.uk/";
  expect(problemsWith([{ from: "/old", to: elsewhere }], { file, to: page(elsewhere) })).toEqual([]);
});

const pure = "add noindex, a canonical link to the target and a policy, and remove any heading";
const impure = `${file}:1:1  the page /old/ redirects, but is not a plain redirect page → ${pure}`;

test.for([
  ["may be listed", page(`${url}about/`, ""), impure],
  ["has a heading", page(`${url}about/`, undefined, "<h1>Old</h1>"), impure],
  [
    "waits first",
    page(`${url}about/`).replace("0; url", "5; url"),
    `${file}:1:1  the page /old/ redirects without an address → ${url}about/`,
  ],
  [
    "leads elsewhere than it should",
    page(`${url}accessibility/`),
    `${file}:1:1  the page /old/ redirects to ${url}accessibility/ → ${url}about/`,
  ],
] as const)("tells one that %s", ([, to, told]) => {
  expect(problemsWith(redirects, { file, to })).toContain(told);
});

test.for([
  [
    "nothing",
    "/nowhere-at-all/",
    "which leads to nothing that is published → copy the address of a published page from the browser",
  ],
  ["a file", "/sitemap.xml", "which is not a page → use the address of a page, a feed, a document, a table or a text"],
] as const)("tells one that leads to %s", ([, to, told]) => {
  const target = url + to.slice(1);
  expect(problemsWith([{ from: "/old", to }], { file, to: page(target) })).toEqual([
    `${file}:1:1  the page /old/ redirects to ${target}, ${told}`,
  ]);
});

test("tells a page that sends on where nothing asked for it", () => {
  expect(problemsWith([], { file, to: page(`${url}about/`) })).toEqual([
    `${file}:1:1  the page /old/ redirects to ${url}about/ → write a page that does not redirect`,
  ]);
});

test("tells an old address that has no page, and one that is a live page's", () => {
  const write = "use an old address that no page has";
  expect(problemsWith(redirects)).toEqual([
    `${file}:1:1  the old address /old/ has no page: none was written for it → ${write}`,
  ]);
  expect(problemsWith([{ from: "/about", to: "/accessibility/" }])).toEqual([
    `about/index.html:1:1  the old address /about/ would hide a live page → ${write}`,
  ]);
});
