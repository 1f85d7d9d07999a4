import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type NSpell from "nspell";
import { makeDictionary } from "./make-dictionary.ts";

const require = createRequire(import.meta.url);

const folder = dirname(require.resolve("dictionary-en-gb"));

/** The lists of the British dictionary, by their ending. */
export function fileOf(ending: "aff" | "dic"): Buffer {
  return readFileSync(join(folder, `index.${ending}`));
}

/** Under which terms it may be passed on. */
export const licenceOfDictionary = join(folder, "license");

/** The words that public bodies write most. */
export const commonWords = new URL("lint/common-words.txt", import.meta.url);

type NSpellConstructor = (aff: Buffer, dic: Buffer) => NSpell;

/** The dictionary as Node.js reads it from the disk: see `Dictionary`. A browser has `dictionary-in-browser.ts` in its place. */
export const { isInDictionary, isListed, isCommon } = makeDictionary({
  stems: () => fileOf("dic").toString("latin1"),
  common: () => readFileSync(commonWords, "utf8"),
  speller: () => (require("nspell") as NSpellConstructor)(fileOf("aff"), fileOf("dic")),
});
