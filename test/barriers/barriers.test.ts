import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTexts } from "../../src/barriers/in-text.ts";
import { checkPages } from "../../src/barriers/on-pages.ts";
import { readSeeds, type Seed } from "../../src/barriers/seeds.ts";
import { fateOf, tableOf } from "../../src/barriers/table.ts";
import { tempFolder } from "../temp-folder.ts";

const picture = "test/fixtures/council/media/visits-chart.png";
const seeds = readSeeds("test/barriers");
const document = readFileSync("docs/accessibility.md", "utf8");
const rows = [...document.matchAll(/^\| (?!\*\*|barrier|---)(.*?) \| (.*) \|$/gm)].map(([, name = "", said = ""]) => ({
  name: name.replaceAll("\\<", "<"),
  said,
}));
const one = (seed: Partial<Seed>): Seed => ({
  barrier: "Some barrier",
  group: "some",
  slug: "some-1",
  times: 1,
  header: {},
  beside: [],
  ...seed,
});

test("the document tells of every example, once", () => {
  expect(rows.map(({ name }) => name)).toEqual(seeds.map(({ barrier }) => barrier));
  expect(new Set(seeds.map(({ barrier }) => barrier)).size).toBe(seeds.length);
  expect(seeds.filter(({ markdown, html, edit }) => !(markdown ?? html ?? edit))).toEqual([]);
});

test("the counts in the document are those of its table", () => {
  const count = (begin: string) => rows.filter(({ said }) => said.startsWith(begin)).length;
  expect(document).toContain(
    `Of ${seeds.length} barriers ${count("Caught.")} are caught, ${count("Cannot occur:")} cannot occur, and ${count("Left to people.")} are left to people.`,
  );
  expect(count("Caught.")).toBeGreaterThanOrEqual(85);
});

test("the reader still says of each example in Markdown what the document says", async () => {
  const texts = seeds.filter(({ markdown }) => markdown !== undefined);
  const plain = one({ slug: "plain-1", markdown: "The library opens on Monday." });
  const caught = await readTexts([...texts, plain], join(tempFolder(), "content"), picture, Date.parse("2026-06-01"));
  expect(caught.get("plain-1")).toEqual([]);
  for (const seed of texts) {
    const said = rows.find(({ name }) => name === seed.barrier)?.said ?? "";
    for (const { by, rule } of fateOf(seed, caught).by) {
      expect(said).toContain(`${by}: `);
      expect(said).toContain(rule);
    }
    if (said.startsWith("Caught. reader")) expect(fateOf(seed, caught).fate).toBe("caught");
  }
});

test("what is said beside the barrier does not count", () => {
  const caught = new Map([["some-1", [{ by: "axe", rule: "region" }]]]);
  expect(fateOf(one({}), caught).fate).toBe("caught");
  expect(fateOf(one({ beside: ["region"] }), caught).fate).toBe("left to people");
  expect(fateOf(one({ beside: ["region"], cannot: "Nobody can." }), caught).fate).toBe("cannot occur");
  expect(tableOf([one({})], caught)).toContain("Of 1 barriers 1 are caught, 0 cannot occur, and 0 are left to people.");
});

test("puts an example on a page through the checks of a real site", async () => {
  const list = [one({ html: "<center>Words</center>" }), one({ slug: "some-2", html: "<p>Words</p>" })];
  const caught = await checkPages(list, join(tempFolder(), "site"), picture, { today: "2026-06-01" });
  expect(caught.get("some-1")?.map(({ by, rule }) => `${by} ${rule}`)).toEqual(
    expect.arrayContaining([
      "html-validate deprecated",
      "HTML_CodeSniffer WCAG2AA.Principle1.Guideline1_3.1_3_1.H49.Center",
    ]),
  );
  expect(caught.get("some-2")).toEqual([]);
});
