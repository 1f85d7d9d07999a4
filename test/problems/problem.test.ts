import { expect, test } from "vitest";
import { countInWords, formatProblem, type Problem, sortProblems } from "../../src/problems/problem.ts";

const problem: Problem = {
  rule: "impossible-date",
  level: "error",
  at: { path: "content/news/2026/2026-03-13-a.md", line: 3, column: 7, field: "date" },
  message: "2026-02-30 is not a day of the calendar",
  fix: "2026-02-28",
  paste: ["date: 2026-02-28"],
};

test("is one line, and below it the line to paste", () => {
  expect(formatProblem(problem)).toBe(
    "content/news/2026/2026-03-13-a.md:3:7  date  2026-02-30 is not a day of the calendar → 2026-02-28 [impossible-date]\n    date: 2026-02-28",
  );
});

test("says that it is advice, and leaves out what it does not have", () => {
  expect(
    formatProblem({ ...problem, level: "advice", at: { ...problem.at, field: undefined }, paste: undefined }),
  ).toBe(
    "content/news/2026/2026-03-13-a.md:3:7  Advice: 2026-02-30 is not a day of the calendar → 2026-02-28 [impossible-date]",
  );
});

test("stays one line, whatever a file's name holds", () => {
  const path = "content/media/a\n::stop-commands::x\u001b[31m\u202e.jpg";
  expect(formatProblem({ ...problem, at: { ...problem.at, path }, paste: ["a\r\n::error::b"] })).toBe(
    "content/media/a\ufffd::stop-commands::x\ufffd[31m\ufffd.jpg:3:7  date  2026-02-30 is not a day of the calendar → 2026-02-28 [impossible-date]\n    a\ufffd\ufffd::error::b",
  );
});

test("is no command to the runner that prints it", () => {
  expect(
    formatProblem({ ...problem, paste: ["::stop-commands::x", "  ::error::x", "a ##[error]x"] })
      .split("\n")
      .slice(1),
  ).toEqual(["    \ufffd:stop-commands::x", "      \ufffd:error::x", "    a \ufffd#[error]x"]);
});

test("comes in the order of files, lines and columns, each once", () => {
  const at = (path: string, line: number, column: number) => ({ ...problem, at: { path, line, column } });
  const sorted = [at("a", 2, 1), at("a", 10, 1), at("a", 10, 2), at("b", 1, 1)];
  expect(sortProblems([...sorted.toReversed(), ...sorted])).toEqual(sorted);
});

test.for([
  [0, 0, ""],
  [1, 0, "1 error stops publishing."],
  [0, 1, "1 piece of advice. Nothing stops publishing."],
  [2, 3, "2 errors stop publishing. 3 pieces of advice do not."],
] as const)("counts %i errors and %i pieces of advice in words", ([errors, advice, words]) => {
  const problems = [
    ...Array.from({ length: errors }, () => problem),
    ...Array.from({ length: advice }, (): Problem => ({ ...problem, level: "advice" })),
  ];
  expect(countInWords(problems)).toBe(words);
});
