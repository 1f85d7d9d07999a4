import { NotWritten } from "../../writing/not-written.ts";
import type { SourceDocument } from "../document.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readEmail } from "./email/read-email.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { NestedTooDeep } from "./html/dom.ts";
import { readHtml } from "./html/read-html.ts";
import { readOdt } from "./odt/read-odt.ts";
import { openZip } from "./office/open-zip.ts";
import { nestedTooDeep } from "./office/sentences.ts";
import { readRtf } from "./rtf/read-rtf.ts";
import { readPlainText } from "./text/plain-text.ts";

/** In bytes: what a release with its pictures does not reach. A file that is larger need not even be read from the disk. */
export const mostBytes = 100_000_000;

/** What of a kind is read, and by what. */
const readers: Partial<Readonly<Record<FileKind, (bytes: Uint8Array) => SourceDocument | Promise<SourceDocument>>>> = {
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  html: readHtml,
  eml: readEmail,
  text: readPlainText,
};

const saveAs = "Open it in the program that it was written in, save it as a Word document (.docx), and import that.";

/** What is known, and not read: what it is, and what to do. */
const refused: Partial<Readonly<Record<FileKind, readonly [kind: string, remedy: string, inForm?: string]>>> = {
  pdf: ["a PDF", "Import the Word file that it was made from, or copy its text into a new document."],
  locked: ["protected by a password", "Open it, take the password off, save it, and import that."],
  "old-word": ["a Word file of the kind that was used until 2007 (.doc)", saveAs],
  outlook: [
    "an Outlook message (.msg)",
    "In Outlook, save it as .eml or as HTML, or copy its text into a new document.",
  ],
  "old-office": ["a file of an old office program", saveAs],
  spreadsheet: ["a spreadsheet", "Write the release as a text, and publish the spreadsheet as a document."],
  slides: ["a presentation", "Write the release as a text, and publish the presentation as a document."],
  pages: ["a file of Apple Pages", "In Pages, export it as Word, and import that."],
  zip: ["a zip archive", "Unpack it, and import the files in it."],
  picture: [
    "a picture",
    "Put it into content/media/, and name it in the header of a release under image.",
    "Choose it as the picture, or drop it on the text.",
  ],
  binary: ["of a kind that is not known here", saveAs],
};

/** What names of files promise. */
const promised: readonly (readonly [ending: RegExp, kind: FileKind, words: string])[] = [
  [/\.(?:docx|docm|dotx)$/i, "docx", "a Word file"],
  [/\.odt$/i, "odt", "an OpenDocument text"],
  [/\.rtf$/i, "rtf", "an RTF file"],
  [/\.html?$/i, "html", "a web page"],
  [/\.eml$/i, "eml", "an email"],
];

/**
 * Reads a document of any kind, which its bytes say and not its name. Throws `NotWritten` in whole sentences where there
 * is nothing to read, or where it cannot be read.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  if (bytes.length > mostBytes) throw new NotWritten(tooLarge(bytes.length));
  const kind = fileKind(bytes, () => openZip(bytes).names);
  if (kind === "empty") throw new NotWritten("The file is empty.");
  const promise = nameOfAnother(name, kind);
  const [what, remedy, inForm = remedy] = refused[kind] ?? [];
  const is = `It is ${what}${promise ? `, though its name is that of ${promise}` : ""}.`;
  if (what) throw new NotWritten(`${is} ${remedy}`, `${is} ${inForm}`);
  const read = readers[kind];
  if (!read) throw new NotWritten(`It is of a kind that is not known here. ${saveAs}`);
  const document = await readWhole(read, bytes);
  if (document.blocks.length === 0) {
    const { remarks } = document;
    const say = (sentences: readonly string[]) => ["There is no text in it.", ...sentences].join(" ");
    throw new NotWritten(
      say(remarks.map(({ sentence }) => sentence)),
      say(remarks.map(({ sentence, inForm = sentence }) => inForm)),
    );
  }
  return document;
}

/** What a file's name says that its bytes are not; undefined where the name fits, or nearly does. */
function nameOfAnother(name: string, kind: FileKind): string | undefined {
  if (kind === "locked" || kind === "old-word" || kind === "old-office") return undefined;
  return promised.find(([ending, other]) => ending.test(name) && other !== kind)?.[2];
}

/** What to say of a file of so many bytes. */
export function tooLarge(size: number): string {
  return `It has ${Math.ceil(size / 1_000_000).toLocaleString("en-GB")} MB, and at most ${mostBytes / 1_000_000} MB are read. Make its pictures smaller, or take them out, and import it again.`;
}

async function readWhole(
  read: (bytes: Uint8Array) => SourceDocument | Promise<SourceDocument>,
  bytes: Uint8Array,
): Promise<SourceDocument> {
  try {
    return await read(bytes);
  } catch (error) {
    if (error instanceof NotWritten) throw error;
    if (error instanceof NestedTooDeep) throw new NotWritten(nestedTooDeep);
    const reason = error instanceof Error ? error.message : String(error);
    throw new NotWritten(`It could not be read to its end (${reason}). ${saveAs}`);
  }
}
