import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openPackage } from "../../../src/media/documents/office-package.ts";
import { lookInto } from "../../../src/media/documents/read-document.ts";
import { officeDocument } from "./office-document.ts";

/** A package whose table of contents gives another size to what its first part unpacks to. APPNOTE 4.3.12. */
function withSize(bytes: Uint8Array, size: number): Buffer {
  const file = Buffer.from(bytes);
  file.writeUInt32LE(size, file.indexOf(Buffer.from("504b0102", "hex")) + 24);
  return file;
}

test("knows parts by their names in small letters, and reads those that are texts", () => {
  const { names, texts } = openPackage(
    zipSync({ "Word\\Document.XML": strToU8("<a/>"), "word/media/a.png": strToU8("x"), "word/": new Uint8Array() }),
  );
  expect(names).toEqual(["word/document.xml", "word/media/a.png"]);
  expect([...texts.keys()]).toEqual(["word/document.xml"]);
});

test("unpacks nothing that is said to be larger than any document", () => {
  expect(() => openPackage(withSize(zipSync({ "a.xml": strToU8("<a/>") }), 100_000_001))).toThrow(
    "unpacks to too much",
  );
});

test("refuses a part that is larger than it is said to be", async () => {
  expect(await lookInto(withSize(officeDocument("docx", {}), 100), "docx")).toMatchObject({
    message: "cannot be opened as a document of its kind",
  });
});

test("refuses two parts of one name", () => {
  expect(() => openPackage(zipSync({ "a.xml": strToU8("<a/>"), "A.xml": strToU8("<a/>") }))).toThrow("two parts");
});
