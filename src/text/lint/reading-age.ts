import type { ProseLine } from "./prose.ts";
import { sentencesOf } from "./sentences.ts";

/** In less than this a figure says nothing. Words. */
const fewest = 100;

/**
 * The years of age at which most people can read a text, by Flesch and Kincaid: their grade, of which school children are five years older;
 * undefined for a short text. https://en.wikipedia.org/wiki/Flesch–Kincaid_readability_tests
 */
export function readingAge(lines: readonly Pick<ProseLine, "words">[]): number | undefined {
  const sentences = lines.flatMap(({ words }) => sentencesOf(words)).filter(({ count }) => count > 0);
  const words = sentences.reduce((sum, { count }) => sum + count, 0);
  if (words < fewest) return undefined;
  const syllables = sentences.reduce((sum, sentence) => sum + syllablesIn(sentence.words), 0);
  return 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59 + 5;
}

/** About how many syllables some words have: the vowels that stand apart, without a silent e. A number has one. */
function syllablesIn(words: string): number {
  return words
    .toLowerCase()
    .split(/[^\wÀ-ɏ'’]+/)
    .filter((word) => /[\wÀ-ɏ]/.test(word))
    .reduce((sum, word) => sum + Math.max(word.replace(silent, "").match(/[aeiouy]+/g)?.length ?? 1, 1), 0);
}

/** Endings that are written and not said: made, places no, named, rules. */
const silent = /(?:(?<=[^aeiouyl])(?:e|ed)|(?<=[aeiouy][^aeiouy]*[^aeiouylszxcg])es|(?<=[aeiouy]l)e[sd]?)$/;
