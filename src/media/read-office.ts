import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Fault } from "./fault.ts";
import type { DocumentFacts } from "./read-document.ts";
import { usableTitle } from "./usable-title.ts";

/** Where an office document says what it is: ECMA-376 part 1, 15.2.12; ODF 1.3 part 3, 4.3. */
const parts = new Set(["[Content_Types].xml", "docProps/core.xml", "docProps/app.xml", "mimetype", "meta.xml"]);

/** Unpacked; a document that says more than this of itself is none. */
const mostBytes = 1_000_000;

/** Reads what a Word, Excel, PowerPoint or OpenDocument file says of itself; the document itself is never unpacked. */
export async function readOffice(bytes: Buffer): Promise<DocumentFacts | Fault> {
  if (bytes.subarray(0, 8).equals(compoundFile)) return lockedOrOld;
  try {
    let hasMacros = false;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        hasMacros ||= macros.test(name);
        return parts.has(name) && originalSize < mostBytes;
      },
    });
    const format = formatIn(files["[Content_Types].xml"] ?? files["mimetype"]);
    if (format === undefined) return broken;
    if (hasMacros) return withMacros;
    const said = new Map(Object.values(files).flatMap((file) => [...textsIn(file)]));
    const pages = Number(said.get("Pages") ?? said.get("page-count"));
    return {
      format,
      title: usableTitle(said.get("title")),
      pages: Number.isInteger(pages) && pages > 0 ? pages : undefined,
      barriers: [],
    };
  } catch {
    return broken;
  }
}

/** The formats by the type of their main part, and by the ending of their files: ECMA-376 part 1, 11; ODF 1.3 part 2, 3.3. */
const formats: readonly (readonly [ending: string, type: RegExp])[] = [
  ["docx", /(wordprocessingml|ms-word)\.[\w.]*main\b/i],
  ["xlsx", /(spreadsheetml|ms-excel)\.[\w.]*main\b/i],
  ["pptx", /(presentationml|ms-powerpoint)\.[\w.]*main\b/i],
  ["odt", /^application\/vnd\.oasis\.opendocument\.text/],
  ["ods", /^application\/vnd\.oasis\.opendocument\.spreadsheet/],
];

function formatIn(types: Uint8Array | undefined): string | undefined {
  const said = Buffer.from(types ?? []).toString();
  return formats.find(([, type]) => type.test(said))?.[0];
}

/** Each element that holds nothing but text, and each count of pages, by its name without prefix. */
function textsIn(file: Uint8Array): Map<string, string> {
  const texts = new Map<string, string>();
  const xml = Buffer.from(file).toString();
  if (!xml.trimStart().startsWith("<")) return texts;
  const parser = new SaxesParser({ xmlns: true });
  let text = "";
  parser.on("opentag", ({ attributes }) => {
    text = "";
    const count = attributes["meta:page-count"];
    if (count) texts.set("page-count", count.value);
  });
  parser.on("text", (piece) => {
    text += piece;
  });
  parser.on("closetag", ({ local }) => {
    texts.set(local, text);
    text = "";
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
}

/** How files of the old Office begin, and those that a password locks. [MS-CFB] 2.2 */
const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");

const lockedOrOld: Fault = {
  what: "is locked by a password, or saved in the old format of Office",
  write: "the document saved without a password (File, Info, Protect Document) under a new name that ends in x or odt",
};
/** Where a document keeps programs: [MS-OVBA] 2.2.1; OpenDocument, by the name that all its programs use. */
const macros = /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\/.*[^/]$/i;

const withMacros: Fault = {
  what: "has macros in it, which are programs",
  write: "the document saved without them: in Word, Save As, Word Document (*.docx)",
};
const broken: Fault = {
  what: "cannot be opened as a document of its kind",
  write: "the document saved again by the program that made it",
};
