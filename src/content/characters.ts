import type { Told } from "./told.ts";

/** Control characters, those that turn the direction of text, and halves of a character; a tab and a line end are none of them. */
export const forbiddenCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be published
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Surrogate}]/gu;

/** All that is refused or left out, without halves of a character: five times as fast to look for, and most texts have none. */
const suspect =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/;

/** Characters that take no space, such as web pages and word processors leave behind. */
export const zeroWidth = /[\u200B\u2060\uFEFF]/g;

/** Whether a text has anything in it that is refused or left out. */
export function hasHiddenCharacters(text: string): boolean {
  return suspect.test(text) || !text.isWellFormed();
}

/** Tells the characters of a text that nobody can see, each kind once a line. */
export function tellHiddenCharacters(text: string): Told[] {
  return text.split("\n").flatMap((line, index) => {
    const clean = line.replace(forbiddenCharacters, "").replace(zeroWidth, "");
    const tell = (match: RegExpExecArray, level: Pick<Told, "level">, what: string): Told => ({
      ...level,
      line: index + 1,
      column: match.index + 1,
      what: `the character ${codePoint(match[0])} ${what}`,
      write: "the line without it",
      paste: [clean],
    });
    return [
      ...firstOfEach(line, forbiddenCharacters).map((match) =>
        tell(match, {}, "cannot be seen and must not be published"),
      ),
      ...firstOfEach(line, zeroWidth).map((match) =>
        tell(match, { level: "advice" }, "takes no space and was left out"),
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
