import type { Place, PlacedViolation } from "../../problems/problem.ts";
import { election } from "./party-politics.ts";
import { phraseFaults } from "./phrases.ts";
import { type ProseLine, proseOf, readProse } from "./prose.ts";
import { readingAge } from "./reading-age.ts";
import { type LintContext, type LintText, placed, type TextViolation } from "./rule.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { misspelt } from "./spelling.ts";

/** Words of a sentence. https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/ */
const mostWords = 25;

/** Characters. Search engines cut longer ones: https://www.gov.uk/guidance/content-design/titles-and-summaries */
const most = { title: 65, summary: 160 };

const ofLength = { title: "long-title", summary: "long-summary" } as const;

/** Years. GOV.UK aims at 9; above this a text is harder than nine of ten that public bodies publish. */
const oldest = 19;

/** Beyond this a figure in years says no more. */
const beyond = 25;

/** Advice on how a text is written, in what is neither quoted nor in another language. */
export function wordingAdvice(text: LintText): PlacedViolation[] {
  const lines = readProse(text);
  if (lines.length === 0) return [];
  const isOfElection = election.test(lines.map(({ words }) => words).join("\n"));
  const seen = new Set<string>();
  const ofSpelling = Map.groupBy(misspelt(lines.map(({ plain }) => plain)), ({ line }) => line);
  return [
    ...lines.flatMap((line, index) => {
      const phrases = phraseFaults(line.plain, isOfElection).filter(({ needle }) => {
        const isNew = !seen.has(needle.toLowerCase());
        seen.add(needle.toLowerCase());
        return isNew;
      });
      const slips = ofSpelling.get(index)?.map(({ fault }) => fault) ?? [];
      return [phrases, slips, longSentences(line)].flatMap((faults) => inLine(text, line, faults));
    }),
    ...hardToRead(lines),
  ];
}

/** Places what was found in a line, in its order. */
function inLine(text: LintText, { line }: ProseLine, faults: readonly TextViolation[]): PlacedViolation[] {
  const seek = line.seeker();
  return faults.map((fault) => placed(text, seek(fault.needle), fault));
}

function longSentences({ line, words }: ProseLine): TextViolation[] {
  if (words.length < 2 * mostWords) return [];
  return sentencesOf(words)
    .filter(({ count, words }) => count > mostWords && !isOfNames(words))
    .map((sentence) => longSentence(line.words, sentence));
}

/** Whether more than half of some words have a capital: a list of who was there is no sentence. */
function isOfNames(words: string): boolean {
  const all = words.match(/[A-Za-zÀ-ɏ]+/g) ?? [];
  return 2 * all.filter((word) => /^[A-ZÀ-Þ]/.test(word)).length > all.length;
}

function longSentence(words: string, { start, count }: Sentence): TextViolation {
  const begin = words.slice(start, start + 200).trimStart();
  return {
    rule: "long-sentence",
    needle: begin.split(/\s/).slice(0, 3).join(" "),
    message: `a sentence has ${count} words: "${begin.slice(0, 40).trim()}…"`,
    fix: "split it into two or three sentences",
    level: "advice",
  };
}

function hardToRead(lines: readonly ProseLine[]): PlacedViolation[] {
  const age = readingAge(lines);
  const first = lines[0];
  if (age === undefined || age <= oldest || !first) return [];
  const at: Place = first.line.seeker()("");
  return [
    {
      rule: "reading-age",
      at,
      message: `the text needs a reading age of ${age > beyond ? `more than ${beyond}` : `about ${Math.round(age)}`}, and GOV.UK aims at 9`,
      fix: "write shorter sentences, and shorter words for long ones",
      level: "advice",
    },
  ];
}

/** Advice on a headline or a summary: its words, and how long it is. */
export function headerAdvice(
  key: keyof typeof most,
  words: string,
  context: Pick<LintContext, "locale" | "own">,
): Omit<TextViolation, "needle">[] {
  const prose = proseOf(words, context);
  if (prose === undefined) return [];
  const slips = misspelt([prose]).map(({ fault }) => fault);
  const faults = [...phraseFaults(prose, election.test(prose)), ...slips].map(({ needle: _, ...fault }) => fault);
  if (words.length <= most[key]) return faults;
  const message = `the ${key} has ${words.length} characters, and search engines cut it after ${most[key]}`;
  const fix =
    key === "title"
      ? "keep what is new, and move the rest into the summary"
      : "keep what readers must know, in one sentence";
  return [...faults, { rule: ofLength[key], message, fix, level: "advice" }];
}
