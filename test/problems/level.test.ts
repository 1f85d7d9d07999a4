import { expect, test } from "vitest";
import { atItsLevel } from "../../src/problems/level.ts";
import { adviceInWords, formatProblem, type Problem } from "../../src/problems/problem.ts";
import type { Rules } from "../../src/problems/rule.ts";

const rules: Rules = {
  "broken-link": { asks: "Links lead somewhere.", wrong: "/a/", fix: "/b/", errorFrom: "0.10.0" },
  "link-slash": { asks: "Addresses end in a slash.", wrong: "/a", fix: "/a/" },
};
const problem: Problem = {
  rule: "broken-link",
  level: "error",
  at: { path: "content/pages/about.md", line: 3, column: 7 },
  message: "the link leads nowhere",
  fix: "/b/",
};

test("makes an error of a new rule advice until its version, and says so", () => {
  const early = atItsLevel(problem, "0.9.0", rules);
  expect(early).toEqual({ ...problem, level: "advice", errorFrom: "0.10.0" });
  expect(formatProblem(early)).toBe(
    "content/pages/about.md:3:7  Advice, an error from version 0.10.0 on: the link leads nowhere → /b/ [broken-link]",
  );
  expect(atItsLevel(problem, "0.10.0", rules)).toBe(problem);
  expect(atItsLevel(problem, "1.0.0", rules)).toBe(problem);
});

test("leaves the errors of every other rule, and advice, as they are", () => {
  const old: Problem = { ...problem, rule: "link-slash" };
  const advice: Problem = { ...problem, level: "advice" };
  expect(atItsLevel(old, "0.9.0", rules)).toBe(old);
  expect(atItsLevel(advice, "0.9.0", rules)).toBe(advice);
  expect(adviceInWords(advice)).toBe("Advice");
});
