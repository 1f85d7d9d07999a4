import { weekdayInWords } from "../newsroom/dates.ts";
import { bareAddresses } from "../text/bare-addresses.ts";
import { emailAddresses } from "../text/email-links.ts";
import { readRelativeDates } from "../text/relative-dates.ts";
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

/** A remark as it is printed: "Line 7: “yesterday” meant Thursday 8 February 2018. …" */
export function formatRemark({ line, sentence }: Remark): string {
  return line === undefined ? sentence : `Line ${line}: ${sentence}`;
}

/** What a reader of the text would stumble over, in the order of its lines; `day` is that of publication. */
export function remarksOn(blocks: readonly Block[], day: string | undefined): Remark[] {
  return blocks
    .flatMap((block, index) => [
      ...(day === undefined ? [] : relativeDates(block, day)),
      ...addresses(block),
      ...missingLink(block, blocks[index + 1]),
      ...shortLines(block),
    ])
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function relativeDates({ text, lines }: Block, published: string): Remark[] {
  return readRelativeDates(text, published).map(({ offset, words, day, fits }) => {
    const meant = weekdayInWords(day, "en-GB");
    const sentence = fits
      ? `“${words}” meant ${meant}. Add the date where later readers need it.`
      : `“${words}” names the wrong weekday: seen from the day of publication it meant ${meant}. Check both.`;
    return { line: lineAt(lines, offset), sentence };
  });
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
