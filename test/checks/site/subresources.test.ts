import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

const about = "about/index.html";

test.for([
  ["<script>alert(1)</script>", "holds a script", "use plain HTML, and put style in the style sheet"],
  ["<style>p{}</style>", "holds a style element", "use plain HTML, and put style in the style sheet"],
  ['<p style="color:red">', "holds a style attribute", "use plain HTML, and put style in the style sheet"],
  ['<p onclick="x()">', "holds an onclick attribute", "use plain HTML, and put style in the style sheet"],
  ...[
    ['<img src="https://cdn.example/a.png" alt="" />', "https://cdn.example/a.png"],
    ['<img src="//cdn.example/a.png" alt="" />', "//cdn.example/a.png"],
    ['<img srcset="/newsroom/media/library.jpg 1x, https://cdn.example/b.png 2x" />', "https://cdn.example/b.png"],
    ['<img src="/newsroom/media/gone.jpg" alt="" />', "/newsroom/media/gone.jpg"],
    ['<img src="data:image/png;base64,AAAA" alt="" />', "data:image/png;base64,AAAA"],
    ['<iframe src="https://maps.example/"></iframe>', "https://maps.example/"],
    ['<video poster="https://cdn.example/p.png"></video>', "https://cdn.example/p.png"],
    ['<audio><source src="https://cdn.example/s.mp3" /></audio>', "https://cdn.example/s.mp3"],
    ['<object data="https://cdn.example/o.pdf"></object>', "https://cdn.example/o.pdf"],
    ['<link rel="stylesheet" href="https://fonts.example/f.css" />', "https://fonts.example/f.css"],
    ['<link rel="preload" as="image" imagesrcset="https://cdn.example/a.png 1x" />', "https://cdn.example/a.png"],
    ['<table background="https://cdn.example/a.png"></table>', "https://cdn.example/a.png"],
    ['<svg><image xlink:href="https://cdn.example/a.png" /></svg>', "https://cdn.example/a.png"],
    ['<link rel="preconnect" href="https://fonts.example/" />', "https://fonts.example/"],
  ].map(([html, href]) => [html, `loads "${href}", which is not a file of this site`, "use a file of this site"]),
] as const)("tells %s", ([html, what, write]) => {
  expect(problemsAfter({ file: about, from: "<h2", to: `${html}<h2` })).toEqual([
    `${about}:1:1  the page /about/ ${what} → ${write}`,
  ]);
});

test("tells a script from a file twice: it is a script, and it may come from elsewhere", () => {
  const script = '<script src="https://cdn.example/s.js"></script>';
  expect(problemsAfter({ file: about, from: "<h2", to: `${script}<h2` })).toEqual([
    `${about}:1:1  the page /about/ holds a script → use plain HTML, and put style in the style sheet`,
    `${about}:1:1  the page /about/ loads "https://cdn.example/s.js", which is not a file of this site → use a file of this site`,
  ]);
});

test.for([
  ["body{background:url('https://cdn.example/a.png')}", "https://cdn.example/a.png"],
  ["@import 'https://fonts.example/f.css';", "https://fonts.example/f.css"],
  ["body{background:url(gone.png)}", "gone.png"],
  ["body{background:URL(gone.png)}", "gone.png"],
  ['body{background:\\75rl("gone.png")}', "gone.png"],
  ['body{background:image-set("gone.png" 1x)}', "gone.png"],
  ['body{background:var(--a), IMAGE-SET("gone.png" 1x)}', "gone.png"],
  ["@media print{body{--a:url(https://cdn.example/a.png)}}", "https://cdn.example/a.png"],
  ["@IMPORT/**/'gone.css';", "gone.css"],
] as const)("tells the style sheet %s", ([css, href]) => {
  expect(problemsAfter({ file: "assets/site.css", to: css })).toEqual([
    `assets/site.css:1:1  the style sheet /assets/site.css loads "${href}", which is not a file of this site → use a file of this site`,
  ]);
});

test.for(["p { } }", "p { --a: url(a.png) }"])("tells that the style sheet %s cannot be read", (css) => {
  const [problem] = problemsAfter({ file: "assets/site.css", to: css });
  expect(problem).toMatch(
    /^assets\/site\.css:1:\d+ {2}the style sheet \/assets\/site\.css cannot be read \(.+\) → write CSS/,
  );
});
