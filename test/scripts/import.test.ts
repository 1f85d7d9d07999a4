import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { docxFile, p as paragraph, picture, png, relation } from "../import/formats/docx-file.ts";
import { tempFolder } from "../support/temp-folder.ts";

let folder: string;
beforeEach(() => {
  folder = tempFolder();
  mkdirSync(join(folder, "content"));
});

function source(name: string, bytes: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function importing(...files: string[]) {
  const args = ["scripts/import.ts", "--content", join(folder, "content"), ...files];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, stdout, stderr };
}

const release =
  "Library opens\n\nPublished Friday, 9th February 2018\n\nIt opened yesterday.\n\nTo read the plan go to\n";

test("writes a draft and tells what it needs", () => {
  const file = source("library.txt", release);
  const written = join(folder, "content/news/2018/2018-02-09-library-opens.md");
  expect(importing(file)).toEqual({
    status: 0,
    stderr: "",
    stdout: `${written} is written as a draft. What it needs (lines are those of ${file}):
  1. Say what is new in one or two sentences, in the line summary: ""
  2. Name at least one topic, in the line topics: ""
  3. Line 7: “To read the plan go to” promises a link but has none. Add [words that say where it leads](https://…), or delete it.
Feeds will have old releases too: there is no ledger (${join(folder, "ledger.txt")}), so nothing was published yet. If this newsroom is public already, add backdated: true to each.
`,
  });
  expect(readFileSync(written, "utf8")).toBe(`---
title: "Library opens"
date: 2018-02-09
summary: ""
topics: ""
status: draft
---

It opened yesterday.

To read the plan go to
`);
});

test("keeps an old release out of feeds once something was published, as the ledger beside the content knows", () => {
  const written = join(folder, "content/news/2018/2018-02-09-library-opens.md");
  writeFileSync(join(folder, "ledger.txt"), "");
  importing(source("library.txt", release));
  expect(readFileSync(written, "utf8")).not.toContain("backdated");
  rmSync(written);
  writeFileSync(join(folder, "ledger.txt"), "/news/2026/first/ 2026-03-13-first -\n");
  expect(importing(source("library.txt", release)).stdout).not.toContain("Feeds will have");
  expect(readFileSync(written, "utf8")).toContain("\nbackdated: true\nstatus: draft\n");
});

const undated =
  "No date was found. Below the title, write a line like “Published 9 February 2018”, or give the day with --date 2018-02-09.";

test("tells of every file that it could not import, and imports the rest", () => {
  const lines = {
    "undated.txt": ["Library opens\n\nIt opens.\n", undated],
    "empty.txt": ["", "The file is empty."],
    "long.txt": [
      `9 February 2018\n\n${"word ".repeat(60)}\n`,
      "No headline was found. Write it on the first line, above the date.",
    ],
    "binary.txt": [
      Buffer.from([0, 1, 2, 3, 0, 0, 200, 7]),
      "It is of a kind that is not known here. Open it in the program that it was written in, save it as a Word document (.docx), and import that.",
    ],
    "signs.txt": [
      "???\n\nPublished 9 February 2018\n",
      "The title “???” cannot name the file: it has no letter from a to z and no digit. Write another title.",
    ],
  } as const;
  const files = Object.entries(lines).map(([name, [bytes]]) => source(name, bytes));
  const missing = join(folder, "missing.txt");
  const { status, stdout, stderr } = importing(...files, missing, source("library.TXT", `\uFEFF${release}`));
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([
    ...Object.entries(lines).map(([name, [_, message]]) => `${join(folder, name)} was not imported: ${message}`),
    `${missing} was not imported: There is no such file.`,
  ]);
  expect(stdout).toMatch(/library-opens\.md is written as a draft/);
  expect(stdout).toMatch(/\n1 of 7 files were imported\. 6 were not: the reasons stand above\.\n$/);
});

test("never writes over a file", () => {
  const file = source("library.txt", release);
  importing(file);
  const written = join(folder, "content/news/2018/2018-02-09-library-opens.md");
  writeFileSync(written, "mine");
  expect(importing(file)).toEqual({
    status: 1,
    stdout: "",
    stderr: `${file} was not imported: ${written} already has the address of this title. Choose another title, or change that file.\n`,
  });
  expect(readFileSync(written, "utf8")).toBe("mine");
});

test("names pictures of releases with the same headline apart, and again the same way", () => {
  const files = [2017, 2018].map((year) => {
    const words = ["Results day", `Published 17 August ${year}`, "Schools of the area celebrate their results today."];
    const photo = `<w:r>${picture("photo", 'descr="Pupils with letters in their hands"')}</w:r>`;
    const bytes = docxFile([...words, photo].map((content) => paragraph(content)).join(""), {
      relations: relation("photo", "image", "media/photo.png"),
      // What stands behind the end of a PNG belongs to no picture.
      files: { "word/media/photo.png": Uint8Array.from([...png, year % 100]) },
    });
    return source(`${year}.docx`, Buffer.from(bytes));
  });
  expect(importing(...files).stdout).toContain("2 of 2 files were imported.");
  const media = () => readdirSync(join(folder, "content/media")).toSorted();
  expect(media()).toEqual(["results-day-2.png", "results-day.png"]);
  expect(importing(...files).stdout).toContain("2 were imported before");
  expect(media()).toHaveLength(2);
});

const usage = `Usage: npm run import -- FILE|FOLDER… [--date …] [--topic …] [--strategy …] [--content DIR]
       npm run import -- --site FOLDER|FILE [--report FILE] [--topic …] [--strategy …] [--content DIR]
`;

test("asks for a file", () => {
  expect(importing()).toEqual({ status: 2, stdout: "", stderr: `No file is named.\n${usage}` });
});

test("makes no folder for content where there is none", () => {
  const nowhere = join(folder, "contnet");
  const { status, stderr } = importing("--content", nowhere, source("library.txt", release));
  expect({ status, stderr }).toEqual({ status: 2, stderr: `There is no folder ${nowhere}.\n${usage}` });
  expect(existsSync(nowhere)).toBe(false);
});
