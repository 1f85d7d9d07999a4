import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { composeFile, type Import } from "../../../../src/cli/import-files.ts";
import { doubtsOf } from "../../../../src/desk/browser/word/doubts.ts";
import { importFile } from "../../../../src/desk/browser/word/import-file.ts";
import { replaced } from "../../../../src/desk/browser/word/into-form.ts";
import { releaseText } from "../../../../src/writing/content-file.ts";
import { tempFolder } from "../../../support/temp-folder.ts";

const folder = join(import.meta.dirname, "../../../fixtures/import/files");
const files = readdirSync(folder).map((name) => join(folder, name));

const site = {
  name: "Northgate Council",
  topics: [{ slug: "libraries", name: "Libraries and learning" }],
  contact: { name: "Press office", email: "press@northgate.example" },
  timeZone: "Europe/London",
};
const today = "2026-11-30";
const options = { site, today, wasPublished: true, isTaken: () => false };

const emptyForm = releaseText({ title: "", day: today, minute: "10:00" }, undefined);

test("makes of a hundred files the very bytes that npm run import writes", async () => {
  const how: Import = {
    content: tempFolder(),
    url: "https://news.northgate.example/",
    context: { site, today },
    strategies: undefined,
    today,
  };
  for (const file of files) {
    const { composed, release, unit } = await composeFile(file, how);
    const inDesk = await importFile(readFileSync(file), basename(file), options);
    expect(replaced(emptyForm, inDesk.text, false)).toBe(inDesk.text);
    expect(inDesk).toEqual({ text: composed.release.text, media: composed.media, remarks: release.remarks, unit });
  }
});

test("takes a file without a headline or a day, which the command refuses", async () => {
  const text = new TextEncoder().encode(
    "The library opens on Monday, and it is new. It has longer hours and more books.\n",
  );
  const { text: made, remarks, unit } = await importFile(text, "library.txt", options);
  expect(made).toContain("status: draft\n---\n");
  const doubts = doubtsOf(remarks, unit);
  expect(doubts.filter(({ isMissing }) => isMissing)).toEqual([
    { field: "summary", isMissing: true, sentence: "Say what is new in one or two sentences." },
    { field: "topics", isMissing: true, sentence: "Name at least one topic." },
    {
      field: "date",
      isMissing: true,
      sentence: "No date was found. Give the day on which it is published.",
    },
  ]);
});

test("says of a file that it cannot read what the importer says", async () => {
  const pdf = new TextEncoder().encode("%PDF-1.7\n");
  await expect(importFile(pdf, "release.pdf", options)).rejects.toThrow(
    "It is a PDF. Import the Word file that it was made from, or copy its text into a new document.",
  );
});

test("names no line of a file and no file of the newsroom in what it says of a hundred files", async () => {
  for (const file of files) {
    const { remarks, unit } = await importFile(readFileSync(file), basename(file), options);
    const said = doubtsOf(remarks, unit).map(({ sentence }) => sentence);
    const own = said.map((sentence) => sentence.replaceAll(/“[^”]*”/g, "“”"));
    expect(
      own.filter((sentence) => /\w+:\s*(?:""|,|\.)|site\.yaml|content\/|--\w|in the header|##|\balt\b/.test(sentence)),
    ).toEqual([]);
  }
});
