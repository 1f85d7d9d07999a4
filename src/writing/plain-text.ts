import { readBlocks } from "./blocks.ts";
import { writeBody } from "./body.ts";
import { type PublishedLine, readPublishedLine } from "./published-line.ts";
import { type Remark, remarksOn } from "./remarks.ts";
import { joinLines, readLines, type SourceLine } from "./source-lines.ts";

/** A release as it was found in another form, and what a person has to add to it. */
interface ImportedRelease {
  /** Empty where there is no text. */
  readonly title: string;
  /** `2018-02-09`, where the text names its day. */
  readonly day: string | undefined;
  /** `17:40`, where the text names it. */
  readonly minute: string | undefined;
  /** Markdown. */
  readonly body: string;
  /** First what is missing, then what to look at, in the order of the lines. */
  readonly remarks: readonly Remark[];
}

/**
 * Reads a release that a council published as text: a title, a line "Published Friday, 9th February 2018", paragraphs
 * apart by blank lines. Every word of the text is kept, in its order, and shown by Markdown as it was.
 */
export function readPlainText(text: string): ImportedRelease {
  const lines = readLines(text);
  const published = findPublished(lines);
  const title = lines.find((line) => line.text !== "" && line !== published?.line);
  const header = new Set([title, published?.line]);
  const blocks = readBlocks(lines.map((line) => (header.has(line) ? { ...line, text: "" } : line)));
  const day = published?.day;
  return {
    title: title ? joinLines([title]) : "",
    day,
    minute: published?.minute,
    body: writeBody(blocks),
    remarks: [...gaps, ...remarksOnDay(published), ...remarksOn(blocks, day)],
  };
}

const gaps: readonly Remark[] = [
  { missing: "summary", sentence: 'Say what is new in one or two sentences, in the line summary: ""' },
  { missing: "topics", sentence: 'Name at least one topic, in the line topics: ""' },
];

interface Published extends PublishedLine {
  readonly line: SourceLine;
}

/** A date alone is that of publication only near the title; further down it may be that of an event. */
const linesOfHead = 4;

function findPublished(lines: readonly SourceLine[]): Published | undefined {
  const written = lines.filter(({ text }) => text !== "");
  for (const [index, line] of written.entries()) {
    const read = readPublishedLine(line.text);
    if (read && (read.labelled || index < linesOfHead)) return { ...read, line };
  }
  return undefined;
}

function remarksOnDay(published: Published | undefined): Remark[] {
  const remedy = "Below the title, write a line like “Published 9 February 2018”.";
  if (!published) return [{ missing: "day", sentence: `No date was found. ${remedy}` }];
  const { number } = published.line;
  return published.day
    ? published.doubts.map((sentence) => ({ line: number, sentence }))
    : [{ line: number, missing: "day", sentence: `${published.doubts.join(" ")} ${remedy}` }];
}
