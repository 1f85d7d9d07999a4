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
  T: [
    ["est", ""],
    ["st", ""],
    ["iest", "y"],
  ],
  N: [
    ["ion", "e"],
    ["ication", "y"],
    ["en", ""],
  ],
  X: [
    ["ions", "e"],
    ["ications", "y"],
    ["ens", ""],
  ],
  V: [
    ["ive", "e"],
    ["ive", ""],
  ],
  B: [
    ["able", ""],
    ["able", "e"],
  ],
  J: [
    ["ings", ""],
    ["ings", "e"],
  ],
  L: [["ment", ""]],
  P: [
    ["ness", ""],
    ["iness", "y"],
  ],
};

/** The beginnings that stems take, in the same way. */
const beginnings = { A: "re", I: "in", U: "un", C: "de", E: "dis", F: "con", K: "pro" } as const;

/**
 * Whether a word in small letters is in the British dictionary. Stems with their usual beginnings and endings are looked up in its list; only for
 * what is left is nspell started, which takes a tenth of a second and 50 MB. Both once in a process.
 */
export const isInDictionary = memoize((word: string) => isListed(word) || speller().correct(word));

/** Whether a word is a stem of the dictionary, or one with a usual beginning or ending: what most words of a text are, and quickly found. */
export function isListed(word: string): boolean {
  if (stemsAndFlags().has(word) || isInflected(word)) return true;
  return Object.entries(beginnings).some(([flag, put]) => {
    if (!word.startsWith(put)) return false;
    const rest = word.slice(put.length);
    return stemsAndFlags().get(rest)?.includes(flag) === true || isInflected(rest, flag);
  });
}

/** Whether a word is a stem with an ending; `flag` is that of what stands before it. */
function isInflected(word: string, flag = ""): boolean {
  return Object.entries(endings).some(([ending, forms]) =>
    forms.some(([put, inPlaceOf]) => {
      if (!word.endsWith(put)) return false;
      const stem = word.slice(0, -put.length) + inPlaceOf;
      const flags = stemsAndFlags().get(stem);
      return flags?.includes(ending) === true && flags.includes(flag) && isRegular(stem, put, inPlaceOf);
    }),
  );
}

/** Whether a stem takes an ending as it is: decided, boxes and tries, but no decideed and no boxs. */
function isRegular(stem: string, put: string, inPlaceOf: string): boolean {
  const last = stem.at(-1) ?? "";
  if (put === "s") return !/[sxzh]$/.test(stem) && !/[^aeiou]y$/.test(stem);
  if (put === "es") return /[sxzh]$/.test(stem);
  if (put === "ed" || put === "er" || put === "ers" || put === "est") return last !== "e" && !/[^aeiou]y$/.test(stem);
  if (put === "d" || put === "r" || put === "rs" || put === "st") return last === "e";
  return inPlaceOf !== "" || last !== "e" || !/^i[nv]/.test(put);
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
  known.stems ??= readStems(fileOf("dic").toString("latin1"));
  return known.stems;
}

/** Stems with letters beyond Latin 1, which are left to nspell, come out as words that nobody writes. */
function readStems(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split("\n").map((line) => {
      const slash = line.indexOf("/");
      return slash < 0 ? [line, ""] : [line.slice(0, slash), line.slice(slash + 1)];
    }),
  );
}

function speller(): NSpell {
  known.speller ??= (require("nspell") as NSpellConstructor)(fileOf("aff"), fileOf("dic"));
  return known.speller;
}

type NSpellConstructor = (aff: Buffer, dic: Buffer) => NSpell;
