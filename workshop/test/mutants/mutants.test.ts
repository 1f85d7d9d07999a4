import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { drawMutants } from "../../mutants/draw.ts";
import { testsOf } from "../../mutants/tests-of.ts";
import { copyProject, runTests, tryMutant } from "../../mutants/try.ts";

/** A project of these files, by their paths. */
function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  const compilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    allowImportingTsExtensions: true,
    module: "nodenext",
  };
  const whole = {
    "package.json": '{"type": "module"}',
    "tsconfig.json": JSON.stringify({ compilerOptions }),
    ...files,
  };
  for (const [path, text] of Object.entries(whole)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
}

const drawnFrom = (source: string, seed = 1) =>
  drawMutants({ folder: projectOf({ "src/one.ts": source }), rooms: ["src"], count: 100, seed });

test.for([
  ["a < b", ["a <= b"]],
  ["a >= b", ["a > b"]],
  ["a === b", ["a !== b"]],
  ["a + b", ["a - b"]],
  ["s + s", []],
  ["!f && f", ["!f || f", "f && f"]],
  ["f ? a : b", ["f ? b : a"]],
  ["f === true", ["f !== true", "f === false"]],
  ["a * 2", ["a * (2 + 1)", "a * (2 - 1)"]],
  ['s.endsWith("x")', ['s.endsWith("")']],
  ['s === ""', ['s !== ""']],
  ["Math.max(a, b)", ["Math.min(a, b)"]],
  ["l.filter(Boolean)", ["l"]],
  ["l.some(Boolean)", ["l.every(Boolean)"]],
  ["[a, b]", ["[...[], b]", "[a, ...[]]"]],
  ["{ a, ...o }", ["{ ...{}, ...o }", "{ a, ...{} }"]],
  ["l.sort().slice(a)", ["l.sort()"]],
] as const)("changes `%s` in every way it can be changed", ([expression, changed]) => {
  const begin = "export const x = (a: number, b: number, f: boolean, s: string, l: number[], o: object) => (";
  const mutants = drawnFrom(`${begin}${expression});`);
  expect(mutants.map(({ text }) => text.slice(begin.length, -2)).toSorted()).toEqual(changed);
});

test("leaves comments, types and imports alone, and what would not fit its types", () => {
  const source = `import { other } from "./two.ts";
/** a < b, "text", true */
export type Kind = "one" | "two";
export const kinds: readonly Kind[] = ["one"];
export function kindOf(name: Kind | undefined): Kind {
  if (name === undefined) return "one";
  return name;
}
export { other };
`;
  const folder = projectOf({ "src/one.ts": source, "src/two.ts": "export const other = [];" });
  const mutants = drawMutants({ folder, rooms: ["src"], count: 100, seed: 1 });
  expect(mutants.map(({ line, before, after }) => [line, before, after])).toEqual([
    [4, 'export const kinds: readonly Kind[] = ["one"];', "export const kinds: readonly Kind[] = [...[]];"],
  ]);
});

test("draws the same for a seed, and as much of each kind as there is", () => {
  const source = "export const a = [1, 2, 3, 4, 5, 6, 7, 8, 9];\nexport const b = a.length < 3;\n";
  const drawn = (seed: number, count: number) =>
    drawMutants({ folder: projectOf({ "src/one.ts": source }), rooms: ["src"], count, seed }).map(({ after }) => after);
  expect(drawn(5, 4)).toEqual(drawn(5, 4));
  expect(drawn(5, 4)).not.toEqual(drawn(6, 4));
  expect(new Set(drawn(5, 100))).toHaveProperty("size", 9 * 3 + 3);
});

test("finds the tests of a module: its own, those beside it, then the nearest, and last what builds a site", () => {
  const folder = projectOf({
    "src/news/one.ts": "",
    "src/news/two.ts": 'import {\n  type One,\n  one,\n} from "./one.ts";',
    "src/news/types.ts": 'import type { One } from "./one.ts";',
    "test/news/one.test.ts": 'import { one } from "../../src/news/one.ts";',
    "test/news/two.test.ts": 'import { two } from "../../src/news/two.ts";',
    "test/news/types.test.ts": 'import { type Two } from "../../src/news/types.ts";',
    "test/a/near.test.ts": 'const { one } = await import("../../src/news/one.ts");',
    "test/a/far.test.ts": 'import "../helper.ts";',
    "test/a/built.test.ts": 'import { renderSite } from "../../src/pipeline/render-site.ts";',
    "src/pipeline/render-site.ts": 'import { one } from "../news/one.ts";',
    "test/helper.ts": 'export * from "../src/news/two.ts";',
  });
  expect(testsOf(folder)("src/news/one.ts")).toEqual([
    "test/news/one.test.ts",
    "test/news/two.test.ts",
    "test/a/near.test.ts",
    "test/a/far.test.ts",
    "test/a/built.test.ts",
  ]);
  expect(testsOf(folder)("src/news/none.ts")).toEqual([]);
});

const add = "export const add = (a: number, b: number) => a + b;\n";
const passing = `import { expect, test } from "vitest";
import { add } from "../src/add.ts";
test("adds", () => { expect(add(2, 2)).toBe(4); });
`;
const project = { "src/add.ts": add, "test/add.test.ts": passing };

test.for([
  ["killed", "-", 60_000],
  ["survived", "*", 60_000],
  ["hung", "+ (() => { for (;;); })() +", 5_000],
] as const)("a mutant is %s where its tests say so, and its file is then as it was", async ([
  outcome,
  operator,
  limit,
]) => {
  const copy = projectOf(project);
  const mutant = { file: "src/add.ts", text: add.replace("+", operator) };
  const groups = [[], ["test/add.test.ts"]];
  expect(tryMutant(mutant, { copy, groups, limitOf: () => limit })).toBe(outcome);
  expect(readFileSync(join(copy, "src/add.ts"), "utf8")).toBe(add);
});

test("says which tests fail with nothing changed, and how long each ran", () => {
  const folder = projectOf({ ...project, "test/broken.test.ts": passing.replace("toBe(4)", "toBe(5)") });
  const files = ["test/add.test.ts", "test/broken.test.ts"];
  const { outcome, failed, took } = runTests(folder, files, []);
  expect([outcome, failed]).toEqual(["killed", ["test/broken.test.ts"]]);
  expect([...took.keys()].toSorted()).toEqual(files);
  expect([...took.values()].every((time) => Number.isInteger(time) && time > 0 && time < 60_000)).toBe(true);
});

test("changes a copy, which has the packages of the project and nothing that was built", () => {
  const folder = projectOf({ ...project, "_site/index.html": "", ".git/HEAD": "" });
  const copy = join(tempFolder(), "copy");
  copyProject(folder, copy);
  expect(readFileSync(join(copy, "src/add.ts"), "utf8")).toBe(add);
  expect(() => readFileSync(join(copy, "_site/index.html"))).toThrow("ENOENT");
  expect(() => readFileSync(join(copy, ".git/HEAD"))).toThrow("ENOENT");
  expect(JSON.parse(readFileSync(join(copy, "node_modules/vitest/package.json"), "utf8")).name).toBe("vitest");
});
