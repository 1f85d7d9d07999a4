import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

const home = "index.html";
const about = "about/index.html";
const releaseFile = "news/2026/library-opens/index.html";

test.for([
  [
    "a title twice, at the newer page",
    { file: releaseFile, from: "<title>Library opens", to: "<title>About us" },
    "content/news/2026/2026-03-13-library-opens.md:1:1  title  the title is the same, word for word, as that of content/pages/about.md → write a title that says how the two differ",
  ],
  [
    "a summary twice, at the newer page",
    { file: about, from: "About About us.", to: "About Library opens." },
    "content/news/2026/2026-03-13-library-opens.md:1:1  summary  Advice: the summary is the same, word for word, as that of content/pages/about.md → write a summary that says how the two differ",
  ],
  [
    "a title that a list has too",
    { file: about, from: "<title>About us", to: "<title>Home" },
    "content/pages/about.md:1:1  title  the title is the same, word for word, as that of the page / → write a title that says how the two differ",
  ],
  [
    "a title of the page not found",
    { file: home, from: "<title>Home", to: "<title>Page not found" },
    "404.html:1:1  the pages /404.html and / have the same title → give each a different title",
  ],
] as const)("tells %s", ([, edit, message]) => {
  expect(problemsAfter(edit)).toEqual([message]);
});
