import { expect, test } from "vitest";
import { said } from "../../../../src/desk/browser/problems/said.ts";
import { labelOf } from "../../../../src/desk/browser/problems/words-of-form.ts";
import type { Problem } from "../../../../src/problems/problem.ts";
import { brokenRules } from "../../../support/broken-rules.ts";
import { contentFolder, now } from "../../../support/content-folder.ts";
import { readBoth } from "../../reading/as-checked.ts";

/** What no officer should have to read: keys, marks of the file, places in it, and where it lies. */
const ofFiles =
  /`|\.md\b|\bYAML\b|\bheader\b|---|^\w+: |: \[|\{\w+: |site\.yaml|content\/\w+\/|double quotes|[Rr]ename th[ei]|file name|to another page\.$|^Write another page/;

const readings = await Promise.all(
  brokenRules
    .filter(([rule]) => rule !== "file-too-large")
    .map(async ([, files]) => readBoth(contentFolder(files), now)),
);
const kinds = { news: "releases", strategies: "strategies", pages: "pages", "site.yaml": "site" } as const;
const problems = readings.flat().flatMap(({ path, desk }) => {
  const kind = kinds[path.split("/")[0] as keyof typeof kinds] ?? "statement";
  return desk.map((problem) => ({ kind, problem }));
});

test("says every problem in the words of the form", () => {
  const inMarks = problems.flatMap(({ kind, problem }) => {
    const { what, todo, button = "" } = said(problem, { kind, added: new Map() });
    // The text itself is written with marks, and what is in them is the author's own.
    const said_ = problem.at.field === "text" ? [] : [what, todo, button];
    return said_.filter((sentence) => ofFiles.test(sentence)).map((sentence) => `${problem.rule}: ${sentence}`);
  });
  expect(problems.length).toBeGreaterThan(100);
  expect([...new Set(inMarks)]).toEqual([]);
});

/** Sentences of the check that speak of lines, names of files and marks, and what the form says instead. */
test.for([
  ["spelling", "Write receive, or add recieve to the council’s own words in the settings of the site."],
  ["missing-text", "Write the announcement."],
  ["id-clash", "Empty “Name in feeds”."],
  ["date-and-name", "Write “Date”: 2026-03-13."],
  ["date-and-embargo", "Write “Date”: 2026-03-14, or choose a time on 2026-03-13."],
  ["embargo-line", "Put “Held until”: 2026-12-01 00:01 and “Date”: 2026-12-01."],
  ["picture-place", "Add the picture itself in its place."],
  ["sample-leftover", "Write the council's own."],
  ["succession-loop", "Choose the earlier strategy, or none."],
  ["file-name", "Ask the person who looks after the newsroom to rename its file."],
  ["address-clash", "Ask the person who looks after the newsroom to rename its file."],
] as const)("says of %s in a form what to do there", ([rule, todo]) => {
  const found = problems.find(({ problem }) => problem.rule === rule);
  expect(found && said(found.problem, { kind: found.kind, added: new Map() }).todo).toBe(todo);
});

test("calls the council's own words what the settings call them", () => {
  expect(labelOf("site", "words")).toBe("The council’s own words");
});

/** What an instruction begins with. A fix that is none is the very words to write. */
const imperatives =
  /^(?:Add|Ask|Change|Check|Choose|Copy|Correct|Delete|Do|Empty|Fill|Give|Keep|Leave|Link|Make|Move|Name|Put|Read|Remove|Save|Say|Shorten|Split|Use|Write) /;

test("says what to do as an instruction", () => {
  const todos = problems.map(({ kind, problem }) => said(problem, { kind, added: new Map() }).todo);
  expect([...new Set(todos)].filter((todo) => todo !== "" && !imperatives.test(todo))).toEqual([]);
});

const at = (field: string) => ({ path: "content/news/2026/2026-03-13-a.md", line: 3, column: 1, field });
const spoken: readonly (readonly [Partial<Problem>, { what?: string; todo?: string; button?: string }])[] = [
  [
    {
      rule: "unknown-name",
      at: at("topics"),
      message: 'there is no topic "educaton"',
      fix: "education",
      value: "education",
      paste: ["topics: education"],
    },
    { todo: "", button: "Change it to “education”" },
  ],
  [
    {
      rule: "comma-in-braces",
      at: at("image.alt"),
      message: "the comma ends `alt`, and what follows it is read as a key",
      fix: "put the value in straight double quotes",
    },
    {
      what: "“What the picture shows” was typed into the file in a way that the form cannot read.",
      todo: "Ask the person who looks after the newsroom.",
    },
  ],
  [
    {
      rule: "id-clash",
      at: at("id"),
      message: "content/news/2026/2026-03-14-b.md has the id one already",
      fix: "delete the line with `id`",
    },
    { what: "Another page has the id one already." },
  ],
  [
    {
      rule: "impossible-time",
      at: at("date"),
      message: "25:00 is not a time of day",
      fix: "a time from 00:00 to 23:59, such as 2026-03-13 09:30",
    },
    { todo: "Write a time from 00:00 to 23:59, such as 2026-03-13 09:30." },
  ],
];

test.for(spoken)("says %o", ([given, expected]) => {
  const problem = { level: "error", ...given } as Problem;
  expect(said(problem, { kind: "releases", added: new Map() })).toMatchObject(expected);
});
