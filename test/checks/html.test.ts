import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CouldNotTest } from "../../src/checks/could-not-test.ts";
import { openHtmlResults, validateHtml } from "../../src/checks/html.ts";
import { printed } from "../support/printed.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { siteFolder } from "./site/site-fixture.ts";

const about = "about/index.html";

test("finds no fault in valid pages, and tells of each page that is done", async () => {
  const heard: number[][] = [];
  expect(await validateHtml(siteFolder(), { progress: (...counts) => heard.push(counts) })).toEqual([]);
  expect(heard).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5, 0]));
});

test.for([
  ["a label where none may be", "<h2", '<p aria-label="x">y</p><h2', "aria-label-misuse"],
  ["a picture without a text", "<h2", '<img src="/newsroom/favicon.svg" /><h2', "wcag/h37"],
  ["an element that is not closed", "</main>", "", "close-order"],
  ["a document without a type", "<!doctype html>\n", "", "missing-doctype"],
] as const)("tells %s", async ([, from, to, rule]) => {
  const problems = await validateHtml(siteFolder({ file: about, from, to }));
  expect(problems.map(({ at }) => at.field)).toContain(rule);
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
  expect(problems.filter(({ at }) => at.field === "valid-id")).toHaveLength(2);
});

test("tells at the content file, and names the rule and the place in the page", async () => {
  const folder = siteFolder({ file: about, from: "<h2", to: "<blink></blink>\n<h2" });
  const sourceOf = (address: string) => (address === "/about/" ? "content/pages/about.md" : undefined);
  expect((await validateHtml(folder, { sources: async () => sourceOf })).map(printed)).toEqual([
    `content/pages/about.md:1:1  deprecated  <blink> is deprecated (${join(folder, about)}:16:2) → do what the rule asks: https://html-validate.org/rules/deprecated.html`,
  ]);
});

test("does not pass a folder without pages", async () => {
  await expect(validateHtml(join(siteFolder(), "media"))).rejects.toThrow(CouldNotTest);
  await expect(validateHtml(join(siteFolder(), "gone"))).rejects.toThrow(CouldNotTest);
});

/** Validates a site with what earlier runs left in a folder, and says of how many pages it knew the result. */
async function validateAgain(cache: string, site: string, all = false) {
  let remembered = 0;
  const results = openHtmlResults(cache);
  const progress = (...counts: number[]) => {
    remembered = counts.at(-1) ?? 0;
  };
  const problems = await validateHtml(site, { results, all, progress });
  return { problems: problems.map(({ at }) => at.field), remembered, advice: results.advice() };
}

const faulty = { file: about, from: "<h2", to: "<blink></blink><h2" };

test("validates no page twice, and comes to the same faults", async () => {
  const [cache, site] = [tempFolder(), siteFolder(faulty)];
  const first = await validateAgain(cache, site);
  expect(first).toEqual({ problems: ["deprecated"], remembered: 0, advice: [] });
  expect(await validateAgain(cache, site)).toEqual({ ...first, remembered: 5 });
  expect(await validateAgain(cache, site, true)).toEqual(first);
});

test("validates again what has changed, and forgets what is gone", async () => {
  const cache = tempFolder();
  await validateAgain(cache, siteFolder(faulty));
  expect(await validateAgain(cache, siteFolder())).toEqual({ problems: [], remembered: 4, advice: [] });
  const without = siteFolder();
  rmSync(join(without, about));
  expect(await validateAgain(cache, without)).toMatchObject({ remembered: 4 });
  expect(readdirSync(cache)).toHaveLength(4);
});

test.for([
  ["was cut off", (text: string) => text.slice(0, -9)],
  ["had its fault taken out", (text: string) => text.replace(/"findings":\[.*\],"digest"/, '"findings":[],"digest"')],
] as const)("validates a page again whose entry %s, and says so", async ([, spoil]) => {
  const [cache, site] = [tempFolder(), siteFolder(faulty)];
  await validateAgain(cache, site);
  const entry = join(cache, `${hash("sha256", "/about/")}.json`);
  writeFileSync(entry, spoil(readFileSync(entry, "utf8")));
  const advice = [`In ${cache}, 1 entry could not be trusted: the pages were tested again.`];
  expect(await validateAgain(cache, site)).toEqual({ problems: ["deprecated"], remembered: 4, advice });
});

test("two runs at once leave whole entries", async () => {
  const [cache, site] = [tempFolder(), siteFolder(faulty)];
  await Promise.all([validateAgain(cache, site), validateAgain(cache, site)]);
  expect(await validateAgain(cache, site)).toEqual({ problems: ["deprecated"], remembered: 5, advice: [] });
});

test("asks nobody where pages come from when there is no fault to tell", async () => {
  await validateHtml(siteFolder(), { sources: () => Promise.reject(new Error("asked")) });
});
