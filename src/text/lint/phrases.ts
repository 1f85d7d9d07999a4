import { literalsOf } from "./literal.ts";
import { longAgo, partyNames, partyPhrases } from "./party-politics.ts";
import type { TextViolation } from "./rule.ts";
import { selfPraise } from "./self-praise.ts";
import { wordsToAvoid } from "./words-to-avoid.ts";

/** What a phrase is reported as, without the phrase itself. */
interface Report extends Pick<TextViolation, "rule" | "fix"> {
  readonly message: string;
}

const praise: Report = {
  rule: "self-praise",
  message: "praises, and readers skip that",
  fix: "give the fact that shows it, or leave it out",
};
const party: Report = {
  rule: "party-politics",
  message: "names a political party, which a council's publicity leaves out",
  fix: "leave it out, unless the text is about an election",
};
const partial: Report = {
  rule: "party-politics",
  message: "takes sides between parties, which a council's publicity may not",
  fix: "say what was decided, and why",
};

/** A phrase to look for, and what it is reported as. */
interface Phrase {
  readonly report: Report;
  /** Letters of which it has some; undefined where it may have others. */
  readonly literals: readonly string[] | undefined;
  /** Made when it is asked for first. */
  readonly pattern: () => RegExp;
}

function phrase(pattern: string, report: Report): Phrase {
  let made: RegExp | undefined;
  const make = () => {
    made ??= new RegExp(`(?<![\\wÀ-ÿ-])(?:${pattern})[a-z]*`, "g");
    return made;
  };
  return { report, literals: literalsOf(pattern), pattern: make };
}

/** In small letters. */
const small: readonly Phrase[] = [
  ...wordsToAvoid.map(([pattern, write]) =>
    phrase(pattern, { rule: "word-to-avoid", message: "is not plain English", fix: `write ${write}` }),
  ),
  ...selfPraise.map((pattern) => phrase(pattern, praise)),
];
/** As they are typed. */
const asTyped: readonly Phrase[] = [phrase(partyNames.join("|"), party), phrase(partyPhrases.join("|"), partial)];

/** The phrases in some words that are to be written otherwise, in their order: in a text of an election parties are named. */
export function phraseFaults(words: string, isOfElection: boolean): TextViolation[] {
  const low = words.toLowerCase();
  const lower = low.length === words.length ? low : words;
  // A person who says "I" speaks, with marks or without.
  const isPersonal = /\bI\b/.test(words);
  const isNotOfParties = isOfElection || longAgo.test(words);
  const found = [
    ...matches(lower, small).filter(({ index, report }) => !isName(words, index) && !(isPersonal && report === praise)),
    ...(isNotOfParties ? [] : matches(words, asTyped)),
  ];
  let end = 0;
  return found
    .toSorted((a, b) => a.index - b.index || b.length - a.length)
    .flatMap(({ index, length, report: { rule, message, fix } }): TextViolation[] => {
      if (index < end) return [];
      end = index + length;
      const needle = words.slice(index, end);
      return [{ rule, needle, message: `"${needle}" ${message}`, fix, level: "advice" }];
    });
}

interface Match {
  readonly index: number;
  readonly length: number;
  readonly report: Report;
}

function matches(words: string, phrases: readonly Phrase[]): Match[] {
  return phrases.flatMap(({ literals, pattern, report }): Match[] => {
    if (literals && !literals.some((one) => words.includes(one))) return [];
    // matchAll copies the pattern each time, and most lines have none of it.
    if (words.search(pattern()) < 0) return [];
    return [...words.matchAll(pattern())].map(({ 0: { length }, index }) => ({ index, length, report }));
  });
}

/** Whether a capital within a sentence says that something is called so. */
function isName(words: string, index: number): boolean {
  return /\p{Lu}/u.test(words[index] ?? "") && /[\p{L}\p{N},)’'] *$/u.test(words.slice(Math.max(index - 20, 0), index));
}
