import { isOfElection, longAgo, partyNames, partyPhrases } from "./party-politics.ts";
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

/** In small letters, each looked for from the beginning of a word on. */
const small = [
  ...wordsToAvoid.map(([pattern, write]) => ({
    pattern,
    report: { rule: "word-to-avoid", message: "is not plain English", fix: `write ${write}` } as Report,
  })),
  ...selfPraise.map((pattern) => ({ pattern, report: praise })),
];
/** As they are typed. */
const asTyped = [
  ...partyNames.map((pattern) => ({ pattern, report: party })),
  ...partyPhrases.map((pattern) => ({ pattern, report: partial })),
];
const inSmall = oneOf(small.map(({ pattern }) => pattern));
const inTyped = oneOf(asTyped.map(({ pattern }) => pattern));

/** One pattern that says by its group which of several it is. None of them has groups that count. */
function oneOf(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.map((pattern) => `((?:${pattern})[a-z]*)`).join("|")})`, "gu");
}

/** The phrases in some words that are to be written otherwise, in their order. `all` is the whole text, which may be of an election. */
export function phraseFaults(words: string, all: string): TextViolation[] {
  const low = words.toLowerCase();
  const lower = low.length === words.length ? low : words;
  // A person who says "I" speaks, with marks or without.
  const isPersonal = /\bI\b/.test(words);
  const found = [
    ...matches(lower, inSmall, small).filter(
      ({ index, report }) => !isName(words, index) && !(isPersonal && report === praise),
    ),
    ...(!isOfElection.test(all) && !longAgo.test(words) ? matches(words, inTyped, asTyped) : []),
  ];
  return found.map(({ index, length, report: { rule, message, fix } }) => {
    const needle = words.slice(index, index + length);
    return { rule, needle, message: `"${needle}" ${message}`, fix, level: "advice" };
  });
}

interface Match {
  readonly index: number;
  readonly length: number;
  readonly report: Report;
}

function matches(words: string, pattern: RegExp, rows: readonly { readonly report: Report }[]): Match[] {
  pattern.lastIndex = 0;
  return [...words.matchAll(pattern)].flatMap((match) => {
    const row = rows[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    return row ? [{ index: match.index, length: match[0].length, report: row.report }] : [];
  });
}

/** Whether a capital within a sentence says that something is called so. */
function isName(words: string, index: number): boolean {
  return /\p{Lu}/u.test(words[index] ?? "") && /[\p{L}\p{N},)’'] *$/u.test(words.slice(Math.max(index - 20, 0), index));
}
