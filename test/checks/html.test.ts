import { join } from "node:path";
import { expect, test } from "vitest";
import { CouldNotTest } from "../../src/checks/could-not-test.ts";
import { validateHtml } from "../../src/checks/html.ts";
import { formatProblem } from "../../src/newsroom/problem.ts";
import { siteFolder } from "./site/site-fixture.ts";

const about = "about/index.html";

test("finds no fault in valid pages, and tells of each page that is done", async () => {
  const heard: (readonly [number, number])[] = [];
  expect(await validateHtml(siteFolder(), { progress: (done, all) => heard.push([done, all]) })).toEqual([]);
  expect(heard).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]));
});

test.for([
  ["a label where none may be", "<h2", '<p aria-label="x">y</p><h2', "aria-label-misuse"],
  ["a picture without a text", "<h2", '<img src="/newsroom/favicon.svg" /><h2', "wcag/h37"],
  ["an element that is not closed", "</main>", "", "close-order"],
  ["a document without a type", "<!doctype html>\n", "", "missing-doctype"],
] as const)("tells %s", async ([, from, to, rule]) => {
  const problems = await validateHtml(siteFolder({ file: about, from, to }));
  expect(problems.map(({ field }) => field)).toContain(rule);
});

test.for([
  ["an id that begins with a digit, as a heading may", "<h2", '<h2 id="2027-budget">2027 budget</h2><h2'],
  ["a space at the end of a line of code", "<h2", "<pre><code>one \ntwo\t\n</code></pre><h2"],
] as const)("takes %s", async ([, from, to]) => {
  expect(await validateHtml(siteFolder({ file: about, from, to }))).toEqual([]);
});

test("tells an id with a space in it, and an empty one", async () => {
  const to = '<h2 id="a b">One</h2><h2 id="">Two</h2><h2';
  const problems = await validateHtml(siteFolder({ file: about, from: "<h2", to }));
  expect(problems.filter(({ field }) => field === "valid-id")).toHaveLength(2);
});

test("tells at the content file, and names the rule and the place in the page", async () => {
  const folder = siteFolder({ file: about, from: "<h2", to: "<blink></blink>\n<h2" });
  const sourceOf = (address: string) => (address === "/about/" ? "content/pages/about.md" : undefined);
  expect((await validateHtml(folder, { sourceOf })).map(formatProblem)).toEqual([
    `content/pages/about.md:1:1  deprecated  <blink> is deprecated (${join(folder, about)}:15:2) → what the rule asks for: https://html-validate.org/rules/deprecated.html`,
  ]);
});

test("does not pass a folder without pages", async () => {
  await expect(validateHtml(join(siteFolder(), "media"))).rejects.toThrow(CouldNotTest);
  await expect(validateHtml(join(siteFolder(), "gone"))).rejects.toThrow(CouldNotTest);
});
