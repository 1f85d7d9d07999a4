import { english } from "./english.ts";

/** The words of the site's interface, which every language has to have: the compiler names what one lacks. */
export type Words = typeof english;

/** Every language of the interface, by its code. */
const languages: Readonly<Record<string, Words>> = { en: english };

/** The words for a site in a locale (BCP 47, such as `en-GB`); English where that language has no file yet. */
export function wordsIn(locale: string): Words {
  return languages[locale.split("-", 1)[0] ?? ""] ?? english;
}
