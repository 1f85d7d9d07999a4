import { isUtf8 } from "node:buffer";
import type { Told } from "./told.ts";

/** The longest file and the longest line that an officer's text can have. */
const limits = { bytes: 1_000_000, line: 100_000 };

/** A file's text with `\n` line ends and nothing in it that cannot be published; the text is absent where it cannot be read at all. */
export interface Decoded {
  readonly text?: string;
  readonly problems: readonly Told[];
}

/** Decodes strict UTF-8; a byte-order mark and Windows line ends are accepted. */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length > limits.bytes) {
    return unreadable(
      `the file has ${bytes.length} bytes, and a text may have ${limits.bytes}`,
      "the text alone here, and the rest as a document in content/media/",
    );
  }
  const offset = firstBadByte(bytes);
  if (offset !== undefined) {
    return unreadable(`the file is not UTF-8 text: byte ${offset} does not fit`, "the same text, saved as UTF-8");
  }
  const text = bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n");
  const problems = [...longLines(text), ...hiddenCharacters(text)];
  return { text: text.replace(zeroWidth, ""), problems };
}

function unreadable(what: string, write: string): Decoded {
  return { problems: [{ level: "error", line: 1, column: 1, what, write }] };
}

function firstBadByte(bytes: Buffer): number | undefined {
  const nul = bytes.indexOf(0);
  if (nul < 0 && isUtf8(bytes)) return undefined;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let offset = 0; offset < bytes.length; offset += 1) {
    if (offset === nul) return offset;
    try {
      decoder.decode(bytes.subarray(offset, offset + 1), { stream: true });
    } catch {
      return offset;
    }
  }
  return bytes.length;
}

function longLines(text: string): Told[] {
  if (text.length <= limits.line) return [];
  return text.split("\n").flatMap((line, index) =>
    line.length > limits.line
      ? [
          {
            level: "error",
            line: index + 1,
            column: 1,
            what: `the line has ${line.length} characters, and one may have ${limits.line}`,
            write: "shorter lines",
          } as const,
        ]
      : [],
  );
}

/** Control characters and those that turn the direction of text; a tab and a line end are neither. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be published
export const forbiddenCharacters =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

const zeroWidth = /[\u200B\u2060\uFEFF]/g;

function hiddenCharacters(text: string): Told[] {
  if (text.search(forbiddenCharacters) < 0 && text.search(zeroWidth) < 0) return [];
  return text.split("\n").flatMap((line, index) => {
    const clean = line.replace(forbiddenCharacters, "").replace(zeroWidth, "");
    const at = (match: RegExpExecArray) => ({ line: index + 1, column: match.index + 1 });
    return [
      ...[...line.matchAll(forbiddenCharacters)].map(
        (match): Told => ({
          ...at(match),
          what: `the character ${codePoint(match[0])} cannot be seen and must not be published`,
          write: "the line without it",
          paste: [clean],
        }),
      ),
      ...[...line.matchAll(zeroWidth)].map(
        (match): Told => ({
          ...at(match),
          level: "advice",
          what: `the character ${codePoint(match[0])} takes no space and was left out`,
          write: "the line without it",
          paste: [clean],
        }),
      ),
    ];
  });
}

/** `U+000B`, as Unicode names it. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
