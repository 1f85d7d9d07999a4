import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { type ContentRun, contentSummary, siteSummary } from "../../src/github/summary.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { newsroom, release, strategy } from "../support/newsroom-fixture.ts";

const path = "content/news/2026/2026-03-13-library.md";
const held = release("tram", "2026-07-01 00:01", { title: "Tram | opens <soon>" });
const items = newsroom(
  [
    release("library", "2026-03-13", { title: "New library opens" }),
    release("older", "2025-03-13"),
    held,
    release("half", "2026-05-01", { title: "Half-written", status: "draft" }),
  ],
  [
    strategy("plan", {
      decisions: [
        {
          bodyKey: "x",
          body: "Cabinet",
          act: "approved",
          on: { day: "2026-07-15", instant: Date.parse("2026-07-15") },
        },
      ],
    }),
  ],
);
const run: ContentRun = {
  occasion: "proposal",
  newsroom: items,
  problems: [],
  now: Date.parse("2026-06-01T12:00:00Z"),
  changed: new Set([path]),
  gone: [],
  rest: undefined,
  press: [],
};
const problem: Problem = {
  rule: "impossible-date",
  level: "error",
  at: { path, line: 3, column: 7, field: "date" },
  message: "2026-02-30 is not a day of the calendar",
  fix: "2026-02-28",
  paste: ["date: 2026-02-28"],
};

test("says what goes live and where when a change is merged", () => {
  expect(contentSummary(run)).toBe(`# What goes live

**Nothing is wrong with the content.** When every check has passed and a second person has merged this change, this is what the public gets.

## Goes live now

- **New library opens**\\
  <https://www.northgate.example/newsroom/news/2026/library/>\\
  \`${path}\`

## Due within 90 days

- 31 December 2021 (past): the strategy ended, and no replacement is published here\\
  \`content/strategies/plan.md\`
- Wednesday 1 July 2026, 12:01am BST: goes live\\
  \`content/news/2026/2026-07-01-tram.md\`
- Wednesday 15 July 2026, 1am BST: the decision of Cabinet goes live\\
  \`content/strategies/plan.md\``);
});

test("says what is held until when, and what stays a draft", () => {
  const changed = new Set(["content/strategies/plan.md", ...items.releases.map((item) => item.path)]);
  expect(contentSummary({ ...run, changed, occasion: "merge" })).toContain(`## Held back

- **Tram \\| opens \\<soon\\>**, until Wednesday 1 July 2026, 12:01am BST\\
  <https://www.northgate.example/newsroom/news/2026/tram/>\\
  \`content/news/2026/2026-07-01-tram.md\`
- **plan**, decision of Cabinet, until Wednesday 15 July 2026, 1am BST\\
  <https://www.northgate.example/newsroom/strategies/plan/>\\
  \`content/strategies/plan.md\`

## Stays a draft, and nobody sees it

- **Half-written**\\
  \`content/news/2026/2026-05-01-half.md\``);
});

test("says what is wrong, on which line, and what to write", () => {
  const advice: Problem = {
    ...problem,
    level: "advice",
    at: { path, line: 9, column: 7 },
    paste: undefined,
  };
  const rest = `To publish everything else now, write \`status: draft\` in ${path}.`;
  expect(contentSummary({ ...run, problems: [advice, problem], rest })).toBe(`# What goes live

**1 error stops publishing. 1 piece of advice does not.** Until every error is mended, the site stays as it was.

## What to mend

### \`${path}\`

- Line 3, \`date\`: 2026-02-30 is not a day of the calendar → 2026-02-28 \`impossible-date\`

  \`\`\`
  date: 2026-02-28
  \`\`\`

- Advice, line 9: 2026-02-30 is not a day of the calendar → 2026-02-28 \`impossible-date\`

To publish everything else now, write \\\`status: draft\\\` in ${path}.

## Would go live now

- **New library opens**\\
  <https://www.northgate.example/newsroom/news/2026/library/>\\
  \`${path}\``);
});

test("says that a change of other files publishes nothing", () => {
  expect(contentSummary({ ...run, changed: new Set(["README.md"]) })).toContain(
    "This change touches no release, strategy or page.",
  );
});

test("names what a change takes away", () => {
  expect(contentSummary({ ...run, changed: new Set([path]), gone: ["content/news/2025/2025-01-02-old.md"] })).toMatch(
    /## No longer in the newsroom\n\n- `content\/news\/2025\/2025-01-02-old\.md`\n\n## Due within 90 days\n/,
  );
});

