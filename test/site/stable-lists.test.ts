import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { build } from "../../src/pipeline/build.ts";
import { renderSite } from "../../src/pipeline/render-site.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { writeArchive } from "../../workshop/bench/archive.ts";
import { printed } from "../support/printed.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = Date.parse("2026-02-01T12:00:00Z");
const most = 12;

/** The text of every page of the site of a content folder, by its file. */
async function pagesOf(content: string): Promise<Map<string, string>> {
  const folder = tempFolder();
  const { value: newsroom } = await readNewsroom(content, now);
  if (!newsroom) throw new Error("the archive could not be read");
  await renderSite({ newsroom: publicNewsroom(newsroom, now), now, media: {} }, folder);
  return new Map(
    globSync("**/*.html", { cwd: folder }).map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}

const three = "topics: [education, roads, libraries]";
const two = "strategies: [children-and-young-peoples-plan-2008-2012, climate-strategy-2020-2024]";

test("changes few pages with the release of most topics and strategies, corrected at once, that fills a page or begins a year", async () => {
  const content = tempFolder();
  writeArchive(323, content);
  const add = (day: string) => {
    const changes = `changes: [{on: ${day}, kind: correction, note: "It was the ${day}."}]`;
    const header = [`title: "News of ${day}"`, `date: ${day}`, `summary: "What was on ${day}."`, three, two, changes];
    mkdirSync(join(content, "news", day.slice(0, 4)), { recursive: true });
    const path = join(content, `news/${day.slice(0, 4)}/${day}-news-of-${day}.md`);
    writeFileSync(path, `---\n${header.join("\n")}\nstatus: published\n---\n\nThe news.\n`);
  };
  let before = await pagesOf(content);
  for (const [day, also] of [
    ["2025-12-30", "news/2025/index.html"],
    ["2025-12-31", "news/page/12/index.html"],
    ["2026-01-01", "search/index.html"],
    ["2026-01-02", "404.html"],
  ] as const) {
    add(day);
    const after = await pagesOf(content);
    const pages = changed(before, after);
    expect(pages).toContain(`news/${day.slice(0, 4)}/news-of-${day}/index.html`);
    expect(pages).toContain(also);
    expect(pages.length, pages.join(" ")).toBeLessThanOrEqual(most);
    before = after;
  }
}, 120_000);

test("moves no page of an archive with an old release that is added to it", async () => {
  const content = tempFolder();
  writeArchive(323, content);
  const before = await pagesOf(content);
  const header = [`title: "Found"`, "date: 2013-05-14", `summary: "An old one."`, "topics: [education, roads]", two];
  const text = `---\n${header.join("\n")}\nbackdated: true\nstatus: published\n---\n\nOld news.\n`;
  writeFileSync(join(content, "news/2013/2013-05-14-found.md"), text);
  const pages = changed(before, await pagesOf(content));
  expect(pages).toContain("news/2013/found/index.html");
  expect(pages.filter((file) => /^news\/(index|page\/\d+\/index)\.html$/.test(file))).toHaveLength(1);
  expect(pages.length, pages.join(" ")).toBeLessThanOrEqual(most);
}, 120_000);

const inError = 'withdrawn: {on: 2026-01-20, kind: error, reason: "It was published in error."}';
const noLonger = 'withdrawn: {on: 2026-01-20, reason: "It counts no more."}';

test("changes few pages of an archive with a takedown, of two topics and a strategy too", async () => {
  const content = tempFolder();
  writeArchive(323, content);
  const before = await pagesOf(content);
  const files = globSync("news/**/*.md", { cwd: content }).toSorted();
  const news = files.map((file) => {
    const path = join(content, file);
    return { path, text: readFileSync(path, "utf8") };
  });
  // Each of them changes the most pages of all that the archive has.
  const ofMost = news.filter(({ text }) => /^topics: \[/m.test(text) && /^strategies:/m.test(text));
  const taken = [...[0, 60, 150, -1].map((index) => news.at(index)), ...[0, 3, -1].map((index) => ofMost.at(index))];
  expect(taken).not.toContain(undefined);
  for (const [index, one] of taken.entries()) {
    if (!one) continue;
    const lines = ["status: withdrawn", ...([[inError], [noLonger], []][index % 3] ?? [])].join("\n");
    writeFileSync(one.path, one.text.replace(/^status: published$/m, lines));
    const left = changed(before, await pagesOf(content));
    writeFileSync(one.path, one.text);
    expect(left.filter((file) => /^news\/(index|page\/\d+\/index)\.html$/.test(file))).toHaveLength(1);
    expect(left.length, `${one.path}: ${left.join(" ")}`).toBeLessThanOrEqual(most);
  }
}, 120_000);

test.for([
  ["a takedown", 'status: withdrawn\nwithdrawn: {on: 2026-01-20, kind: error, reason: "It was published in error."}'],
  ["a draft", "status: draft"],
])("builds an archive whose months go on on other pages, with %s in it", async ([, status = ""]) => {
  const content = tempFolder();
  writeArchive(123, content);
  const middle = join(content, globSync("news/**/*.md", { cwd: content }).toSorted()[60] ?? "");
  writeFileSync(middle, readFileSync(middle, "utf8").replace(/^status: published$/m, status));
  const out = join(tempFolder(), "site");
  const { problems, isBuilt } = await build({ content, out, now, pid: process.pid, onStep: () => undefined });
  expect(problems.filter(({ level }) => level === "error").map(printed)).toEqual([]);
  expect(isBuilt).toBe(true);
});
