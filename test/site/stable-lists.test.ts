import { globSync, readFileSync, writeFileSync } from "node:fs";
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

test("changes few pages of an archive with a new release, and with one that fills a page", async () => {
  const content = tempFolder();
  // With the next release /news/ has 49, with the one after it the newest 25.
  writeArchive(323, content);
  const newest = join(content, globSync("news/**/*.md", { cwd: content }).toSorted().at(-1) ?? "");
  const add = (day: string) => {
    const text = readFileSync(newest, "utf8").replace(/^title:.*$/m, `title: "News of ${day}"`);
    writeFileSync(join(content, `news/2025/${day}-news-of-${day}.md`), text.replace(/^date:.*$/m, `date: ${day}`));
  };
  const before = await pagesOf(content);
  add("2025-12-30");
  const added = await pagesOf(content);
  expect(changed(before, added)).toContain("news/2025/news-of-2025-12-30/index.html");
  expect(changed(before, added).length).toBeLessThanOrEqual(most);
  add("2025-12-31");
  const filled = await pagesOf(content);
  expect(changed(added, filled)).toContain("news/page/12/index.html");
  expect(changed(added, filled).length).toBeLessThanOrEqual(most);
});

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