test("says what a change takes down, and not by its title", () => {
  const wrong = release("wrong", "2026-03-13", {
    title: "Names of winners",
    status: "removed",
    removal: { kind: "error", reason: "Names." },
  });
  const summary = contentSummary({ ...run, newsroom: newsroom([wrong]), changed: new Set([wrong.path]) });
  expect(summary).toContain(`## Taken down

- \`content/news/2026/2026-03-13-wrong.md\` is taken down:\\
  <https://www.northgate.example/newsroom/news/2026/wrong/> says that it is gone`);
  expect(summary).not.toContain("winners");
});

test("names the newest, and all that waits, where no change is known", () => {
  const summary = contentSummary({ ...run, changed: undefined, occasion: "schedule" });
  expect(summary).toContain("the site stands like this");
  for (const title of ["New library opens", "older", "Half-written", "Tram"]) expect(summary).toContain(`**${title}`);
});

test("tells the first five dates, and how many are left", () => {
  const many = Array.from({ length: 8 }, (_, day) => release(`held-${day}`, `2026-07-1${day}`));
  const summary = contentSummary({ ...run, newsroom: newsroom(many), changed: new Set() });
  const [, due = ""] = summary.split("## Due within 90 days\n\n");
  expect(due.match(/^- /gm)?.length).toBe(5);
  expect(due).toMatch(/\n\nAnd 3 more: npm run due lists them\.$/);
});

test("speaks of problems alone where the content cannot be read", () => {
  expect(contentSummary({ ...run, newsroom: undefined, problems: [problem] })).not.toContain("live now");
});

test("tells at most fifty problems, errors first, and how many are left", () => {
  const advice = Array.from({ length: 60 }, (_, line) => ({
    ...problem,
    level: "advice" as const,
    at: { path, line: line + 1, column: 1 },
  }));
  const summary = contentSummary({ ...run, problems: [...advice, { ...problem, at: { path, line: 99, column: 1 } }] });
  expect(summary).toContain("- Line 99: ");
  expect(summary).toContain("And 11 more: the log of the run has them all.");
});

test("stays far below GitHub's limit of 1 MiB, whatever is wrong", () => {
  const long = "x".repeat(1_000_000);
  const many = Array.from({ length: 500 }, (_, line) => ({
    ...problem,
    at: { path, line, column: 1 },
    message: long,
    fix: long,
    paste: [long],
  }));
  expect(contentSummary({ ...run, problems: many }).length).toBeLessThan(500_000);
});

test("holds as Markdown: headings, entries and links, and no HTML", () => {
  const changed = new Set(items.releases.map((item) => item.path));
  const tokens = new MarkdownIt({ html: true }).parse(contentSummary({ ...run, changed, problems: [problem] }), {});
  const inner = tokens.flatMap(({ children }) => children ?? []);
  expect(tokens.filter(({ type }) => type === "heading_open").map(({ tag }) => tag)).toEqual([
    "h1",
    "h2",
    "h3",
    "h2",
    "h2",
    "h2",
  ]);
  expect([...tokens, ...inner].filter(({ type }) => type.startsWith("html"))).toEqual([]);
  expect(inner.filter(({ type }) => type === "link_open").map((link) => link.attrGet("href"))).toEqual([
    "https://www.northgate.example/newsroom/news/2026/library/",
    "https://www.northgate.example/newsroom/news/2025/older/",
    "https://www.northgate.example/newsroom/news/2026/tram/",
  ]);
});

test("tells what is wrong with finished pages, and nothing where nothing is", () => {
  expect(siteSummary([])).toBe("");
  expect(siteSummary([problem])).toContain("# The pages\n\n**1 error stops publishing.**\n\n## What to mend");
});

const text = "EMBARGOED until 12:01am, Wednesday 1 July 2026\n\nTram | opens <soon>\n";
const press = [{ path: held.path, text }];

test("folds up the text for journalists of what is held, to copy as it is", () => {
  const summary = contentSummary({ ...run, press });
  expect(summary).toContain(`## Text for journalists

\`${held.path}\`

<details><summary>The text to copy</summary>

  \`\`\`
  EMBARGOED until 12:01am, Wednesday 1 July 2026
  
  Tram | opens <soon>
  \`\`\`

</details>

## Due within 90 days`);
  expect(new MarkdownIt().parse(summary, {}).filter(({ type }) => type === "fence")).toMatchObject([{ content: text }]);
});

test("gives no text for journalists where an error stops publishing, and says how many there is no room for", () => {
  expect(contentSummary({ ...run, press, problems: [problem] })).not.toContain("journalists");
  const long = { path: "content/long.md", text: "x".repeat(30_001) };
  const many = contentSummary({ ...run, press: [long, ...Array(7).fill(press[0])] });
  expect(many.match(/^<details>/gm)).toHaveLength(5);
  expect(many).toContain("And 3 more: npm run press writes them.");
});
