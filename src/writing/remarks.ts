import { bareAddresses } from "../text/bare-addresses.ts";
import { spanInWords } from "../text/days/span.ts";
import { emailAddresses } from "../text/email-links.ts";
import { datesIn } from "../text/relative-dates.ts";
import type { Block } from "./blocks.ts";
import { lineAt } from "./source-lines.ts";

/** One thing that a person has to supply or look at before an imported release can be published. */
export interface Remark {
  /** The line of the source, counted from 1; none where the release as a whole is meant. */
  readonly line?: number;
  /** What the release cannot be published without, where that is meant. */
  readonly missing?: "summary" | "topics" | "day";
  /** What it is and what to do, in whole sentences. */
  readonly sentence: string;
}

/** A remark as it is printed: "Line 7: “yesterday (Wed)” names the wrong day: …" */
export function formatRemark({ line, sentence }: Remark): string {
  return line === undefined ? sentence : `Line ${line}: ${sentence}`;
}

/** What a reader of the text would stumble over, in the order of its lines; `day` is that of publication. */
export function remarksOn(blocks: readonly Block[], day: string | undefined): Remark[] {
  const ofBlocks = blocks.flatMap((block, index) => [
    ...addresses(block),
    ...missingLink(block, blocks[index + 1]),
    ...shortLines(block),
  ]);
  return [...(day === undefined ? [] : wrongDates(blocks, day)), ...ofBlocks].toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
}

/** Of words whose day is clear there is no remark: the page of an old release gives it, and the check asks for it in a new one. */
function wrongDates(blocks: readonly Block[], published: string): Remark[] {
  const texts = blocks.map(({ text }) => text);
  return datesIn(texts, published).flatMap((dates, index) =>
    dates.flatMap(({ offset, words, span, fits }) => {
      if (fits) return [];
      const line = lineAt(blocks[index]?.lines ?? [], offset);
      const meant = spanInWords(span, "en-GB");
      const sentence = `“${words}” names the wrong day: seen from the day of publication it meant ${meant}. Check both.`;
      return { line, sentence };
    }),
  );
}

/** Email addresses become links automatically. */
function addresses({ text, lines }: Block): Remark[] {
  return bareAddresses(text).map(({ shown, target, index }) => ({
    line: lineAt(lines, index),
    sentence: `“${shown}” stays plain text. To make it a link, write [words that say where it leads](${target}).`,
  }));
}

const promises = [
  /\b(?:go to|visit|log on to|see|at|via|click on|(?:available|found) (?:from|on)) ?:?$/i,
  /\b(?:click|available|found|more) here ?[.:]?$/i,
];

/** A last sentence that stops where its link stood. */
function missingLink({ text, lines }: Block, next: Block | undefined): Remark[] {
  const linkFollows = next !== undefined && (next.marker !== undefined || beginsWithAddress(next.text));
  if (linkFollows || !promises.some((promise) => promise.test(text))) return [];
  const last = text.split(/(?<=[.!?]["”’']?) /).at(-1);
  const sentence = `“${last}” promises a link but has none. Add [words that say where it leads](https://…), or delete it.`;
  return [{ line: lines.at(-1)?.number ?? 1, sentence }];
}

function beginsWithAddress(text: string): boolean {
  return [...bareAddresses(text), ...emailAddresses(text)].some(({ index }) => index === 0);
}

/** No one wraps a text so narrow: the lines of an address, or of a verse. */
const narrow = 40;

function shortLines({ lines }: Block): Remark[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || !lines.slice(0, -1).some(({ text }) => text.length < narrow)) return [];
  const sentence = `The lines to ${last.number} became one paragraph. To keep a line break, put a backslash (\\) there and start a new line.`;
  return [{ line: first.number, sentence }];
}
