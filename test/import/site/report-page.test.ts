import { load } from "cheerio";
import { expect, test } from "vitest";
import type { SiteReport } from "../../../src/import/site/report.ts";
import { reportPage } from "../../../src/import/site/report-page.tsx";

const report: SiteReport = {
  source: "old-site",
  imported: [
    {
      source: "b.html",
      oldAddress: "https://www.northgate.example/b",
      file: "news/2018/2018-02-09-b.md",
      title: "Better",
      unit: "paragraph",
      status: "draft",
      remarks: [],
    },
    {
      source: "a.html",
      oldAddress: "/a?x=1",
      file: "news/2018/2018-02-10-a.md",
      title: "A <b>worse</b> one",
      unit: "paragraph",
      status: "draft",
      remarks: [
        { missing: "summary", sentence: "Say what is new." },
        { missing: "topics", sentence: "Name a topic." },
        { place: 3, sentence: "“yesterday” meant Thursday." },
      ],
    },
  ],
  unchanged: 2,
  leftOut: [
    { source: "c.html", address: "/c", reason: "It is a list of links.", isDoubtful: false },
    { source: "d.html", address: "/d", reason: "It is the same as a.html.", isDoubtful: false },
    {
      source: "e.html",
      address: "/e",
      reason: "No date of publication was found.",
      isDoubtful: true,
      alone: "old/e f.html",
    },
  ],
  repeated: [{ line: "Sign up for news", pages: 40 }],
  categories: [{ name: "Bins & recycling", texts: 12 }],
};

const page = (given: SiteReport) =>
  load(reportPage(given, { hrefOf: (path) => `content/${path}`, today: "2026-11-30" }));

test("says how many there are of each, and lists first what needs most", () => {
  const $ = page(report);
  expect(
    $(".numbers li")
      .map((_, one) => $(one).text())
      .get(),
  ).toEqual(["2 written as drafts", "2 there before, unchanged", "1 to decide about", "2 no releases"]);
  expect(
    $("h2")
      .map((_, one) => $(one).text())
      .get(),
  ).toEqual([
    "May be releases, but were not imported",
    "Releases, those that need most first",
    "Categories that are no topics here",
    "Lines that stood on most pages, and were left out",
    "Left out, because they are no releases",
  ]);
  expect(
    $("h3")
      .map((_, one) => $(one).text())
      .get(),
  ).toEqual(["A <b>worse</b> one", "Better"]);
  expect(
    $("article")
      .first()
      .find("li")
      .map((_, one) => $(one).text())
      .get(),
  ).toEqual(["Fill in: summary, topics.", "Paragraph 3: “yesterday” meant Thursday."]);
});

test("leads from each old address to the new file", () => {
  const $ = page(report);
  const ways = $(".way")
    .map((_, one) => $(one).text())
    .get();
  expect(ways).toEqual([
    "/a?x=1 (a.html) became news/2018/2018-02-10-a.md",
    "https://www.northgate.example/b became news/2018/2018-02-09-b.md",
  ]);
  expect(
    $(".way a")
      .map((_, one) => $(one).attr("href"))
      .get(),
  ).toEqual([
    "content/news/2018/2018-02-10-a.md",
    "https://www.northgate.example/b",
    "content/news/2018/2018-02-09-b.md",
  ]);
});

test("says how a text can be imported alone", () => {
  expect(page(report)("#doubtful ~ ul li").text()).toBe(
    '/e (e.html)No date of publication was found. If it is a release, import it alone: npm run import -- "old/e f.html"',
  );
});

test("loads and runs nothing, and every link within it leads somewhere", () => {
  const $ = page(report);
  expect($("script, link, img, iframe").length).toBe(0);
  expect($('meta[http-equiv="Content-Security-Policy"]').attr("content")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'",
  );
  const targets = $('a[href^="#"]')
    .map((_, one) => $(one).attr("href"))
    .get();
  expect(targets).toHaveLength(5);
  expect(targets.filter((target) => $(target).length !== 1)).toEqual([]);
});

test("an import that found nothing new says so", () => {
  const $ = page({ ...report, imported: [], leftOut: [], repeated: [], categories: [] });
  expect($("main").text()).toContain("Nothing was new.");
  expect($("h2, nav").length).toBe(0);
});

test.for([
  "old/$(reboot).html",
  "old/`reboot`.html",
  'old/a" & reboot & ".html',
])("gives no command to copy for a file called %s", (alone) => {
  const $ = page({ ...report, leftOut: report.leftOut.map((one) => ({ ...one, ...(one.alone && { alone }) })) });
  expect($("code").text()).not.toContain("reboot");
  expect($("#doubtful + ul").text()).toContain("give the file a plain name, and import it alone.");
});
