import type { Media } from "../newsroom/item.ts";
import { htmlAdvice } from "./html-advice.ts";
import { lintInline } from "./lint-inline.ts";
import { closeOf, type Token, wordsOf } from "./markdown.ts";
import { type Place, seekIn, withBlocks } from "./places.ts";

/** Something in a body that a reader could not use, or that may not be published. */
export interface Finding extends Place {
  readonly what: string;
  readonly write: string;
}

/** What the lint reads beside the tokens. */
interface LintContext {
  readonly lines: readonly string[];
  /** The file of an address below `/media/`; undefined where there is none that may be published. */
  readonly mediaAt: (address: string) => Media | undefined;
}

const promisesALink = /\b(go to|visit|available (at|from|on)|found (at|on)|click( here)?( on)?)\s*[:,]?$/i;

/**
 * Reads the tokens of a body for what authors must mend: WCAG 1.1.1, 1.3.1, 2.4.4, and links that may not be published.
 * `level` is that of the heading above it on the page.
 */
export function lint(tokens: readonly Token[], level: number, context: LintContext): Finding[] {
  const findings: Finding[] = [];
  let above = level;
  for (const [token, block, index] of withBlocks(tokens)) {
    if (token.type === "html_block") findings.push(told(token, context, "<", ...htmlAdvice(token.content)));
    if (token.type === "inline") findings.push(...lintInline(token, seekIn(context.lines, block), context.mediaAt));
    if (token.type === "paragraph_open" && token.level === 0) findings.push(...lintParagraph(tokens, index, context));
    if (token.type !== "heading_open") continue;

    const fault = headingFault(Number(token.tag.slice(1)), above, wordsOf(tokens[index + 1]));
    if (fault) findings.push(told(token, context, "#", ...fault));
    above = Math.max(Number(token.tag.slice(1)), 2);
  }
  return findings;
}

function told(block: Token, { lines }: LintContext, needle: string, what: string, write: string, row = 0): Finding {
  return { ...seekIn(lines, block)(needle, row), what, write };
}

type Fault = readonly [what: string, write: string];

function headingFault(level: number, above: number, words: string): Fault | undefined {
  if (words.trim() === "") return ["the heading has no words", "the words after it, or delete the line"];
  if (level === 1) return ["the page has its main heading already: the title", `## ${words}`];
  if (level <= above + 1) return undefined;
  return [
    above === 1
      ? `the first heading is of level ${level}, and the title above it of level 1`
      : `a heading of level ${level} follows one of level ${above}`,
    `${"#".repeat(above + 1)} ${words}`,
  ];
}

/** What looks like a heading or a list to its author, and is shown as the characters it is. */
function lookalike(line: string): Fault | undefined {
  const [, signs, words] = /^\s*(#{2,6})([^#\s].*)$/.exec(line) ?? [];
  if (signs !== undefined) return ["a heading needs a space after its signs", `${signs} ${words}`];
  const [, item] = /^\s*[•·▪‣]\s*(\S.*)$/.exec(line) ?? [];
  return item === undefined ? undefined : ["a list is made with hyphens", `- ${item}`];
}

function lintParagraph(tokens: readonly Token[], index: number, context: LintContext): Finding[] {
  const [open, inline] = [tokens[index], tokens[index + 1]];
  if (!open || !inline) return [];
  const parts = (inline.children ?? []).filter((part) => part.type !== "text" || part.content.trim() !== "");
  const findings: Finding[] = [];

  const bold = parts[0]?.type === "strong_open" ? closeOf(parts, 0) : 0;
  if (bold > 0 && (bold === parts.length - 1 || parts[bold + 1]?.type === "hardbreak")) {
    const words = wordsOf({ children: parts.slice(0, bold) } as Token);
    findings.push(told(open, context, "", "a line in bold looks like a heading and is none", `## ${words}`));
  }

  const [start = 0, end = start] = open.map ?? [];
  const ends = context.lines.slice(start, end).findIndex((line) => /^\W*ends\W*$/i.test(line));
  if (ends >= 0 && end - start > 1) {
    const what = "the line is part of the paragraph around it";
    findings.push(told(open, context, "", what, "an empty line before it, and one after it", ends));
  }

  for (const [row, line] of context.lines.slice(start, end).entries()) {
    const fault = lookalike(line);
    if (fault) findings.push(told(open, context, line.trim(), ...fault, row));
  }

  const last = parts.at(-1)?.type === "text" ? (parts.at(-1)?.content.trim().slice(-40) ?? "") : "";
  const goesOn = /_open$|fence/.test(tokens[index + 3]?.type ?? "") && last.endsWith(":");
  if (promisesALink.test(last) && !goesOn) {
    const what = `the sentence ends without the link it promises: "…${last}"`;
    const write = "the link after it, such as [the strategy](/strategies/…/)";
    findings.push(told(open, context, last, what, write, Math.max(end - start - 1, 0)));
  }
  return findings;
}
