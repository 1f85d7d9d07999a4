import { expect, test } from "vitest";
import { readOneRelease, release, releasePath, told, toldOfRelease } from "../../support/content-folder.ts";

const sample = `    ---
    title: "New library opens"
    date: 2026-03-13
    summary: "What happened, in one sentence."
    topics: education
    status: draft
    ---`;
const isRight = release();

test.for<[string, string, string]>([
  [
    "an empty line before the header",
    `\n${isRight}`,
    "1:1  there is an empty line before the header → delete this line",
  ],
  ["a space before the header", ` ${isRight}`, "1:1  there is a space before the --- → delete the space\n    ---"],
  [
    "a header without its first line",
    isRight.slice("---\n".length),
    "1:1  the line --- before the header is missing → add this line above it\n    ---",
  ],
  [
    "a dash that a word processor made of the hyphens",
    isRight.replace("---", "—"),
    "1:1  the header begins with — → ---",
  ],
  ["a header that is to run as code", isRight.replace("---", "---js"), "1:1  the header begins with ---js → ---"],
  [
    "a header that is never closed",
    isRight.replace("\n---\n\n", "\n\n"),
    "1:1  the header that begins here is never closed → --- alone on a line below line 6\n    ---",
  ],
  [
    "a header closed by a dash",
    isRight.replace("\n---\n\n", "\n—\n\n"),
    "1:1  the header that begins here is never closed → --- in line 7\n    ---",
  ],
  [
    "a text without a header",
    "The library opens.\n",
    `1:1  the file does not begin with a header → add a header between two lines ---, above the text\n${sample}`,
  ],
])("tells %s", async ([, text, message]) => {
  expect(await toldOfRelease(text)).toEqual([message]);
});

test("tells of an empty file that its text is missing too", async () => {
  expect(await toldOfRelease("")).toEqual([
    "1:1  text  Advice: the text is missing → write the announcement below the second ---",
    `1:1  the file is empty → add a header between two lines ---, and the text below it\n${sample}`,
  ]);
});

test("tells what is missing from a header in JSON", async () => {
  const told = await toldOfRelease(
    '---json\n{"title": "x", "status": "published", "topics": "libraries"}\n---\nWords.\n',
  );
  expect(told).toEqual([
    "1:1  the header begins with ---json → ---",
    "2:1  date  `date` is missing → date: 2026-03-13, between the braces",
    '2:1  summary  `summary` is missing → add a line, for example summary: "What happened, in one sentence."',
  ]);
});

test.for<[string, string, string[]]>([
  ["an empty line before the header", `\n${isRight}`, ["4:7", "7:9", "10:1"]],
  ["a header without its first line", isRight.slice("---\n".length), ["2:7", "5:9", "8:1"]],
  ["a header closed by a dash", isRight.replace("\n---\n\n", "\n—\n\n"), ["3:7", "6:9", "9:1"]],
  ["a header that is never closed", isRight.replace("\n---\n\n", "\n\n"), ["3:7", "6:9", "8:1"]],
  ["a title that cannot be read", isRight.replace("title: ", "title: Open: "), ["3:7", "6:9", "9:1"]],
  ["a list that is never closed", isRight.replace("topics: libraries", "topics: [libraries"), ["3:7", "6:9", "9:1"]],
  ["words without a key", isRight.replace("date:", "library\ndate:"), ["4:7", "7:9", "10:1"]],
])("tells all that is wrong in a file with %s", async ([, text, places]) => {
  const wrong = text
    .replace("date: 2026-03-13\n", "date: 2026-02-30\n")
    .replace("status: published", "status: publihsed")
    .replace("The library opens.", "### The library opens.");
  const told = await toldOfRelease(wrong);
  expect(told.map((line) => line.split("  ")[0])).toEqual(expect.arrayContaining(places));
  expect(told).toHaveLength(4);
});

test("is an error in a draft too, because nobody can know that it is one", async () => {
  const draft = release({ status: "status: draft" });
  expect(await toldOfRelease(`\n${draft}`)).toEqual([
    "1:1  there is an empty line before the header → delete this line",
  ]);
});

test.for<[string, string]>([
  ["Windows line ends", isRight.replaceAll("\n", "\r\n")],
  ["line ends of an old Mac", isRight.replaceAll("\n", "\r")],
  ["a byte-order mark", `\uFEFF${isRight}`],
  ["spaces after the hyphens", isRight.replaceAll("---\n", "---  \n")],
  ["a line of three hyphens in the text", `${isRight}\n---\n\nMore words.\n`],
])("reads a file with %s", async ([, text]) => {
  const { release: read, told } = await readOneRelease(text);
  expect(told).toEqual([]);
  expect(read).toMatchObject({ title: "New library opens", summary: "The library opens in summer." });
  expect(read?.body.text).toContain("The library opens.");
});

test("tells a release that has nothing below its header", async () => {
  expect(await told({ [releasePath]: release({}, "\n\n") })).toEqual([
    `content/${releasePath}:8:1  text  the text is missing → write the announcement below the second ---`,
  ]);
});
