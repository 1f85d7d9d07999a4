/** A sentence of some words. */
export interface Sentence {
  /** From 0. */
  readonly start: number;
  readonly words: string;
  /** How many words it has, without those that are hidden. */
  readonly count: number;
}

const end = /\n|[.!?…]["”’')\]]*\s+(?=["“‘'(£[\uFFFC\p{Lu}\p{N}])/gu;
/** What ends in a full stop and no sentence: titles, initials, Latin, streets. */
const shortened =
  /(?:^|[\s(])(?:[A-Z]|Cllrs?|Drs?|Mr|Mrs|Ms|Mx|Prof|Rev|Revd|Hon|St|Sgt|Supt|Insp|Capt|Lt|Col|Gen|Nos?|Co|Ltd|Inc|vs?|cf|ca|etc|approx|dept|est|fig|ext|tel|p|pp|para|paras|Rd|Ave|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e)\.$/;

/** The sentences of a line, in their order. */
export function sentencesOf(words: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (to: number) => {
    const sentence = words.slice(start, to);
    sentences.push({ start, words: sentence, count: countWords(sentence) });
    start = to;
  };
  for (const { 0: gap, index } of words.matchAll(end))
    if (gap === "\n" || !shortened.test(words.slice(Math.max(start, index - 10), index + 1))) add(index + gap.length);
  if (start < words.length) add(words.length);
  return sentences;
}

/** What counts a paragraph or an item: 6.3.4, (c), [2]. */
const numbering = /^\s*(?:\(?[a-z\d]{1,4}[.)]|\[\d{1,3}\]|\d{1,3}(?:\.\d{1,3}){1,4})\s/;

/** How many words a text has: numbers count, signs alone do not. */
function countWords(words: string): number {
  return words
    .replace(numbering, "")
    .split(/\s+/)
    .filter((word) => /[\wÀ-ɏ]/.test(word)).length;
}
