import { expect, test } from "vitest";
import { markInWords, previewOf } from "../../src/newsroom/preview.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { newsroom, release, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00+01:00");
const siteFile = "content/site.yaml";

function problem(path: string, level: Problem["level"] = "error", line = 4): Problem {
  return { rule: "broken-link", level, at: { path, line, column: 1 }, message: `${level} of line ${line}`, fix: "x" };
}

function preview(problems: readonly Problem[] = [], isOtherMinute = false) {
  const items = newsroom(
    [
      release("open", "2026-01-01"),
      release("held", "2026-07-01 00:01"),
      release("draft", "2026-01-01", { status: "draft" }),
    ],
    [strategy("plan", { opens: Date.parse("2027-01-01T00:01:00Z") })],
  );
  const addressOf = (path: string) => (path.endsWith(".md") ? `/${path.replace(/^.*\/|\.md$/g, "")}/` : undefined);
  return previewOf({ newsroom: items, problems, siteFile, addressOf, now, isOtherMinute });
}

test("says of what is withheld why, and nothing of the rest", () => {
  expect([...preview().banners]).toEqual([
    ["/news/2026/held/", { status: { heldUntil: "Wednesday 1 July 2026, 12:01am BST" }, problems: [] }],
    ["/news/2026/draft/", { status: "draft", problems: [] }],
    ["/strategies/plan/", { status: { heldUntil: "Friday 1 January 2027, 12:01am GMT" }, problems: [] }],
  ]);
});

test("says above a page all that is wrong with its file, errors first", () => {
  const path = "content/news/2026/2026-01-01-open.md";
  const [advice, error] = [problem(path, "advice", 2), problem(path, "error", 9)];
  expect(preview([advice, error]).banners.get("/news/2026/open/")?.problems).toEqual([error, advice]);
});

test("says what is wrong with all other files above home and the page not found", () => {
  const of = problem("content/media/photo.jpg");
  const { banners } = preview([of]);
  for (const page of ["/", "/404.html"]) expect(banners.get(page)?.problems).toEqual([of]);
});

test("says above every page what is wrong with site.yaml, and its advice above home", () => {
  const [error, advice] = [problem(siteFile), problem(siteFile, "advice")];
  const { siteErrors, banners } = preview([error, advice]);
  expect(siteErrors).toEqual([error]);
  expect(banners.get("/")?.problems).toEqual([advice]);
});

test("has a page where that of a file will be which cannot be read", () => {
  const [first, second, advice] = [
    problem("content/news/2026/broken.md"),
    problem("content/news/2026/broken.md", "error", 8),
    problem("content/news/2026/fine.md", "advice"),
  ];
  const { unreadable, banners } = preview([first, second, advice]);
  expect(unreadable).toEqual([{ address: "/broken/", path: first.at.path }]);
  expect(banners.get("/broken/")?.problems).toEqual([first, second]);
});

test("has one page where two files are that cannot be read, and says that it is of the first", () => {
  const files = ["a/first", "a/second", "b/first", "b/third"].map((name) => problem(`content/news/${name}.md`));
  const pages = preview(files).unreadable.map(({ address, path }) => `${address} ${path}`);
  expect(pages.toSorted()).toEqual([
    "/first/ content/news/a/first.md",
    "/second/ content/news/a/second.md",
    "/third/ content/news/b/third.md",
  ]);
});

test("names the minute where it is not that of the clock", () => {
  expect(preview().asOf).toBeUndefined();
  expect(preview([], true).asOf).toBe("Monday 1 June 2026, midday BST");
});

test("marks in lists what readers do not see, and what has errors", () => {
  const whole = preview([problem("content/news/2026/2026-01-01-open.md"), problem("content/strategies/plan.md")]);
  expect(markInWords(whole, "/news/2026/open/")).toBe("1 error");
  expect(markInWords(whole, "/news/2026/draft/")).toBe("Draft");
  expect(markInWords(whole, "/strategies/plan/")).toBe("Held until Friday 1 January 2027, 12:01am GMT, 1 error");
  expect(markInWords(whole, "/topics/")).toBe("");
});
