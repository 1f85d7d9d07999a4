import type { Site } from "../newsroom/site.ts";
import type { Place, PlacedViolation } from "../problems/problem.ts";
import { textsIn } from "./check-examples.ts";
import { sampleDomain, sampleNames, sampleSentences } from "./sample-words.ts";
import type { TextFile } from "./text-file.ts";
import type { Examples } from "./validate-front-matter.ts";

/** A sentence of a text and where it begins in it, counted in UTF-16 units. */
interface Sentence {
  readonly words: string;
  readonly start: number;
}

const names = new Set(sampleNames.map(wordsOf));
const sentences = new Set(sampleSentences.map(wordsOf));

const domain = new RegExp(String.raw`(?<![\w-])${sampleDomain.replaceAll(".", "\\.")}(?![\w-]|\.\w)`, "i");

/** Whether a value is a name of the sample, or holds its domain. */
export function isOfSample(value: string): boolean {
  return names.has(wordsOf(value)) || domain.test(value);
}

/**
 * Which values of a council's `site.yaml` or `accessibility.yaml` are still the sample's: nothing false goes out in the name of
 * a council. `examples` are how its keys are written.
 */
export function checkSampleValues(
  { header }: TextFile<unknown>,
  { sample }: Site,
  examples: Examples,
): PlacedViolation[] {
  if (sample) return [];
  return [...textsIn(header.values)].flatMap(({ way, value }): PlacedViolation[] => {
    const isName = names.has(wordsOf(value));
    if (!isName && !domain.test(value)) return [];
    const example = examples[way.filter((step) => typeof step === "string").join(".")];
    return [
      {
        rule: "sample-leftover",
        at: header.at(way),
        message: isName ? `"${value}" is the sample's` : ofTheSample,
        fix:
          example && "such" in example
            ? `write the council's own, for example ${example.such}`
            : "write the council's own",
        inForm: { fix: "write the council's own" },
      },
    ];
  });
}

/** Which sentences and addresses of a page are still the sample's, each at its line. */
export function checkSampleSentences(file: TextFile<{ summary: string }>, { sample, name }: Site): PlacedViolation[] {
  if (sample) return [];
  const { summary = "" } = file.values;
  const isLeft = sentences.has(wordsOf(summary));
  return [
    ...(isLeft ? [{ at: file.header.at(["summary"]), ...leftSentence(summary, name) }] : []),
    ...[...sentencesIn(file.body)].flatMap(({ start, words }) => {
      const isSentence = sentences.has(wordsOf(words));
      if (!isSentence && !domain.test(words)) return [];
      return [{ at: placeIn(file, start), ...(isSentence ? leftSentence(words, name) : leftAddress) }];
    }),
  ];
}

const ofTheSample = `${sampleDomain} is the sample's address, which nobody reads`;

const leftAddress = { rule: "sample-leftover", message: ofTheSample, fix: "write the council's own" } as const;

function leftSentence(sentence: string, council: string) {
  return {
    rule: "sample-leftover" as const,
    message: `this sentence is the sample's: "${sentence.replaceAll(/\s+/g, " ")}"`,
    fix: `write what is true of ${names.has(wordsOf(council)) ? "the council" : council}, or delete it`,
  };
}

/** Where another block of Markdown begins: after an empty line, or at the mark of a heading, a list or a quotation. */
const blockEnd = /\n(?=[ \t]*(?:\n|$))|\n(?=[ \t]*(?:#{1,6}|[-*+>]|\d+[.)])[ \t])/;
const blockMark = /^\s*(?:(?:#{1,6}|[-*+>]|\d+[.)])[ \t]+)*/;

/** The sentences of a text in Markdown: a heading, an entry of a list and a paragraph each end one. */
function* sentencesIn(text: string): Generator<Sentence> {
  const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });
  let start = 0;
  for (const block of text.split(blockEnd)) {
    const mark = blockMark.exec(block)?.[0].length ?? 0;
    // A line's end within a paragraph ends no sentence.
    for (const { segment, index } of segmenter.segment(block.slice(mark).replaceAll("\n", " ")))
      yield { words: segment.trim(), start: start + mark + index };
    start += block.length + 1;
  }
}

function placeIn({ body, bodyLine }: TextFile<unknown>, start: number): Place {
  const before = body.slice(0, start).split("\n");
  return { line: bodyLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1, field: "text" };
}

/** The words alone, so that marks, quotes, capitals and where a link leads make no difference. */
function wordsOf(sentence: string): string {
  return sentence
    .normalize("NFC")
    .replaceAll(/\]\([^)]*\)/g, "]")
    .replaceAll(/['’]/g, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
