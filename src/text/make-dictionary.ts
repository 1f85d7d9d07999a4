import type NSpell from "nspell";
import { memoize } from "../newsroom/memoize.ts";

/** What a dictionary is made of. */
interface Lists {
  /** The stems of the British dictionary, a line each with its flags: `index.dic`. */
  readonly stems: () => string;
  /** The words that public bodies write most, parted by white space. */
  readonly common: () => string;
  /** What knows every form of a word: it takes a tenth of a second and 50 MB to start. */
  readonly speller: () => Pick<NSpell, "correct">;
}

/** What a text is held against. */
export interface Dictionary {
  /**
   * Whether a word in small letters is in the British dictionary. Stems with their usual beginnings and endings are looked up in its list; only for
   * what is left is the speller started.
   */
  isInDictionary(word: string): boolean;
  /** Whether a word is a stem of the dictionary, or one with a usual beginning or ending: what most words of a text are, and quickly found. */
  isListed(word: string): boolean;
  /** Whether a word is one of the 7,000 that public bodies write most: what a misspelt word is most likely to be. */
  isCommon(word: string): boolean;
}

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

/** Makes a dictionary of its lists, each of which is asked for once, when it is needed. */
export function makeDictionary({ stems, common, speller }: Lists): Dictionary {
  const known: { common?: ReadonlySet<string>; stems?: Stems; speller?: Pick<NSpell, "correct"> } = {};
  const stemsAndFlags = () => {
    known.stems ??= readStems(stems());
    return known.stems;
  };
  const isListed = (word: string) => {
    if (stemsAndFlags().has(word) || isInflected(word, stemsAndFlags())) return true;
    return Object.entries(beginnings).some(([flag, put]) => {
      if (!word.startsWith(put)) return false;
      const rest = word.slice(put.length);
      return stemsAndFlags().get(rest)?.includes(flag) === true || isInflected(rest, stemsAndFlags(), flag);
    });
  };
  return {
    isListed,
    isInDictionary: memoize((word: string) => {
      if (isListed(word)) return true;
      known.speller ??= speller();
      return known.speller.correct(word);
    }),
    isCommon(word) {
      known.common ??= new Set(common().split(/\s+/));
      return known.common.has(word);
    },
  };
}

type Stems = ReadonlyMap<string, string>;

/** Whether a word is a stem with an ending; `flag` is that of what stands before it. */
function isInflected(word: string, stems: Stems, flag = ""): boolean {
  return Object.entries(endings).some(([ending, forms]) =>
    forms.some(([put, inPlaceOf]) => {
      if (!word.endsWith(put)) return false;
      const stem = word.slice(0, -put.length) + inPlaceOf;
      const flags = stems.get(stem);
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

/** Stems with letters beyond Latin 1, which are left to nspell, come out as words that nobody writes. */
function readStems(list: string): Stems {
  return new Map(
    list.split("\n").map((line) => {
      const slash = line.indexOf("/");
      return slash < 0 ? [line, ""] : [line.slice(0, slash), line.slice(slash + 1)];
    }),
  );
}
