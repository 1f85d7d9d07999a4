/** A way of writing other than Latin, with the languages of it that councils' residents read, the likeliest first. */
interface Script {
  readonly name: string;
  readonly letters: RegExp;
  readonly codes: readonly string[];
  /** Its names in ISO 15924. */
  readonly iso: readonly string[];
}

const scripts: readonly Script[] = [
  { name: "Arabic", letters: /\p{Script=Arabic}/u, codes: ["ar", "ur", "fa"], iso: ["Arab"] },
  { name: "Cyrillic", letters: /\p{Script=Cyrillic}/u, codes: ["uk", "ru", "bg"], iso: ["Cyrl"] },
  { name: "Greek", letters: /\p{Script=Greek}/u, codes: ["el"], iso: ["Grek"] },
  { name: "Hebrew", letters: /\p{Script=Hebrew}/u, codes: ["he", "yi"], iso: ["Hebr"] },
  { name: "Gurmukhi", letters: /\p{Script=Gurmukhi}/u, codes: ["pa"], iso: ["Guru"] },
  { name: "Gujarati", letters: /\p{Script=Gujarati}/u, codes: ["gu"], iso: ["Gujr"] },
  { name: "Bengali", letters: /\p{Script=Bengali}/u, codes: ["bn"], iso: ["Beng"] },
  { name: "Devanagari", letters: /\p{Script=Devanagari}/u, codes: ["hi", "ne"], iso: ["Deva"] },
  { name: "Tamil", letters: /\p{Script=Tamil}/u, codes: ["ta"], iso: ["Taml"] },
  { name: "Thai", letters: /\p{Script=Thai}/u, codes: ["th"], iso: ["Thai"] },
  { name: "Ethiopic", letters: /\p{Script=Ethiopic}/u, codes: ["am", "ti"], iso: ["Ethi"] },
  { name: "Korean", letters: /\p{Script=Hangul}/u, codes: ["ko"], iso: ["Kore", "Hang"] },
  { name: "Japanese", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, codes: ["ja"], iso: ["Jpan"] },
  { name: "Chinese", letters: /\p{Script=Han}/u, codes: ["zh"], iso: ["Hans", "Hant", "Jpan", "Kore"] },
];
const unknown: Script = { name: "other", letters: /(?!)/, codes: ["und"], iso: [] };

// Most texts have no letter beyond the Latin ones: one look at them is enough.
const beyondLatin = /[\u0370-\u1cff\u1f00-\u1fff\u2c80-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufeff]/;
const run = /(?:(?!\p{Script=Latin})\p{L}\p{M}*){2,}(?:[\s\p{P}]+(?:(?!\p{Script=Latin})\p{L}\p{M}*)+)*/u;

/** The first words of a text in letters other than Latin, and whether three quarters of its letters are such; undefined without any. */
export function foreignWords(text: string): { readonly first: string; readonly isMost: boolean } | undefined {
  if (!beyondLatin.test(text)) return undefined;
  const first = run.exec(text)?.[0];
  if (first === undefined) return undefined;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return { first, isMost: latin < all / 4 };
}

/** The script of some words. */
export function scriptIn(words: string): Script {
  return scripts.find(({ letters }) => letters.test(words)) ?? unknown;
}

/** Whether a language of the script named (ISO 15924) can be written as these words are. */
export function writesIn(iso: string, words: string): boolean {
  const { name, iso: own } = scriptIn(words);
  return own.includes(iso) || name === "other";
}
