import type { Violation } from "../../problems/problem.ts";
import type { DocumentFacts } from "./document-facts.ts";
import { formulas } from "./formulas.ts";
import { brokenOffice, lockedOrOld, unknownIn, withMacros, withObject } from "./office-faults.ts";
import { isTextPart, type OfficePackage, openPackage } from "./office-package.ts";
import type { OfficeRule } from "./office-rule.ts";
import { contentTypes, links, relations } from "./ooxml-rules.ts";
import { openDocument } from "./open-document.ts";
import { attributeOf, readXml, type XmlListener } from "./read-xml.ts";
import { usableTitle } from "./usable-title.ts";
import { wordFields } from "./word-fields.ts";

/** Reads every text of a Word, Excel, PowerPoint or OpenDocument file, and gives what it says of itself. */
export function officeFacts(bytes: Uint8Array): DocumentFacts | Violation {
  if (beginsWith(bytes, compoundFile)) return lockedOrOld;
  // What stands before it may be a page or a program of another kind.
  if (!beginsWith(bytes, zipFile)) return brokenOffice;
  try {
    const opened = openPackage(bytes);
    if (!opened.texts.has("mimetype") && !opened.texts.has("[content_types].xml")) return brokenOffice;
    return partFault(opened.names) ?? factsOf(opened);
  } catch {
    return brokenOffice;
  }
}

/** Pictures, fonts, and settings of a printer. */
const otherParts =
  /\.(png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|svg|webp|wdp|odttf|ttf|otf|fntdata)$|(^|\/)printersettings\d*\.bin$/;
/** Where a document keeps programs: [MS-OVBA] 2.2.1; OpenDocument, by the name that all its programs use. */
const macros = /(^|\/)vbaproject\w*\.bin$|(^|\/)macrosheets\/|^(basic|scripts)\//;
const objects = /(^|\/)(embeddings|activex)\/|\.bin$|^object \d+$/;
/** Kept by LibreOffice beside the text: where its lines break, and charts as pictures. */
const ofProgram = /^layout-cache$|^objectreplacements\//;

function partFault(names: readonly string[]): Violation | undefined {
  if (names.some((name) => macros.test(name))) return withMacros;
  const other = names.find((name) => !isTextPart(name) && !otherParts.test(name) && !ofProgram.test(name));
  if (other === undefined) return undefined;
  return objects.test(other) ? withObject : unknownIn(`a part ${other}`);
}

/** The formats by the type of their main part, and by the ending of their files: ECMA-376 part 1, 11; ODF 1.3 part 2, 3.3. */
const formats: readonly (readonly [ending: string, type: RegExp])[] = [
  ["docx", /wordprocessingml\.document\.main\+xml$/i],
  ["xlsx", /spreadsheetml\.sheet\.main\+xml$/i],
  ["pptx", /presentationml\.(presentation|slideshow)\.main\+xml$/i],
];
const openFormats: Readonly<Record<string, string>> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
};
const ooxmlRules: readonly OfficeRule[] = [contentTypes, relations, links, wordFields, formulas];
const openRules: readonly OfficeRule[] = [openDocument, formulas];

function factsOf({ texts }: OfficePackage): DocumentFacts | Violation {
  const mimetype = texts.get("mimetype");
  const rules = mimetype ? openRules : ooxmlRules;
  let format = mimetype && openFormats[Buffer.from(mimetype).toString().trim()];
  let fault: Violation | undefined;
  const said = new Map<string, string>();
  for (const [part, bytes] of texts) {
    // LibreOffice keeps empty lists of what somebody changed in its menus.
    if (part === "mimetype" || bytes.length === 0) continue;
    const refuse = (found: Violation) => {
      fault ??= found;
    };
    const listeners = rules.map((rule) => rule(part, refuse));
    if (part === "[content_types].xml")
      listeners.push({
        open: (element) => {
          const type = attributeOf(element, "ContentType") ?? "";
          format ??= formats.find(([, main]) => main.test(type))?.[0];
        },
      });
    if (aboutItself.has(part)) listeners.push(sayings(said));
    readXml(part.endsWith(".vml") ? closed(bytes) : bytes, listeners);
    if (fault) return fault;
  }
  if (format === undefined) return brokenOffice;
  const pages = Number(said.get("Pages") ?? said.get("page-count"));
  return {
    format,
    title: usableTitle(said.get("title")),
    pages: Number.isInteger(pages) && pages > 0 ? pages : undefined,
    barriers: [],
  };
}

/** Where a document says what it is: ECMA-376 part 1, 15.2.12; ODF 1.3 part 3, 4.3. */
const aboutItself = new Set(["docprops/core.xml", "docprops/app.xml", "meta.xml"]);

/** Notes each element that holds nothing but text, and the count of pages, by its name without prefix. */
function sayings(said: Map<string, string>): XmlListener {
  let text = "";
  return {
    open: (element) => {
      text = "";
      const count = attributeOf(element, "page-count");
      if (count) said.set("page-count", count);
    },
    text: (piece) => {
      text += piece;
    },
    close: ({ local }) => {
      said.set(local, text);
      text = "";
    },
  };
}

/** Excel breaks the lines of its notes as HTML does. */
function closed(vml: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(vml).toString().replaceAll("<br>", "<br/>"));
}

function beginsWith(bytes: Uint8Array, start: Buffer): boolean {
  return start.equals(bytes.subarray(0, start.length));
}

/** How every zip file with something in it begins: APPNOTE 4.3.7. */
const zipFile = Buffer.from("504b0304", "hex");

/** How files of the old Office begin, and those that a password locks. [MS-CFB] 2.2 */
const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");
