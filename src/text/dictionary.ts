import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type NSpell from "nspell";
import { memoize } from "../newsroom/memoize.ts";

/** The endings that stems of the British dictionary take, by the flag of the stem: what is put in the place of what. See index.aff. */
const endings: Readonly<Record<string, readonly (readonly [put: string, inPlaceOf: string])[]>> = {
  S: [
    ["s", ""],
    ["es", ""],
    ["ies", "y"],
  ],
  D: [
    ["ed", ""],
    ["d", ""],
    ["ied", "y"],
  ],
  G: [
    ["ing", ""],
    ["ing", "e"],
  ],
  M: [["'s", ""]],
  Y: [["ly", ""]],
  R: [
    ["er", ""],
    ["r", ""],
    ["ier", "y"],
  ],
  Z: [
    ["ers", ""],
    ["rs", ""],
    ["iers", "y"],
  ],
};

/**
 * Whether a word in small letters is in the British dictionary. Stems and their usual endings are looked up in its list; only for what is
 * left is nspell started, which takes a tenth of a second and 50 MB. Both once in a process.
 */
export const isInDictionary = memoize((word: string) => isPlain(word) || speller().correct(word));

function isPlain(word: string): boolean {
  const stems = stemsAndFlags();
  if (stems.has(word)) return true;
  return Object.entries(endings).some(([flag, forms]) =>
    forms.some(([put, inPlaceOf]) => {
      if (!word.endsWith(put)) return false;
      const stem = word.slice(0, -put.length) + inPlaceOf;
      return stems.get(stem)?.includes(flag) === true && isRegular(stem, put);
    }),
  );
}

/** Whether a stem takes an ending as it is: decided, boxes and tries, but no decideed and no boxs. */
function isRegular(stem: string, put: string): boolean {
  const last = stem.at(-1) ?? "";
  if (put === "s") return !/[sxzh]$/.test(stem) && !/[^aeiou]y$/.test(stem);
  if (put === "es") return /[sxzh]$/.test(stem);
  if (put === "ed" || put === "er" || put === "ers") return last !== "e" && !/[^aeiou]y$/.test(stem);
  if (put === "d" || put === "r" || put === "rs") return last === "e";
  return true;
}

const require = createRequire(import.meta.url);

function fileOf(ending: string): Buffer {
  return readFileSync(join(dirname(require.resolve("dictionary-en-gb")), `index.${ending}`));
}

/** Whether a word is one of the 7,000 that public bodies write most: what a misspelt word is most likely to be. */
export function isCommon(word: string): boolean {
  known.common ??= new Set(readFileSync(new URL("lint/common-words.txt", import.meta.url), "utf8").split(/\s+/));
  return known.common.has(word);
}

const known: { common?: ReadonlySet<string>; stems?: ReadonlyMap<string, string>; speller?: NSpell } = {};

/** The stems of the dictionary, each with its flags. */
function stemsAndFlags(): ReadonlyMap<string, string> {
  known.stems ??= new Map(
    fileOf("dic")
      .toString()
      .split("\n")
      .map((line) => {
        const slash = line.indexOf("/");
        return slash < 0 ? [line, ""] : [line.slice(0, slash), line.slice(slash + 1)];
      }),
  );
  return known.stems;
}

function speller(): NSpell {
  known.speller ??= (require("nspell") as NSpellConstructor)(fileOf("aff"), fileOf("dic"));
  return known.speller;
}

type NSpellConstructor = (aff: Buffer, dic: Buffer) => NSpell;
