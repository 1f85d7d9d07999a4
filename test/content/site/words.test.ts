import { expect, test } from "vitest";
import { release, told, usual } from "../../support/content-folder.ts";

const path = "news/2026/2026-05-30-new.md";
const text = (body: string, lines = {}) => release({ date: "date: 2026-05-30", ...lines }, `\n${body}\n`);
const withWords = (line: string) => ({ "site.yaml": `${usual["site.yaml"]}${line}\n` });

test("the council's words and names are right as they are, in the text, the title and the summary", async () => {
  const words = withWords('words: [recieve, "Labour Exchange", World-Class Northgate]');
  const body = "You recieve a letter from the Labour Exchange's World-Class Northgate team.";
  const header = { title: "title: Recieve World-Class Northgate", summary: "summary: We recieve it." };
  expect(await told({ ...words, [path]: text(body, header) })).toEqual([]);
  expect(await told({ [path]: text(body, header) })).not.toEqual([]);
});

test.for([
  [
    "words: bioblitz",
    'words  the value is read as a line of text → write it like this: words: ["Northgate Lido", bioblitz]',
  ],
  ["words: []", 'words  `words` is empty → add a line, for example words: ["Northgate Lido", bioblitz]'],
  ["word: [bioblitz]", "word  `word` is not a key; did you mean `words`? → `words`"],
] as const)("says what is wrong with %s", async ([line, message]) => {
  expect((await told(withWords(line))).join("\n")).toContain(message);
});

test.for<[what: string, lines: Readonly<Record<string, string>>, isRead: boolean, path?: string]>([
  ["a draft", { status: "status: draft" }, true],
  ["a release of the last 30 days", {}, true],
  ["a held release", { embargo: "embargo: 2026-05-30 00:01" }, true],
  ["a backdated release", { backdated: "backdated: true" }, false],
  ["an old release", { date: "date: 2026-03-13" }, false, "news/2026/2026-03-13-old.md"],
  ["an old draft", { date: "date: 2026-03-13", status: "status: draft" }, true, "news/2026/2026-03-13-old.md"],
  ["a draft of years ago", { date: "date: 2018-03-13", status: "status: draft" }, false, "news/2018/2018-03-13-old.md"],
])("reads the wording of %s: %s", async ([, lines, isRead, file = path]) => {
  const problems = await told({ [file]: text("We utilise it.", lines) });
  expect(problems.some((line) => line.includes('"utilise" is not plain English'))).toBe(isRead);
});

test("reads the wording of pages and strategies, which somebody writes on and on", async () => {
  const page = "---\ntitle: About us\nsummary: What the page is for.\n---\n\nWe utilise it.\n";
  expect((await told({ "pages/about.md": page })).join("\n")).toContain('"utilise" is not plain English');
});
