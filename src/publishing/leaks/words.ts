import { type Cursor, escapes, readCharacter } from "./decode.ts";
import { gap, lettersOf } from "./letters.ts";

/** Hears the words of some bytes, in their order. */
export interface WordSink {
  /** A word: its hash, and the bytes from `start` up to `end` that it was written with; `size` is its number of letters. */
  word(hash: number, size: number, start: number, end: number): void;
  /** What follows stands in a tag. */
  openTag(): void;
  /** What follows stands in the text again, where the tag interrupted it. */
  closeTag(): void;
  /** What follows stands in another paragraph of a text without tags. */
  endParagraph(): void;
}

/** How bytes are read: `markup` has tags, `text` has none, and in `binary` only ASCII is read, also where every second byte is 0. */
export type Form = "markup" | "text" | "binary";

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
const basis = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** To tell apart by a second hash what the first takes for the same. */
export const otherBasis = 0x2f0b4a27;

const [less, more, newline, carriageReturn] = [0x3c, 0x3e, 0x0a, 0x0d];

/** What a byte is: the letter that it counts as, or one of these. */
const [parts, begins] = [0, 1];
const kindsOf = (form: Form) =>
  Uint8Array.from({ length: 256 }, (_, byte) => {
    if (form !== "binary" && (byte > 0x7f || byte === less || byte === more || escapes.includes(byte))) return begins;
    if (byte === 0) return begins;
    if (byte > 0x7f) return parts;
    return /[a-z0-9]/i.test(String.fromCharCode(byte)) ? byte | 0x20 : parts;
  });
const kinds = { markup: kindsOf("markup"), text: kindsOf("text"), binary: kindsOf("binary") };

/** Reads the words of some bytes, whatever they are written in: letters and digits, without case and accents. */
export function readWords(bytes: Uint8Array, sink: WordSink, form: Form, seed = basis): void {
  const kindOf = kinds[form];
  const cursor: Cursor = { at: 0, code: 0 };
  const end = bytes.length;
  let [at, hash, size, start, isInTag] = [0, seed, 0, 0, false];
  while (at < end) {
    const from = at;
    let kind = kindOf[bytes[at] as number] as number;
    while (kind > begins) {
      hash = Math.imul(hash ^ kind, prime);
      at += 1;
      kind = at < end ? (kindOf[bytes[at] as number] as number) : parts;
    }
    if (at > from) {
      if (size === 0) start = from;
      size += at - from;
      if (at === end) break;
    }
    const before = at;
    let isGap = true;
    if (kind === parts) at += 1;
    else {
      cursor.at = at;
      readCharacter(bytes, cursor);
      at = cursor.at;
      const letters = lettersOf(cursor.code);
      isGap = letters === gap;
      if (letters !== gap)
        for (const letter of letters) {
          if (size === 0) start = before;
          hash = Math.imul(hash ^ letter, prime);
          size += 1;
        }
    }
    if (!isGap) continue;
    if (size > 0) sink.word(hash, size, start, before);
    hash = seed;
    size = 0;
    if (form === "text" && bytes[before] === newline && isBlank(bytes, at)) sink.endParagraph();
    if (kind === parts || form !== "markup") continue;
    if (cursor.code === less && !isInTag && beginsTag(bytes, at)) {
      isInTag = true;
      sink.openTag();
    } else if (cursor.code === more && isInTag) {
      isInTag = false;
      sink.closeTag();
    }
  }
  if (size > 0) sink.word(hash, size, start, at);
}

const [solidus, query, exclamation, backslash, bracket] = [0x2f, 0x3f, 0x21, 0x5c, 0x5b];

/** A name, an end, a comment or an instruction, but no CDATA; in JSON the slash may be escaped. */
function beginsTag(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if (byte === exclamation) return bytes[at + 1] !== bracket;
  if (byte === backslash) return bytes[at + 1] === solidus;
  const letter = byte | 0x20;
  return byte === solidus || byte === query || (letter >= 0x61 && letter <= 0x7a);
}

function isBlank(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === newline || (bytes[at] === carriageReturn && bytes[at + 1] === newline);
}
