import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

const home = "index.html";
const about = "about/index.html";

test("finds no fault in a site that has none", () => {
  expect(problemsAfter()).toEqual([]);
});

test("tells all problems of all pages in one run, by file", () => {
  const problems = problemsAfter(
    { file: home, from: "<h1>Home</h1>", to: "" },
    { file: about, from: ' lang="en-GB"', to: "" },
    { file: home, from: "/feed.xml", to: "/feed.rdf" },
  );
  expect(problems.map((problem) => problem.split("  ")[0])).toEqual([
    "about/index.html:1:1",
    "index.html:1:1",
    "index.html:1:1",
  ]);
});
