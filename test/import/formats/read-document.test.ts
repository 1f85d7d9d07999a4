import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { mostBytes, readDocument, tooLarge } from "../../../src/import/formats/read-document.ts";
import { NotWritten } from "../../../src/writing/not-written.ts";
import { docxFile, p, png } from "./docx/docx-file.ts";
import { markdownOf } from "./shown-document.ts";

const saveAs = "Open it in the program that it was written in, save it as a Word document (.docx), and import that.";
const utf16 = (words: string) => [...words].flatMap((sign) => [sign.charCodeAt(0), 0]);
const compound = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(504).fill(0), ...utf16(stream)]);
const refusalOf = async (bytes: Uint8Array) => {
  const refusal = await readDocument(bytes, "release.docx").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(NotWritten);
  return refusal;
};
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

test.for<[what: string, bytes: Uint8Array, message: string]>([
  ["nothing", new Uint8Array(), "The file is empty."],
  ["spaces", strToU8("\uFEFF \r\n\r\n"), "The file is empty."],
  [
    "a renamed PDF",
    strToU8("%PDF-1.7\n%âãÏÓ"),
    "It is a PDF, though its name is that of a Word file. Import the Word file that it was made from, or copy its text into a new document.",
  ],
  [
    "a renamed .doc",
    compound("WordDocument"),
    `It is a Word file of the kind that was used until 2007 (.doc). ${saveAs}`,
  ],
  [
    "a file with a password",
    compound("EncryptedPackage"),
    "It is protected by a password. Open it, take the password off, save it, and import that.",
  ],
  [
    "a damaged zip",
    docxFile(p("Text")).slice(0, 600),
    "The file is damaged: it cannot be unpacked. Open it in the program that it was written in, save it again, and import that.",
  ],
  [
    "damaged XML",
    zip({ "word/document.xml": "<w:document><w:body>", "[Content_Types].xml": "" }),
    "The file is damaged: its text cannot be read to the end. Open it in the program that it was written in, save it again, and import that.",
  ],
  [
    "a nesting without end",
    docxFile("<w:sdt><w:sdtContent>".repeat(20_000) + "</w:sdtContent></w:sdt>".repeat(20_000)),
    "The file is nested deeper than a document that somebody wrote, so it was not read. Copy its text into a new document, and save that.",
  ],
  [
    "a zip bomb",
    docxFile(p(" ".repeat(30_000_000))),
    "It would unpack to 31 MB, more than a release holds, so nothing of it was read. Copy the text into a new document, and save that.",
  ],
  ["a file without words", docxFile(p(" ")), "There is no text in it."],
  [
    "a picture",
    png,
    "It is a picture, though its name is that of a Word file. Put it into content/media/, and name it in the header of a release under image.",
  ],
  [
    "a spreadsheet",
    zip({ "xl/workbook.xml": "" }),
    "It is a spreadsheet, though its name is that of a Word file. Write the release as a text, and publish the spreadsheet as a document.",
  ],
  [
    "an archive",
    zip({ "a.txt": "a" }),
    "It is a zip archive, though its name is that of a Word file. Unpack it, and import the files in it.",
  ],
  [
    "a program",
    Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0]),
    `It is of a kind that is not known here, though its name is that of a Word file. ${saveAs}`,
  ],
])("refuses %s, and says why", async ([_, bytes, message]) => {
  expect(await refusalOf(bytes)).toHaveProperty("message", message);
});

test("says of a picture what to do in a form, which has no folder and no header", async () => {
  expect(await refusalOf(png)).toHaveProperty(
    "inForm",
    "It is a picture, though its name is that of a Word file. Choose it as the picture, or drop it on the text.",
  );
});

test("refuses a page that is all navigation", async () => {
  const page = "<!doctype html><html><body><nav><a href='/'>Home</a></nav><form><input></form></body></html>";
  await expect(readDocument(strToU8(page), "page.html")).rejects.toThrow(
    new NotWritten(
      "The page is all navigation: no text of a release was found in it. Copy the text from the browser into a new document, and import that.",
    ),
  );
});

test("refuses what is too large before it reads it", async () => {
  const message =
    "It has 101 MB, and at most 100 MB are read. Make its pictures smaller, or take them out, and import it again.";
  expect(tooLarge(mostBytes + 1)).toBe(message);
  await expect(readDocument(new Uint8Array(mostBytes + 1), "release.docx")).rejects.toThrow(new NotWritten(message));
});

test("goes by the bytes, not by the name", async () => {
  expect(markdownOf(await readDocument(docxFile(p("Text")), "release.txt"))).toBe("Text");
  expect(markdownOf(await readDocument(strToU8("<p>Text</p>"), "release.docx"))).toBe("Text");
});

test("refuses a page that is nested without end, at once", async () => {
  await expect(readDocument(strToU8(`<html>${"<div>".repeat(20_000)}Text`), "page.html")).rejects.toThrow(
    new NotWritten(
      "The file is nested deeper than a document that somebody wrote, so it was not read. Copy its text into a new document, and save that.",
    ),
  );
});
