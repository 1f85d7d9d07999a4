import { globSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";
import { readBody } from "../../src/text/body.ts";
import { editorFiles } from "../support/editor-files.ts";
import { context } from "../text/body-context.ts";

const files = editorFiles();
const ajv = new Ajv({ strictTypes: false });
const fits = (kind: string, header: unknown) => ajv.validate(JSON.parse(files[`schemas/${kind}.json`] ?? ""), header);

/** A file's header as an editor reads it, by YAML's own types. */
function headerOf(file: string): unknown {
  const text = readFileSync(file, "utf8");
  return parse(file.endsWith(".md") ? (/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? "") : text);
}

const isDraft = (file: string) => readFileSync(file, "utf8").includes("\nstatus: draft\n");

test.for(Object.keys(files))("%s is what the kinds say", async (file) => {
  await expect(files[file]).toMatchFileSnapshot(`../../.vscode/${file}`);
});

test.for([
  ["release", "news/**/*.md"],
  ["strategy", "strategies/*.md"],
  ["page", "pages/*.md"],
  ["site", "site.yaml"],
  ["accessibility", "accessibility.yaml"],
] as const)("an editor accepts every %s that the newsroom accepts", ([kind, place]) => {
  // A draft may be without what it needs once it is published.
  const found = globSync(`test/fixtures/{council,sample}/${place}`).filter((file) => !isDraft(file));
  expect(found.length).toBeGreaterThan(1);
  for (const file of found) expect(fits(kind, headerOf(file)), `${file}: ${ajv.errorsText()}`).toBe(true);
});

let release: Record<string, unknown>;
beforeAll(() => {
  release = headerOf(globSync("test/fixtures/sample/news/**/*.md")[0] ?? "") as typeof release;
});

test.for([
  ["a key that is misspelt", { sumary: "Words." }],
  ["a word that is no status", { status: "live" }],
  ["a picture without a description", { image: { file: "photo.jpg" } }],
  ["a missing title", { title: undefined }],
] as const)("an editor marks %s", ([, change]) => {
  expect(fits("release", JSON.parse(JSON.stringify({ ...release, ...change })))).toBe(false);
});

test("an editor offers a whole header, and each key", () => {
  const snippets = JSON.parse(files["headers.code-snippets"] ?? "");
  expect(snippets.release.body).toEqual([
    "---",
    'title: "New library opens in Northgate"',
    "date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
    expect.stringMatching(/^summary: /),
    "topics: education",
    "status: draft",
    "---",
    "",
    "$0",
  ]);
  expect(snippets["site: colour"]).toEqual({ scope: "yaml", prefix: "colour", body: ['colour: "#0b5c50"'] });
});

test("an editor offers what a text can have beyond plain words, as the check asks for it", () => {
  const snippets = JSON.parse(readFileSync(".vscode/text.code-snippets", "utf8")) as Record<string, { body: string[] }>;
  const typed = Object.entries(snippets).map(([name, { body }]) => {
    const text = body
      .join("\n")
      .replaceAll(/\$\{\d:([^}]*)\}/g, "$1")
      .replace("$0", "");
    return `${{ abbreviation: "SEND\n\n", term: "" }[name] ?? "Words"}${text}`;
  });
  expect(typed).toHaveLength(6);
  for (const text of typed)
    expect(readBody(text, context)).toMatchObject({
      findings: [],
      body: { html: expect.stringMatching(/<(?:sup|sub|dl|p>SEND \()/) },
    });
});

const problem: Problem = {
  rule: "unknown-word",
  level: "error",
  message: "“Advice: stay at home” is too long",
  fix: "fewer words",
  at: { path: "content/news/2026/2026-03-13-new-library-opens.md", line: 6, column: 9, field: "title" },
};
const inBody = { ...problem, at: { ...problem.at, field: undefined } };

test.for<[string, Problem, string[]]>([
  ["an error", problem, ["error"]],
  ["an error in the text", inBody, ["error"]],
  ["advice", { ...problem, level: "advice" }, ["info"]],
  ["advice on the text", { ...inBody, level: "advice" }, ["info"]],
  ["advice of a rule that is new", { ...problem, level: "advice", errorFrom: "0.3.0" }, ["info"]],
  ["what is wrong outside content/", { ...problem, at: { ...problem.at, path: "src/pages/home.11ty.tsx" } }, []],
])("the task of the editor sorts %s", ([, printed, levels]) => {
  const [task] = JSON.parse(readFileSync(".vscode/tasks.json", "utf8")).tasks;
  const matchers: { severity: string; pattern: { regexp: string } }[] = task.problemMatcher;
  const matching = matchers.filter(({ pattern }) => new RegExp(pattern.regexp).test(formatProblem(printed)));
  expect(matching.map(({ severity }) => severity)).toEqual(levels);
});
