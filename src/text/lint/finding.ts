import type { Media } from "../../newsroom/item.ts";
import type { Token } from "../markdown.ts";
import { type Place, type Seek, seekIn, withBlocks } from "../places.ts";

/** Something in a text that a reader could not use, or that may not be published; advice where nobody is shut out by it. */
export interface Finding extends Place {
  readonly what: string;
  readonly write: string;
  readonly level?: "advice";
}

/** A finding before its place is known: `needle` is what to look for in the source. */
export type Fault = readonly [needle: string, what: string, write: string, level?: "advice" | undefined];

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
}

/** One subject of the lint. */
export type Rule = (text: LintText) => readonly Finding[];

/** A fault at the place where its needle is found. */
export function at(place: Place, [, what, write, level]: Fault): Finding {
  return { ...place, what, write, ...(level && { level }) };
}

/** A fault of a block, looked for from one of the block's rows on. */
export function inBlock({ lines }: LintContext, block: Token, fault: Fault, row = 0): Finding {
  return at(seekIn(lines, block)(fault[0], row), fault);
}

/** What a heading, a paragraph, an item or a cell says. */
interface Line {
  readonly inline: Token;
  /** The token that it stands in. */
  readonly open: Token;
  readonly block: Token;
  readonly seek: Seek;
}

/** Every line of a text, cells of tables included. */
export function* linesOf({ tokens, lines }: LintText): Generator<Line> {
  for (const [inline, block, index] of withBlocks(tokens)) {
    const open = tokens[index - 1];
    if (inline.type === "inline" && open) yield { inline, open, block, seek: seekIn(lines, block) };
  }
}

/** Each part of a line with the row of its block, from 0. */
export function* partsOf(inline: Token): Generator<readonly [part: Token, index: number, row: number]> {
  let row = 0;
  for (const [index, part] of (inline.children ?? []).entries()) {
    if (part.type === "softbreak" || part.type === "hardbreak") row += 1;
    yield [part, index, row];
  }
}
