import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import type { Caught } from "../../barriers/caught.ts";
import { readTexts } from "../../barriers/in-text.ts";
import { checkFiles, checkPages } from "../../barriers/on-pages.ts";
import { readSeeds, type Seed } from "../../barriers/seeds.ts";
import { describeOutcome, outcomeOf, tableOf } from "../../barriers/table.ts";

const picture = "test/fixtures/council/media/visits-chart.png";
const seeds = readSeeds("workshop/barriers/seeds");
const document = readFileSync("docs/accessibility.md", "utf8");
const rows = [...document.matchAll(/^\| (?!\*\*|barrier|---)(.*?) \| (.*) \|$/gm)].map(([, name = "", said = ""]) => ({
  name: name.replaceAll("\\<", "<"),
  said: said.replaceAll("\\<", "<").replaceAll("\\|", "|"),
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

/** What the gate's engines say of an example, after what the other checks say; only a browser can tell whether they do. */
const byGate = /^((?:^|\. )(HTML_CodeSniffer|axe|newsroom): \S+(; \S+)*)+$/;

/** Whether the document says of an example what the checks without a browser say, and nothing more but of the gate. */
function isTold(said: string, seed: Seed, caught: Caught): boolean {
  const its = outcomeOf(seed, caught);
  const told = describeOutcome(seed, its);
  if (said === told) return true;
  const rest = said.replace(its.by.length > 0 ? told : "Caught. ", "");
  return said.endsWith(rest) && said !== rest && byGate.test(rest);
}

test("the checks that need no browser still say of each example what the document says", async () => {
  const folder = tempFolder();
  const extra = one({ slug: "plain-1", markdown: "The library opens." });
  const inText = await readTexts([...seeds, extra], join(folder, "content"), picture, Date.parse("2026-06-01"));
  const inFiles = await checkFiles(seeds, join(folder, "site"), picture);
  expect(inText.get("plain-1")).toEqual([]);
  const caught = new Map(seeds.map(({ slug }) => [slug, [...(inText.get(slug) ?? []), ...(inFiles.get(slug) ?? [])]]));
  const untold = seeds.flatMap((seed, index) => {
    const said = rows[index]?.said ?? "";
    return isTold(said, seed, caught)
      ? []
      : { barrier: seed.barrier, said, now: describeOutcome(seed, outcomeOf(seed, caught)) };
  });
  expect(untold).toEqual([]);
});

test.for<[string, boolean]>([
  ["Caught. reader, error: a. html-validate: b", true],
  ["Caught. reader, error: a. html-validate: b. axe: c; d. newsroom: e", true],
  ["Caught. reader, error: a. html-validate: b. site check: c", false],
  ["Caught. reader, error: a. axe: c", false],
  ["Caught. axe: c", false],
  ["Left to people.", false],
])("compares %s with what the checks say", ([said, same]) => {
  const catches = [
    { by: "reader, error", rule: "a" },
    { by: "html-validate", rule: "b" },
  ];
  expect(isTold(said, one({}), new Map([["some-1", catches]]))).toBe(same);
});

test("what is said beside the barrier does not count", () => {
  const caught = new Map([["some-1", [{ by: "axe", rule: "region" }]]]);
  expect(outcomeOf(one({}), caught).outcome).toBe("caught");
  expect(outcomeOf(one({ beside: ["region"] }), caught).outcome).toBe("left to people");
  expect(outcomeOf(one({ beside: ["region"], cannot: "Nobody can." }), caught).outcome).toBe("cannot occur");
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
