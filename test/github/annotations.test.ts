import { expect, test } from "vitest";
import { problemAnnotations } from "../../src/github/annotations.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { workflowCommands } from "../support/workflow-commands.ts";

const path = "content/news/2026/2026-03-13-new-library-opens.md";
const problem: Problem = {
  rule: "impossible-date",
  level: "error",
  at: { path, line: 3, column: 7, field: "date" },
  message: "2026-02-30 is not a day of the calendar",
  fix: "2026-02-28",
  paste: ["date: 2026-02-28"],
};

const commands = (problems: readonly Problem[], changed?: ReadonlySet<string>) =>
  workflowCommands(problemAnnotations(problems, changed));

test("shows an error on its line, with the line to write", async () => {
  expect(await commands([problem])).toEqual([
    `::error title=This stops publishing%3A date,file=${path},line=3,col=7::2026-02-30 is not a day of the calendar → 2026-02-28 [impossible-date]%0Adate: 2026-02-28`,
  ]);
});

test("shows advice as a warning", async () => {
  expect(
    await commands([{ ...problem, level: "advice", at: { ...problem.at, field: undefined }, paste: undefined }]),
  ).toEqual([
    `::warning title=Advice,file=${path},line=3,col=7::2026-02-30 is not a day of the calendar → 2026-02-28 [impossible-date]`,
  ]);
});

test("lets no text end a property, a command or a line", async () => {
  const hostile = {
    ...problem,
    at: { ...problem.at, path: "content/a,b:c%.md", field: "x::y" },
    message: "100%\r\n::error::x",
    paste: undefined,
  };
  expect(await commands([hostile])).toEqual([
    "::error title=This stops publishing%3A x%3A%3Ay,file=content/a%2Cb%3Ac%25.md,line=3,col=7::100%25%0D%0A::error::x → 2026-02-28 [impossible-date]",
  ]);
});

test("shows a note without a place above the run", async () => {
  expect(await workflowCommands([{ level: "error", title: "Not tested", message: "no browser" }])).toEqual([
    "::error title=Not tested::no browser",
  ]);
});

test("names errors first, those of the change before all others, and ten of a level at most", async () => {
  const many = Array.from({ length: 12 }, (_, index) => ({
    ...problem,
    at: { path: "content/old.md", line: index + 1, column: 1 },
  }));
  const advice = { ...problem, level: "advice" as const };
  const lines = await commands([advice, ...many, problem], new Set([path]));
  expect(lines.length).toBe(11);
  expect(lines[0]).toContain(`,file=${path},line=3,`);
  expect(lines[1]).toContain(",file=content/old.md,line=1,");
  expect(lines.at(-1)).toMatch(/^::warning /);
});
