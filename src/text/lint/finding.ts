import type { Media } from "../../newsroom/media.ts";
import type { Problem } from "../../newsroom/problem.ts";
import { type Token, wordsOf } from "../markdown.ts";
import { type Locate, locateIn, type Place, withBlocks } from "../source-position.ts";

/** Something in a text that a reader could not use, or that may not be published; advice where nobody is shut out by it. */
export interface Finding extends Place, Pick<Problem, "paste" | "pasteOver" | "rule"> {
  readonly what: string;
  readonly write: string;
  readonly level?: "advice";
  /** What is typed in the line, and what is right in its place: the whole line where nothing is named. */
  readonly instead?: Instead;
}

/** What is typed, and what is right in its place. */
type Instead = readonly [typed: string, right: string];

/**
 * A finding before its place is known: `needle` is what to look for in the source. `right` is what takes its place, or
 * the place of what is named, where that is certain to mend the fault and to make no other.
 */
export type Fault = readonly [
  needle: string,
  what: string,
  write: string,
  level?: "advice" | undefined,
  right?: string | Instead | undefined,
];

/** What the rules read beside the tokens. */
export interface LintContext {
  readonly lines: readonly string[];
  /** The file of an address below `/media/`; undefined where there is none that may be published. */
  readonly mediaAt: (address: string) => Media | undefined;
  /** The language of the page, such as `en-GB`. */
  readonly locale: string;
}

/** A text as the rules read it. */
export interface LintText extends LintContext {
  readonly tokens: readonly Token[];
  readonly said: readonly Line[];
}

/** One subject of the lint. */
export type Rule = (text: LintText) => readonly Finding[];

/** A fault at the place where its needle is found. */
export function at(place: Place, [needle, what, write, level, right]: Fault): Finding {
  const instead: Instead | undefined = typeof right === "string" ? [needle, right] : right;
  return { ...place, what, write, ...(level && { level }), ...(instead && { instead }) };
}

/** The finding with its line as it is right; without one where what is typed stands there twice, or not to the letter. */
export function withLine({ instead, ...finding }: Finding, lines: readonly string[]): Finding {
  if (!instead) return finding;
  const [typed, right] = instead;
  const line = lines[finding.line - 1] ?? "";
  const [before = "", after, ...more] = typed === "" ? ["", ""] : line.split(typed);
  return after === undefined || more.length > 0 ? finding : { ...finding, paste: [before + right + after] };
}

/** A fault of a block, looked for from one of the block's rows on. */
export function inBlock({ lines }: LintContext, block: Token, fault: Fault, row = 0): Finding {
  return at(locateIn(lines, block)(fault[0], row), fault);
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
