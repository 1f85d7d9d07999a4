import { wordsIn } from "../language/words.ts";
import type { Token } from "./markdown.ts";

/** A release's text, cut where its notes to editors begin. */
interface Parts {
  readonly body: Token[];
  readonly notes: Token[];
  /** What stands above the notes; absent where there are none. */
  readonly heading: string | undefined;
}

/** What may stand around the word of a line such as `-Ends-`: marks, and in no language a letter or a digit. */
export const marks = String.raw`[^\p{L}\p{M}\p{N}]*`;

const notesWords = new RegExp(String.raw`^${marks}(notes?\s+(?:to|for)\s+editors?|background)${marks}$`, "iu");
const endsWord = new RegExp(`^${marks}ends${marks}$`, "iu");

/** Cuts at the first line `Ends` or at the heading of the notes, whichever comes first. Neither line stays. */
export function splitNotes(tokens: Token[], locale: string): Parts {
  const blocks = topBlocks(tokens);
  const first = blocks.findIndex((block) => isEnds(block) || isNotesHeading(block));
  if (first < 0) return { body: tokens, notes: [], heading: undefined };

  const after = blocks.slice(first).filter((block) => !isEnds(block));
  const heading = notesWords.exec(typedIn(after[0] ?? []))?.[1];
  const notes = (heading === undefined ? after : after.slice(1)).flat();
  return {
    body: blocks.slice(0, first).flat(),
    notes,
    heading: notes.length > 0 ? (heading ?? wordsIn(locale).body.notes) : undefined,
  };
}

/** Where a text is cut, in lines from 0: the line `Ends` or the heading of its notes, and the line below both. */
export interface NotesPlace {
  readonly marks: number;
  readonly after: number;
  /** Whether the heading is one of them. */
  readonly hasHeading: boolean;
}

/** Finds where the notes of a text begin, which may be at its end; undefined where nothing cuts it. */
export function placeOfNotes(tokens: readonly Token[]): NotesPlace | undefined {
  const blocks = topBlocks(tokens);
  const first = blocks.findIndex((block) => isEnds(block) || isNotesHeading(block));
  const [marks, end] = blocks[first]?.[0]?.map ?? [];
  if (marks === undefined || end === undefined) return undefined;
  const isHeadingFirst = isNotesHeading(blocks[first] ?? []);
  const next = isHeadingFirst ? undefined : blocks[first + 1];
  const isHeadingNext = next !== undefined && isNotesHeading(next);
  return {
    marks,
    after: (isHeadingNext ? next[0]?.map?.[1] : undefined) ?? end,
    hasHeading: isHeadingFirst || isHeadingNext,
  };
}

/** `Ends`, `-Ends-`, `ENDS`. */
export function isEndsLine(line: string): boolean {
  return endsWord.test(line);
}

/** Also where Markdown takes the hyphens for those of a list or of a heading. */
function isEnds(block: readonly Token[]): boolean {
  return isEndsLine(typedIn(block));
}

function isNotesHeading(block: readonly Token[]): boolean {
  return block[0]?.type === "heading_open" && notesWords.test(typedIn(block));
}

/** What is typed in a block of one line. */
function typedIn(block: readonly Token[]): string {
  const lines = block.filter((token) => token.type === "inline");
  return lines.length === 1 ? (lines[0]?.content ?? "") : "";
}

/** The tokens of each block that stands in no other. */
function topBlocks(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  for (const token of tokens) {
    if (token.level === 0 && token.nesting >= 0) blocks.push([token]);
    else blocks.at(-1)?.push(token);
  }
  return blocks;
}
