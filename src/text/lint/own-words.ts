import { blanked } from "../days/speech.ts";

/** Hides the council's own words and names in some words of a text, so that no rule for wording sees them; each character stays in its place. */
export type OwnWords = (words: string) => string;

/** Hides `words` from `site.yaml` wherever they stand, with an ending `'s` too; those in small letters in capitals as well. */
export function ownWords(words: readonly string[]): OwnWords {
  if (words.length === 0) return (text) => text;
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const any = longestFirst.map(anyCase).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?:['’]s)?(?![\\p{L}\\p{N}])`, "gu");
  return (text) => text.replace(pattern, blanked);
}

/** As it is typed; in capitals too where it has none. Either apostrophe, and any space. */
function anyCase(word: string): string {
  const typed = word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const cased = /\p{Lu}/u.test(word)
    ? typed
    : typed.replace(/\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return cased.replace(/['’]/g, "['’]").replace(/\s+/g, "\\s");
}
