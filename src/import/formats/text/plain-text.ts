import type { SourceDocument } from "../../document.ts";
import { decodeText } from "./decode-text.ts";
import { readLines } from "./source-lines.ts";
import { readTextBlocks } from "./text-blocks.ts";

/** Reads the bytes of a text. Throws NotWritten where they are none. */
export function readPlainText(bytes: Uint8Array): SourceDocument {
  const { text, remarks } = decodeText(bytes);
  const read = readText(text);
  return { ...read, remarks: [...remarks, ...read.remarks] };
}

/** Reads a text: paragraphs apart by blank lines, lines that were wrapped by hand, lists and columns as people type them. */
export function readText(text: string): SourceDocument {
  const { blocks, remarks } = readTextBlocks(readLines(text));
  return { blocks, pictures: [], remarks, unit: "line", about: {} };
}
