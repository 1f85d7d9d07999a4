import { expect, test } from "vitest";
import { checkSite } from "../../../src/checks/site/check-site.ts";
import { shownOf } from "../../../src/checks/site/shown.ts";
import { arranged, strategy } from "../../support/newsroom-fixture.ts";
import { printed } from "../../support/printed.ts";
import { htmlPage, newsroom, pngOf, problemsAfter, siteFolder } from "./site-fixture.ts";

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
    /^content\/news\/2026\/2026-03-13-library-opens\.md:1:1 {2}Advice: the page \/news\/2026\/library-opens\/ is \d+KB to load, more than 14KB → shorten the text, and put the rest in a document to download$/,
  ],
  [
    "a home page too heavy for an old phone",
    { file: home, from: "<h2", to: `<p>${noise}</p><h2` },
    /^index\.html:1:1 {2}Advice: the page \/ is \d+KB to load, more than 14KB → show fewer entries on a page$/,
  ],
] as const)("advises on %s", ([, edit, message]) => {
  expect(problemsAfter(edit)).toEqual([expect.stringMatching(message)]);
});

const plan = "strategies/library/index.html";

/** What the checks say of a strategy's page with this in it. */
function toldOfStrategy(html: string): string[] {
  const address = "/strategies/library/";
  const data = '<script type="application/ld+json">{}</script>';
  const folder = siteFolder(
    { file: plan, to: htmlPage(address, "Library plan", html, data) },
    { file: "strategies/library/card.png", to: pngOf(1200, 630) },
    {
      file: "sitemap.xml",
      from: "</urlset>",
      to: `<url><loc>https://northgate.example/newsroom${address}</loc></url></urlset>`,
    },
  );
  return checkSite(folder, shownOf(arranged({ ...newsroom, strategies: [strategy("library")] }, 0))).map(printed);
}

test("advises on a strategy too heavy without its charts and its timeline", () => {
  expect(toldOfStrategy(`<p>${noise}</p>`)).toEqual([
    expect.stringMatching(
      /^content\/strategies\/library\.md:1:1 {2}Advice: the page \/strategies\/library\/ is \d+KB to load without its charts and its timeline, more than 14KB → shorten the text, and put the rest in a document to download$/,
    ),
  ]);
});

test("lets charts and the timeline of a strategy be heavier", () => {
  expect(
    toldOfStrategy(`<div class="chart"><svg>${noise}</svg></div><ul class="timeline"><li>${noise}</li></ul>`),
  ).toEqual([]);
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
