import { expect, test } from "vitest";
import { onOneScreen, worstFirst } from "../../src/problems/one-screen.ts";
import type { Problem } from "../../src/problems/problem.ts";

const advice = (path: string, line: number, rule: Problem["rule"] = "long-sentence"): Problem => ({
  level: "advice",
  rule,
  at: { path, line, column: 1 },
  message: `${path} ${line}`,
  fix: "mend it",
});
const error = (path: string, line: number): Problem => ({ ...advice(path, line, "missing-alt"), level: "error" });
const lines = (problems: readonly Problem[]) => problems.map(({ at }) => `${at.path}${at.line}`);

test("shows what keeps people out first, then what is not well worded, in the order of the rules", () => {
  const rules = ["word-to-avoid", "long-sentence", "self-praise", "spelling", "party-politics", "capitals"] as const;
  const sorted = worstFirst(rules.map((rule, index) => advice("a", index, rule)));
  expect(sorted.map(({ rule }) => rule)).toEqual(rules.toReversed());
});

test("keeps what is as bad in the order of its lines", () => {
  expect(lines(worstFirst([advice("a", 1), advice("a", 2), advice("a", 3)]))).toEqual(["a1", "a2", "a3"]);
});

test("shows five pieces of advice on a file, and every error before them", () => {
  const many = Array.from({ length: 9 }, (_, index) => advice("a", index));
  const errors = [error("a", 20), error("a", 21)];
  expect(onOneScreen([...many, ...errors])).toEqual({ shown: [...errors, ...many.slice(0, 5)], left: 4 });
});

test("shows less of each where many files have some, but one of each", () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, file) => [advice(`f${file}-`, 1), advice(`f${file}-`, 2)]).flat();
  expect(onOneScreen(files(10))).toEqual({ shown: files(10), left: 0 });
  expect(onOneScreen(files(20)).shown).toHaveLength(20);
  expect(onOneScreen(files(30))).toEqual({ shown: files(30).filter(({ at }) => at.line === 1), left: 30 });
});

test("shows all errors, however many", () => {
  const errors = Array.from({ length: 100 }, (_, index) => error("a", index));
  expect(onOneScreen(errors)).toEqual({ shown: errors, left: 0 });
  expect(onOneScreen([])).toEqual({ shown: [], left: 0 });
});
