import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Fault } from "./fault.ts";
import type { DocumentFacts } from "./read-document.ts";
import { usableTitle } from "./usable-title.ts";

/** Where an office document says what it is: ECMA-376 part 1, 15.2.12; ODF 1.3 part 3, 4.3. */
const parts = new Set(["[Content_Types].xml", "docProps/core.xml", "docProps/app.xml", "mimetype", "meta.xml"]);

/** Unpacked; a document that says more than this of itself is none. */
const mostBytes = 5_000_000;

/** Reads what a Word, Excel, PowerPoint or OpenDocument file says of itself; the document itself is never unpacked. */
export async function readOffice(bytes: Buffer): Promise<DocumentFacts | Fault> {
  if (bytes.subarray(0, 8).equals(compoundFile)) return lockedOrOld;
  // What stands before it may be a page or a program of another kind.
  if (!bytes.subarray(0, 4).equals(zipFile)) return broken;
  try {
    let hasMacros = false;
    let unpacked = 0;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        hasMacros ||= macros.test(name);
        if (!parts.has(name) && !name.endsWith(".rels")) return false;
        unpacked += originalSize;
        return unpacked < mostBytes;
      },
    });
    const format = formatIn(files["[Content_Types].xml"] ?? files["mimetype"]);
    if (format === undefined || unpacked >= mostBytes) return broken;
    if (hasMacros || macroTypes.test(textOf(files["[Content_Types].xml"]))) return withMacros;
    for (const [name, file] of Object.entries(files)) {
      const fault = name.endsWith(".rels") ? relationFault(file) : undefined;
      if (fault) return fault;
    }
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
  return formats.find(([, type]) => type.test(textOf(types)))?.[0];
}

/** What a part of a document names besides itself: ECMA-376 part 2, 9.3. */
function relationFault(file: Uint8Array): Fault | undefined {
  let fault: Fault | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ attributes }) => {
    const [type = "", target = "", mode] = ["Type", "Target", "TargetMode"].map((name) => attributes[name]?.value);
    if (/\/(vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet)$/i.test(type)) fault ??= withMacros;
    if (/\/(oleObject|control|activeXControlBinary)$/i.test(type)) fault ??= withObject;
    if (mode === "External" && !/\/hyperlink$/i.test(type) && !onOneMachine.test(target)) fault ??= loading;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(textOf(file)).close();
  return fault;
}

/** Templates of a council are named by where they lay on the author's machine; elsewhere nothing is found there. */
const onOneMachine = /^(file:\/\/\/)?[a-z]:[\\/]|^(?![a-z]+:|[\\/]{2})/i;

function textOf(file: Uint8Array | undefined): string {
  return Buffer.from(file ?? []).toString();
}

/** Each element that holds nothing but text, and each count of pages, by its name without prefix. */
function textsIn(file: Uint8Array): Map<string, string> {
  const texts = new Map<string, string>();
  const xml = textOf(file);
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

/** How every zip file with something in it begins: APPNOTE 4.3.7. */
const zipFile = Buffer.from("504b0304", "hex");

/** How files of the old Office begin, and those that a password locks. [MS-CFB] 2.2 */
const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");

const lockedOrOld: Fault = {
  what: "is locked by a password, or saved in the old format of Office",
  write: "the document saved without a password (File, Info, Protect Document) under a new name that ends in x or odt",
};
/** Where a document keeps programs: [MS-OVBA] 2.2.1; OpenDocument, by the name that all its programs use. */
const macros = /(^|[\\/])(vbaProject\.bin$|macrosheets[\\/])|^(Basic|Scripts)\/.*[^/]$/i;
const macroTypes = /macroEnabled|vbaProject|macrosheet/i;

const withMacros: Fault = {
  what: "has macros in it, which are programs",
  write: "the document saved without them: in Word, Save As, Word Document (*.docx)",
};
const withObject: Fault = {
  what: "has an object of another program in it, which may be a program itself",
  write: "the document with a picture of the object in its place",
};
const loading: Fault = {
  what: "loads something from elsewhere when it is opened",
  write: "the document with it inside: in Word, File, Info, Edit Links to Files, Break Link",
};
const broken: Fault = {
  what: "cannot be opened as a document of its kind",
  write: "the document saved again by the program that made it",
};
