import { isUtf8 } from "node:buffer";
import type { Told } from "../told.ts";
import { hasHiddenCharacters, mayHoldRare, tellHiddenCharacters, zeroWidth } from "./characters.ts";

/** The most bytes that a text can have: some thirty times a long release, and read in well under a second whatever is in it. */
export const mostBytes = 250_000;

/** A file's text with `\n` line ends and without characters that take no space; absent where it cannot be read at all. */
interface Decoded {
  readonly text?: string;
  /** Whether the text is only what was most likely meant: it is looked through, and never published. */
  readonly isUnreadable?: boolean;
  readonly problems: readonly Told[];
}

/** Decodes strict UTF-8; a byte-order mark and Windows line ends are accepted. */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length > mostBytes) return unreadable(tooLong(bytes.length));
  const offset = firstBadByte(bytes);
  if (offset !== undefined) {
    return unreadable({
      ...placeOf(bytes, offset),
      what: `the file is not UTF-8 text: byte ${offset} (${hexadecimal(bytes[offset])}) does not fit`,
      write: "the same text, saved as UTF-8",
    });
  }
  const text = bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  return hasHiddenCharacters(text, mayHoldRare(bytes))
    ? { text: text.replace(zeroWidth, ""), problems: tellHiddenCharacters(text) }
    : { text, problems: [] };
}

/** What is told of a text with more than `mostBytes`. */
export function tooLong(bytes: number): Told {
  const [has, limit] = [bytes, mostBytes].map((count) => count.toLocaleString("en-GB"));
  return {
    line: 1,
    column: 1,
    what: `the file has ${has} bytes, and a text can have ${limit}`,
    write: "a shorter text here, and the rest as a document in media/",
  };
}

function unreadable(told: Told): Decoded {
  return { problems: [{ level: "error", ...told }], isUnreadable: true };
}

/** A NUL is UTF-8, and no text. A byte that is not is the first to come back as another, because it decodes to U+FFFD. */
function firstBadByte(bytes: Buffer): number | undefined {
  const nul = bytes.indexOf(0);
  if (isUtf8(bytes)) return nul < 0 ? undefined : nul;
  const again = Buffer.from(bytes.toString("utf8"));
  const bad = bytes.findIndex((byte, offset) => byte !== again[offset]);
  return nul < 0 ? bad : Math.min(nul, bad);
}

function placeOf(bytes: Buffer, offset: number): { line: number; column: number } {
  const lines = bytes.subarray(0, offset).toString("utf8").split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function hexadecimal(byte = 0): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}
