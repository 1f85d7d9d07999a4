import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { contentFolder, readFolder, release, releasePath, strategy, told } from "../support/content-folder.ts";

const source = readFileSync("docs/for-officers.md", "utf8");
const tokens = new MarkdownIt().parse(source, {});
const inner = tokens.flatMap(({ children }) => children ?? []);
const links = inner.flatMap((token) => (token.type === "link_open" ? [String(token.attrGet("href"))] : []));

/** Where this page is shown in any copy of the repository. */
const shownAt = "https://github.com/northgate/newsroom/blob/main/docs/for-officers.md";
const editors = links.map((link) => new URL(link, shownAt)).filter(({ search }) => search !== "");
const photo = readFileSync("test/fixtures/council/media/northgate-library.jpg");
const plan = readFileSync("test/fixtures/council/media/library-strategy-2026-2030.pdf");

/** The name and the text that GitHub's editor opens with. */
function opened(editor: URL | undefined): { path: string; text: string } {
  const { filename = "", value = "" } = Object.fromEntries(editor?.searchParams ?? []);
  return { path: filename.replace(/^content\//, ""), text: value };
}

/** Types words at the end of a line, or between the quotes that it ends with. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (filled, [key, value]) => filled.replace(new RegExp(`^( *${key}: )(""|draft)?$`, "m"), `$1${value}`),
    text,
  );
}

test("opens GitHub's editor for new files in whatever copy of the repository the page is read", () => {
  expect(editors.map(({ origin, pathname }) => origin + pathname)).toEqual(
    Array(3).fill("https://github.com/northgate/newsroom/new/main"),
  );
  expect(editors.map((editor) => opened(editor).path)).toEqual([
    "news/2026/2026-MM-DD-a-few-words.md",
    "news/2027/2027-MM-DD-a-few-words.md",
    "strategies/a-few-words.md",
  ]);
});

test("writes each link so that no browser and no Markdown reads it otherwise", () => {
  for (const link of links.filter((target) => target.includes("?"))) {
    const [, query = ""] = link.split("?");
    const encoded = [...new URLSearchParams(query)].map(([key, text]) => `${key}=${encodeURIComponent(text)}`);
    expect(query).toBe(encoded.join("&"));
  }
});

test("leads to a release that is accepted once it is filled in as the steps say", async () => {
  const { path, text } = opened(editors[0]);
  const filled = fill(text, {
    title: '"New library opens in Northgate"',
    date: "2026-03-13 17:40",
    summary: '"Northgate Library opens on Monday."',
    topics: "libraries",
    status: "published",
  });
  const media = linesOf("image: {file: northgate-library.jpg");
  const { newsroom, told: problems } = await readFolder(
    contentFolder({
      [path
        .replace("MM-DD", "03-13")
        .replace(
          "a-few-words",
          "new-library-opens",
        )]: `${filled.replace("status:", `${media.join("\n")}\nstatus:`)}The new library opens on Monday.\n`,
      "media/northgate-library.jpg": photo,
      "media/library-plan.pdf": plan,
    }),
  );
  expect(problems).toEqual([]);
  expect(newsroom?.releases[0]).toMatchObject({
    title: "New library opens in Northgate",
    status: "published",
    picture: { alt: "Readers at the new desk by the window" },
    documents: [{ title: "Library plan" }],
  });
});

test("leads to a strategy that is accepted once it is filled in", async () => {
  const { path, text } = opened(editors[2]);
  const filled = fill(text, {
    title: '"Library strategy"',
    summary: '"Longer hours."',
    from: "2026",
    to: "2030",
    topics: "libraries",
    status: "published",
  });
  const { newsroom, told: problems } = await readFolder(
    contentFolder({ [path.replace("a-few-words", "library-strategy")]: `${filled}The strategy.\n` }),
  );
  expect(problems).toEqual([]);
  expect(newsroom?.strategies[0]).toMatchObject({ title: "Library strategy", period: { from: "2026", to: "2030" } });
});

test("leads to nothing that could go out by mistake: what is not filled in is named, and stays a draft", async () => {
  const { path, text } = opened(editors[0]);
  const problems = await told({ [path]: text });
  expect(problems[0]).toBe(
    `content/${path}:1:1  Advice: the name still has MM-DD and a-few-words in it → write the month and the day in place of MM-DD, and write the title in a few words`,
  );
  for (const key of ["title", "date", "summary", "topics"])
    expect(problems).toContainEqual(expect.stringContaining(`Advice: \`${key}\` is empty`));
});

const rows = source
  .split("\n## When something is wrong\n")[1]
  ?.split("\n## ")[0]
  ?.split("\n")
  .flatMap((row) => (row.startsWith("| `") ? [row.split(" | ")] : []))
  .map(([typed = "", message = ""]) => [typed.slice(3, -1), message.slice(0, -2)] as const);

test.for(rows ?? [])("tells what is wrong with %s as the newsroom does", async ([typed, message]) => {
  const key = typed.split(":")[0] ?? "";
  const text = release({ [key === "topic" ? "topics" : key]: typed });
  const problems = await told({ [releasePath]: text, "media/library.jpg": photo, "media/IMG_1234.JPG": photo });
  expect(problems.join("\n")).toContain(message);
});

test("has that table", () => {
  expect(rows?.length).toBeGreaterThan(9);
});

test("has figures of a strategy that are accepted as they stand", async () => {
  const [block = ""] = source.split("\n\n").filter((part) => part.startsWith("    figures:"));
  const { newsroom, told: problems } = await readFolder(
    contentFolder({ "strategies/library.md": strategy({ figures: block.replaceAll(/^ {4}/gm, "") }) }),
  );
  expect(problems).toEqual([]);
  expect(newsroom?.strategies[0]?.figures).toHaveLength(3);
});

/** The text of a section between its heading and the next of its level. */
const sectionOf = (heading: string) => source.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";

/** The lines that a section shows to copy in place of the line `status:`. */
const blocksOf = (heading: string) =>
  sectionOf(heading)
    .split("\n\n")
    .filter((part) => part.trimStart().startsWith("status:"))
    .map((part) => part.replaceAll(/^ +/gm, ""));

test("has the three kinds of change in lines that are accepted as they stand", async () => {
  const [lines = ""] = sectionOf("Correct a published release")
    .split("\n\n")
    .filter((part) => part.startsWith("    changes:"));
  const { newsroom, told: problems } = await readFolder(
    contentFolder({ [releasePath]: release({ more: lines.replaceAll(/^ {4}/gm, "") }) }),
  );
  expect(problems).toEqual([]);
  expect(newsroom?.releases[0]?.changes.map(({ kind }) => kind)).toEqual(["correction", "update", "minor"]);
});

test.for([
  ["Withdraw a published page", ["withdrawn", "error", "merged"]],
  ["Take it down now", ["error"]],
] as const)("has under %s lines that do what they say", async ([heading, kinds]) => {
  const found = await Promise.all(
    blocksOf(heading).map(async (lines) => {
      const other = "news/2026/2026-04-01-other.md";
      const text = release({ status: lines, date: "date: 2026-04-01", title: 'title: "Other"' });
      const { newsroom, told: problems } = await readFolder(
        contentFolder({ [releasePath]: release({}), [other]: text }),
      );
      expect(problems).toEqual([]);
      const [item] = newsroom?.releases.filter(({ title }) => title === "Other") ?? [];
      return item?.removal?.kind ?? (item?.withdrawn && "withdrawn");
    }),
  );
  expect(found).toEqual(kinds);
});

test("says of taking a page down what stays behind and whom to tell", () => {
  const section = sectionOf("Take it down now");
  expect(section.match(/^\d\. /gm)?.length).toBe(7);
  for (const words of [
    "minutes",
    "cache",
    "Feed readers",
    "Search engines",
    "archives",
    "history",
    "data protection officer",
    "monitoring officer",
    "trade press",
  ])
    expect(section).toContain(words);
});

test("names every section in its table of contents, in order", () => {
  const headings = [...source.matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading);
  const anchors = headings.map((heading) => `#${heading.toLowerCase().replaceAll(" ", "-")}`);
  expect(links.filter((link) => link.startsWith("#")).slice(0, headings.length)).toEqual(anchors);
});

/** A line that the page shows to copy, and those that follow it in the same block. */
function linesOf(beginning: string): string[] {
  const block = source.split("\n\n").find((part) => part.trimStart().startsWith(beginning)) ?? "";
  return block.split("\n").map((line) => line.trim());
}
