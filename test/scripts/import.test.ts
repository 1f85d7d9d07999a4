import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { docxFile, p as paragraph, picture, png, relation } from "../import/formats/docx/docx-file.ts";
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

test("changes nothing the second time, and says so", () => {
  const file = source("library.txt", release);
  importing(file);
  const written = join(folder, "content/news/2018/2018-02-09-library-opens.md");
  const worked = readFileSync(written, "utf8").replace('summary: ""', 'summary: "It is open."');
  writeFileSync(written, worked);
  const { status, stdout } = importing(file);
  expect(status).toBe(0);
  expect(stdout).toMatch(`${written} was imported before. Nothing was changed. What it needs`);
  expect(readFileSync(written, "utf8")).toBe(worked);
  writeFileSync(written, worked.replace("It opened yesterday.", "It opened on Thursday 8 February 2018."));
  expect(importing(file).stdout).not.toContain("imported before.\n");
});

test("says of the same release in two files of one run which of them was taken", () => {
  const files = [source("one.txt", release), source("two.txt", release)];
  const { status, stdout } = importing(...files);
  const written = join(folder, "content/news/2018/2018-02-09-library-opens.md");
  expect(status).toBe(0);
  expect(stdout).toContain(`${written} was made from ${files[0]}, which is the same release. Nothing was written.`);
  expect(stdout).toMatch(/\n1 of 2 files were imported\. 1 was imported before\.\n$/);
});

test("imports a folder with the folders in it, names what is bad, and reports the worst first", () => {
  const old = join(folder, "releases/2018");
  mkdirSync(old, { recursive: true });
  for (let number = 1; number <= 24; number += 1) {
    const more = number === 12 ? "Visit www.northgate.example.\n" : "";
    source(
      `releases/2018/release ${number}.txt`,
      `PRESS RELEASE\n\nLibrary number ${number} opens\n\nPublished 9 February 2018\n\nLibrary ${number} opened.\n${more}`,
    );
  }
  source("releases/plan.docx", "%PDF-1.7\n%%EOF\n");
  source("releases/2018/photo.jpg", "photo");
  source("releases/2018/~$lease 1.docx", "lock");
  const { status, stdout, stderr } = importing(join(folder, "releases"));
  const path = (number: number) => join(folder, `content/news/2018/2018-02-09-library-number-${number}-opens.md`);
  expect(status).toBe(1);
  expect(stderr).toContain(`${join(folder, "releases/plan.docx")} was not imported: It is a PDF, though its name is`);
  const lines = stdout.trim().split("\n");
  expect(lines[0]).toContain("Feeds will have old releases too");
  expect(lines[1]).toBe(`${path(12)}: summary and topics missing; 2 things to look at`);
  expect(lines[2]).toBe(`${path(1)}: summary and topics missing; 1 thing to look at`);
  expect(lines.slice(25)).toEqual([
    "To see all that a release needs, import its file again: nothing is written twice.",
    "Missing: summary in 24 and topics in 24.",
    "24 of 25 files were imported. 1 was not: the reason stands above.",
    `Passed over, as no text: ${join(old, "photo.jpg")}.`,
  ]);
  expect(readdirSync(join(folder, "content/news/2018"))).toHaveLength(24);
});

test("takes day, topics and strategies from the flags", () => {
  writeFileSync(
    join(folder, "content/site.yaml"),
    "name: Northgate Council\ntitle: News\nurl: https://news.northgate.example/\nauthority: northgate.example,2026\ntopics: {libraries: Libraries}\ncontact: {name: Press office, email: press@northgate.example}\n",
  );
  mkdirSync(join(folder, "content/strategies"));
  writeFileSync(join(folder, "content/strategies/library-plan.md"), "");
  const file = source("library.txt", "Library opens\n\nIt opens.\n");
  const flags = ["--date", "2018-02-09 09:30", "--topic", "Libraries", "--strategy", "library-plan"];
  expect(importing(...flags, file).status).toBe(0);
  expect(readFileSync(join(folder, "content/news/2018/2018-02-09-library-opens.md"), "utf8")).toContain(
    'date: 2018-02-09 09:30\nsummary: ""\ntopics: libraries\nstrategies: library-plan\nstatus: draft\n',
  );
  expect(importing("--topic", "libary", file)).toMatchObject({
    status: 1,
    stderr: "There is no topic “libary” → libraries\n",
  });
  expect(importing("--strategy", "library-pln", file)).toMatchObject({
    status: 1,
    stderr: "There is no strategy “library-pln” → library-plan\n",
  });
  const { status, stderr } = importing("--date", "9/2/2018", file);
  expect({ status, stderr: stderr.split("\n")[0] }).toEqual({
    status: 2,
    stderr: '--date: "9/2/2018" is not a date as the newsroom writes it → 2018-02-09',
  });
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

test("imports a folder of a hundred releases of ten councils", () => {
  const { status, stdout, stderr } = importing("test/fixtures/import/files");
  expect(stdout).toContain("\n100 of 100 files were imported.\n");
  expect({ status, refused: stderr.match(/^.* was not imported: .*$/gm) }).toEqual({ status: 0, refused: null });
  expect(readdirSync(join(folder, "content/media"))).not.toHaveLength(0);
});

const usage = `Usage: npm run import -- FILE|FOLDER… [--date …] [--topic …] [--strategy …] [--content DIR]
       npm run import -- --site FOLDER|FILE [--published] [--report FILE] [--topic …] [--strategy …] [--content DIR]
`;

test("asks for a file", () => {
  expect(importing()).toEqual({ status: 2, stdout: "", stderr: `No file is named.\n${usage}` });
});

test("says that a folder has no text in it", () => {
  mkdirSync(join(folder, "empty"));
  const { status, stderr } = importing(join(folder, "empty"));
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `There is no text to import in ${join(folder, "empty")}.\n${usage}`,
  });
});

test("makes no folder for content where there is none", () => {
  const nowhere = join(folder, "contnet");
  const { status, stderr } = importing("--content", nowhere, source("library.txt", release));
  expect({ status, stderr }).toEqual({ status: 2, stderr: `There is no folder ${nowhere}.\n${usage}` });
  expect(existsSync(nowhere)).toBe(false);
});
