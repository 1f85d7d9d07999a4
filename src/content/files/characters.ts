import type { PlacedViolation, Violation } from "../../problems/problem.ts";

/**
 * Control characters, those that turn the direction of text, those that stand for none, halves of a character, each mark on a
 * letter that has four, and what could spell words that nobody sees: tags, but for the six of a flag such as that of Wales,
 * and selectors of a variation beside another. A tab and a line end are none of them.
 */
export const forbiddenCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be published
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\p{NChar}\p{Surrogate}]|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,5})[\u{E0000}-\u{E007F}]|(?<=[\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|(?<=[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF]{4})[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF]/gu;

/** The commonest of what is refused or left out: five times as fast to look for, and most texts have none. */
const common =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/;

/** One of these begins each of the others in UTF-8. */
const rareBytes = [0xcc, 0xcd, 0xe1, 0xef, 0xf0, 0xf1, 0xf2, 0xf3, 0xf4];

/** Whether bytes may hold what is rare: most texts do not, and bytes are searched in no time. */
export function mayHoldRare(bytes: Uint8Array): boolean {
  return rareBytes.some((byte) => bytes.includes(byte));
}

/** Characters that take no space, such as web pages and word processors leave behind. */
export const zeroWidth = /[\u200B\u2060\uFEFF]/g;

/** Whether there is anything to see in a text: a joiner, a filler or a mark without its letter shows nothing. */
export function isVisible(text: string): boolean {
  return /[^\s\p{DI}\p{M}\u2800]/u.test(text);
}

/** What is wrong with a character that must not be published. */
export function characterFault(character: string): string {
  const why = /(?!\p{DI})\p{M}/u.test(character)
    ? "is the fifth accent on one letter, and covers the lines around it"
    : "cannot be seen and must not be published";
  return `the character ${codePoint(character)} ${why}`;
}

/** Whether a text has anything in it that is refused or left out. */
export function hasHiddenCharacters(text: string, mayBeRare = true): boolean {
  return common.test(text) || !text.isWellFormed() || (mayBeRare && text.search(forbiddenCharacters) >= 0);
}

/** The characters of a text that nobody can see, each kind once a line. */
export function hiddenCharacters(text: string): PlacedViolation[] {
  return text.split("\n").flatMap((line, index) => {
    const clean = line.replace(forbiddenCharacters, "").replace(zeroWidth, "");
    const violation = (match: RegExpExecArray, level: Pick<Violation, "level">, message: string): PlacedViolation => ({
      ...level,
      rule: "hidden-character",
      at: { line: index + 1, column: match.index + 1 },
      message,
      fix: "delete it from the line",
      paste: [clean],
    });
    return [
      ...firstOfEach(line, forbiddenCharacters).map((match) => violation(match, {}, characterFault(match[0]))),
      ...firstOfEach(line, zeroWidth).map((match) =>
        violation(match, { level: "advice" }, `the character ${codePoint(match[0])} is invisible and was left out`),
      ),
    ];
  });
}

function firstOfEach(line: string, characters: RegExp): RegExpExecArray[] {
  const seen = new Set<string>();
  return line
    .matchAll(characters)
    .filter(([character]) => !seen.has(character) && seen.add(character))
    .toArray();
}

/** `U+000B`, as Unicode names it. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
