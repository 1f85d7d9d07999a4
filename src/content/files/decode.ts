import type { PlacedViolation, Violation } from "../../problems/problem.ts";
import { hasHiddenCharacters, hiddenCharacters, mayHoldRare, zeroWidth } from "./characters.ts";

/** The most bytes that a text can have: some thirty times a long release, and read in well under a second whatever is in it. */
export const mostBytes = 250_000;

/** A file's text with `\n` line ends and without characters that take no space; absent where it cannot be read at all. */
interface Decoded {
  readonly text?: string;
  /** Whether the text is only what was most likely meant: it is looked through, and never published. */
  readonly isUnreadable?: boolean;
  readonly violations: readonly PlacedViolation[];
}

/** Decodes strict UTF-8; a byte-order mark and Windows line ends are accepted. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > mostBytes) return unreadable(tooLong(bytes.length));
  const utf8 = asUtf8(bytes);
  if (utf8 === undefined || bytes.includes(0)) {
    const offset = firstBadByte(bytes);
    return unreadable({ at: placeOf(bytes, offset), ...savedOtherwise(bytes, offset) });
  }
  const text = utf8.replace(/\r\n?/g, "\n");
  return hasHiddenCharacters(text, mayHoldRare(bytes))
    ? { text: text.replace(zeroWidth, ""), violations: hiddenCharacters(text) }
    : { text, violations: [] };
}

const saveAsUtf8 =
  "save the same text as UTF-8: in Word choose Save As, Plain Text, and the encoding Unicode (UTF-8); in a browser paste it into the file";

/** What a file is that is no UTF-8, in the words of the programs that save such. */
function savedOtherwise(bytes: Uint8Array, offset: number): Violation {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const inside = insides.find(([signs]) => signs.some((sign) => start.startsWith(sign)));
  if (inside)
    return { rule: "text-encoding", message: `this is ${inside[1]} under the name of a text`, fix: inside[2] };
  if (isUtf16(bytes))
    return {
      rule: "text-encoding",
      message: "the file was saved as UTF-16, which Notepad calls Unicode",
      fix: saveAsUtf8,
    };
  if (bytes[offset] === 0)
    return {
      rule: "text-encoding",
      message: "there is a NUL character here, which no text can have",
      fix: "type the line again without it: editors do not show it",
    };
  const letter = new TextDecoder("windows-1252").decode(bytes.subarray(offset, offset + 1));
  return {
    rule: "text-encoding",
    message: `the file was saved as Windows text, in which ${/[\p{L}\p{S}\p{P}]/u.test(letter) ? `“${letter}”` : "the letter here"} has another code`,
    fix: saveAsUtf8,
  };
}

const copyText = "paste its words into a new text; you can put the document itself into content/media/";

/** What files of other programs begin with, and what to do with them. */
const insides = [
  [["PK\x03\x04"], "a Word document, or another of Office,", copyText],
  [["\xd0\xcf\x11\xe0"], "a document of an old Word or Excel", copyText],
  [["%PDF-"], "a PDF", copyText],
  [
    ["\x89PNG", "\xff\xd8\xff", "GIF8", "RIFF"],
    "a picture",
    "replace it with a text, and put the picture into content/media/",
  ],
] as const;

/** By its mark, or by a NUL beside nearly every letter. */
function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return bytes.subarray(0, 1000).filter((byte) => byte === 0).length > Math.min(bytes.length, 1000) / 3;
}

/** What is wrong with a text of more than `mostBytes`. */
export function tooLong(bytes: number): PlacedViolation {
  const [has, limit] = [bytes, mostBytes].map((count) => count.toLocaleString("en-GB"));
  return {
    rule: "text-too-long",
    at: { line: 1, column: 1 },
    message: `the file has ${has} bytes, and a text can have ${limit}`,
    fix: "shorten the text, and put the rest into media/ as a document",
  };
}

function unreadable(violation: PlacedViolation): Decoded {
  return { violations: [{ level: "error", ...violation }], isUnreadable: true };
}

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** A text without its byte-order mark; undefined where a byte is no UTF-8. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A NUL is UTF-8, and no text. A byte that is not is the first to come back as another, because it decodes to U+FFFD. */
function firstBadByte(bytes: Uint8Array): number {
  const nul = bytes.indexOf(0);
  const again = new TextEncoder().encode(lenient.decode(bytes));
  const bad = bytes.findIndex((byte, offset) => byte !== again[offset]);
  return nul < 0 || bad < 0 ? Math.max(nul, bad) : Math.min(nul, bad);
}

function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const lines = lenient.decode(bytes.subarray(0, offset)).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
