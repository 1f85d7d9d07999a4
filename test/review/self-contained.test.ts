import { expect, test } from "vitest";
import { selfContained } from "../../src/review/self-contained.ts";

const surroundings = {
  url: "https://www.northgate.example/newsroom/news/2026/new-library-opens/",
  styleAt: (href: string) => (href === "/newsroom/site.css" ? "p { color: #111 }" : undefined),
  pictureAt: (src: string) => (src === "/newsroom/media/a.png" ? "data:image/png;base64,AA==" : undefined),
};
const home = "https://www.northgate.example/newsroom";

test.for([
  ["a style sheet", '<link rel="stylesheet" href="/newsroom/site.css"/>', "<style>p { color: #111 }</style>"],
  ["other files of the head", '<link rel="icon" href="/newsroom/favicon.ico"/><link rel="canonical" href="/a/"/>', ""],
  ["data for machines", '<script type="application/ld+json">{"a":"</p>"}</script>', ""],
  [
    "the policy",
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'"/>`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"/>`,
  ],
  [
    "a picture in several sizes",
    '<picture><source srcset="/newsroom/media/a.webp 320w"/><img src="/newsroom/media/a.png" srcset="/newsroom/media/a.png 1x" sizes="50vw" alt="A &quot;b&quot;" loading="lazy" /></picture>',
    '<picture><img alt="A &quot;b&quot;" src="data:image/png;base64,AA=="/></picture>',
  ],
  [
    "another picture for dark screens",
    '<picture><source media="screen and (prefers-color-scheme: dark)" srcset="/newsroom/media/a.png 1x, /newsroom/media/b.png 2x" width="9"/><img src="/newsroom/media/a.png" alt=""/></picture>',
    '<picture><source media="screen and (prefers-color-scheme: dark)" width="9" srcset="data:image/png;base64,AA=="/><img alt="" src="data:image/png;base64,AA=="/></picture>',
  ],
  ["a picture that is not there", '<img src="/newsroom/media/b.png" alt=""/>', '<img alt="" src=""/>'],
  ["a link to the site", '<a href="/newsroom/about/">A</a>', `<a href="${home}/about/" target="_blank">A</a>`],
  [
    "a link of two values",
    '<a href="?a=1&amp;b=2">A</a>',
    `<a href="${surroundings.url}?a=1&amp;b=2" target="_blank">A</a>`,
  ],
  ["an email address", '<a href="mailto:a@b.example">A</a>', '<a href="mailto:a@b.example" target="_blank">A</a>'],
  ["a link within the page", '<a class="skip" href="#main">Skip</a>', '<a class="skip" href="#main">Skip</a>'],
  [
    "text with entities",
    "<p>A &lt;b&gt; &amp; &quot;c&quot;<br/>d é</p>",
    "<p>A &lt;b&gt; &amp; &quot;c&quot;<br/>d é</p>",
  ],
  ["a table", '<table><tr><td colspan="2">A</td></tr></table>', '<table><tr><td colspan="2">A</td></tr></table>'],
] as const)("takes in %s", ([, html, expected]) => {
  expect(selfContained(html, surroundings)).toBe(expected);
});

test("keeps the kind of document, and lets links within the page lead to it", () => {
  expect(
    selfContained('<!doctype html>\n<html lang="cy"><head><title>A</title></head><body></body></html>', surroundings),
  ).toBe(
    '<!doctype html>\n<html lang="cy"><head><base href="about:srcdoc"/><title>A</title></head><body></body></html>',
  );
});
