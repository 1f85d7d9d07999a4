import NSpell from "nspell";
import { type Dictionary, makeDictionary } from "./make-dictionary.ts";

/** The files of the dictionary, read whole. */
export interface DictionaryFiles {
  /** `index.dic`, in UTF-8. */
  readonly stems: string;
  /** `index.aff`. */
  readonly endings: string;
  /** The words that public bodies write most. */
  readonly common: string;
}

/** Until it is there, no word is misspelt. */
let dictionary: Dictionary = { isInDictionary: () => true, isListed: () => true, isCommon: () => false };

/** Gives this tab its dictionary, which is fetched: a tab has no disk to read it from. */
export function setDictionary({ stems, endings, common }: DictionaryFiles): void {
  dictionary = makeDictionary({
    stems: () => stems,
    common: () => common,
    speller: () => NSpell(endings, stems),
  });
}

/** See `Dictionary`. */
export const isInDictionary = (word: string) => dictionary.isInDictionary(word);

/** See `Dictionary`. */
export const isListed = (word: string) => dictionary.isListed(word);

/** See `Dictionary`. */
export const isCommon = (word: string) => dictionary.isCommon(word);
