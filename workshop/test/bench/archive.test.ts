import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { archive, archiveNow, writeArchive } from "../../bench/archive.ts";
import { strategies } from "../../bench/strategies.ts";
import { topics } from "../../bench/topics.ts";

const files = [...archive(600)];
const releases = files.filter(({ path }) => path.startsWith("news/"));
const share = (pattern: RegExp) => releases.filter(({ text }) => pattern.test(text)).length / releases.length;

test("the same number gives the same files", () => {
  expect([...archive(600)]).toEqual(files);
});

test("an archive has as many releases as were asked for, a dozen strategies and the pages that every newsroom has", () => {
  expect(releases).toHaveLength(600);
  expect(files.map(({ path }) => path).filter((path) => !path.startsWith("news/"))).toEqual([
    "site.yaml",
    "accessibility.yaml",
    ...["about", "contact", "privacy"].map((name) => `pages/${name}.md`),
    ...strategies.map(({ name }) => `strategies/${name}.md`),
  ]);
  expect(strategies).toHaveLength(12);
  expect([...archive(0)].every(({ path }) => !path.startsWith("news/"))).toBe(true);
});

test("the releases fill 26 years, oldest first", () => {
  const days = releases.map(({ path }) => path.slice("news/2018/".length, "news/2018/2018-02-09".length));
  expect(days).toEqual(days.toSorted());
  expect(new Set(days.map((day) => day.slice(0, 4))).size).toBe(26);
  expect(Date.parse(days.at(-1) ?? "")).toBeLessThan(archiveNow);
});

test("no two releases have one address or one summary, however many there are", () => {
  const many = [...archive(5000)].filter(({ path }) => path.startsWith("news/"));
  const addresses = many.map(({ path }) => path.replace(/\d{4}-\d{2}-\d{2}-/, ""));
  expect(new Set(addresses).size).toBe(5000);
  expect(new Set(many.map(({ text }) => /^summary: .*$/m.exec(text)?.[0])).size).toBe(5000);
});

test("a release has about 300 words", () => {
  const words = releases.map(({ text }) => text.slice(text.indexOf("\n---\n") + 5).split(/\s+/).length);
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
  expect(mean).toBeGreaterThan(270);
  expect(mean).toBeLessThan(330);
});

test.for([
  ["lists", /^- /m, 0.7],
  ["displayed quotes", /^> — /m, 0.35],
  ["notes to editors", /^Ends\n\n## Notes to editors\n\n1\. /m, 0.35],
  ["minutes", /^date: \S+ \d{2}:\d{2}$/m, 0.3],
  ["two topics", /^topics: \[/m, 0.3],
  ["strategies", /^strategies: /m, 0.14],
] as const)("some releases have %s, as often as in a real archive", ([, pattern, often]) => {
  expect(share(pattern)).toBeGreaterThan(often - 0.08);
  expect(share(pattern)).toBeLessThan(often + 0.08);
});

test("titles are short and long", () => {
  const lengths = releases.map(({ text }) => /^title: "(.*)"$/m.exec(text)?.[1]?.length ?? 0);
  expect(Math.min(...lengths)).toBeLessThan(30);
  expect(Math.max(...lengths)).toBeGreaterThan(100);
});

test("the newsroom reads an archive without a problem", async () => {
  const folder = tempFolder();
  writeArchive(600, folder);
  const { value: newsroom, problems } = await readNewsroom(folder, archiveNow);
  expect(problems).toEqual([]);
  expect(newsroom?.releases).toHaveLength(600);
  expect(newsroom?.strategies).toHaveLength(12);
  expect(newsroom?.site.topics).toHaveLength(topics.length);
  for (const { path, text } of files) expect(readFileSync(join(folder, path), "utf8")).toBe(text);
});
