import type { Media } from "../../newsroom/media.ts";
import type { Place, PlacedViolation, Violation } from "../../problems/problem.ts";
import type { Abbreviations } from "../abbreviations.ts";
import { type Token, wordsOf } from "../markdown.ts";
import { type Locate, locateIn, withBlocks } from "../source-position.ts";
import type { OwnWords } from "./own-words.ts";

/** What is typed, and what is right in its place. */
type Instead = readonly [typed: string, right: string];

/** A violation in a text before its place is known. */
export interface TextViolation extends Violation {
  /** What to look for in the source. */
  readonly needle: string;
  /** What takes its place, or the place of what is named, where that is certain to mend the text and to break no other rule. */
  readonly right?: string | Instead | undefined;
}

/** What the rules read beside the tokens. */
export interface LintContext {
  readonly lines: readonly string[];
  /** The file of an address below `/media/`; undefined where no file may be published. */
  readonly mediaAt: (address: string) => Media | undefined;
  /** The language of the page, such as `en-GB`. */
  readonly locale: string;
  /** What the text says its abbreviations stand for. */
  readonly abbreviations: Abbreviations;
  /** Undefined of what is of no day. */
  readonly issue?: Issue | undefined;
  /** Hides the council's own words from the rules for wording. */
  readonly own: OwnWords;
  /** Whether its author may still change how it is worded: of what has been public for long the words stay. */
  readonly isBeingWritten: boolean;
}

/** The day that a text is of. */
export interface Issue {
  /** `2018-02-09`. */
  readonly day: string;
  /** Whether nobody need date its words any more: its page does. */
  readonly isOld: () => boolean;
}

/** A text as the rules read it. */
export interface LintText extends LintContext {
  readonly tokens: readonly Token[];
  readonly said: readonly Line[];
}

/** One subject of the lint. */
export type Rule = (text: LintText) => readonly PlacedViolation[];

/**
 * A violation at the place where its needle is found, with its line as it is right; without the line where what is typed stands
 * there twice, or not to the letter.
 */
export function placed({ lines }: LintContext, at: Place, found: TextViolation): PlacedViolation {
  const { needle, right, ...violation } = found;
  if (right === undefined) return { ...violation, at };
  const [typed, instead] = typeof right === "string" ? [needle, right] : right;
  const line = lines[at.line - 1] ?? "";
  const [before = "", after, ...more] = typed === "" ? ["", ""] : line.split(typed);
  return { ...violation, at, ...(after !== undefined && more.length === 0 && { paste: [before + instead + after] }) };
}

/** A violation in a block, looked for from one of the block's rows on. */
export function inBlock(text: LintContext, block: Token, found: TextViolation, row = 0): PlacedViolation {
  return placed(text, locateIn(text.lines, block)(found.needle, row), found);
}

/** What a heading, a paragraph, an item or a cell says. */
export interface Line {
  readonly inline: Token;
  /** The words as a reader sees them. */
  readonly words: string;
  /** Its parts, each with its index and with its row in the block, from 0. */
  readonly parts: readonly (readonly [part: Token, index: number, row: number])[];
  /** Begins to look for things in the block, each after the one before. */
  readonly seeker: () => Locate;
}

/** Every line of a text, cells of tables included. Read once, for all rules. */
export function readLines(tokens: readonly Token[], lines: readonly string[]): Line[] {
  const read: Line[] = [];
  for (const [inline, block] of withBlocks(tokens)) {
    if (inline.type !== "inline") continue;
    let row = 0;
    const parts = (inline.children ?? []).map((part, index) => {
      if (part.type === "softbreak" || part.type === "hardbreak") row += 1;
      return [part, index, row] as const;
    });
    read.push({ inline, words: wordsOf(inline), parts, seeker: () => locateIn(lines, block) });
  }
  return read;
}
