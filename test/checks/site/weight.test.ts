import { expect, test } from "vitest";
import { htmlPage, problemsAfter } from "./site-fixture.ts";

const home = "index.html";
const releaseFile = "news/2026/library-opens/index.html";

/** Text that gzip can make little of. */
const noise = Array.from({ length: 3_000 }, (_, index) =>
  Math.sin(index + 1)
    .toString(36)
    .slice(3),
).join(" ");

test.for([
  [
    "a release too heavy for an old phone",
    { file: releaseFile, from: "<p>Read", to: `<p>${noise}</p><p>Read` },
    /^content\/news\/2026\/2026-03-13-library-opens\.md:1:1 {2}Advice: the page \/news\/2026\/library-opens\/ is \d+KB to load, more than 14KB → a shorter text, with the rest in a document to download$/,
  ],
  [
    "a home page too heavy for an old phone",
    { file: home, from: "<h2", to: `<p>${noise}</p><h2` },
    /^index\.html:1:1 {2}Advice: the page \/ is \d+KB to load, more than 14KB → fewer entries on a page$/,
  ],
] as const)("advises on %s", ([, edit, message]) => {
  expect(problemsAfter(edit)).toEqual([expect.stringMatching(message)]);
});

test("lets a list be heavier", () => {
  expect(
    problemsAfter(
      { file: "news/index.html", to: htmlPage("/news/", "News", `<p>${noise}</p>`) },
      {
        file: "sitemap.xml",
        from: "</urlset>",
        to: "<url><loc>https://northgate.example/newsroom/news/</loc></url></urlset>",
      },
    ),
  ).toEqual([]);
});
