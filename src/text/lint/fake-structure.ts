import type { PlacedViolation } from "../../problems/problem.ts";
import type { Token } from "../markdown.ts";
import { isEndsLine } from "../notes.ts";
import { inBlock, type LintText, type Rule, type TextViolation } from "./rule.ts";
import { isDashes } from "./tables.ts";

/** What is drawn with characters: lists, lines and gaps that readers see and screen readers do not (WCAG 1.3.1). */
export const handmade: Rule = (text) => [
  ...text.tokens.flatMap((open, index) => (open.type === "paragraph_open" ? lintParagraph(text, open, index) : [])),
  ...emptyLines(text),
];

function lintParagraph(text: LintText, open: Token, index: number): PlacedViolation[] {
  const [start = 0, end = start] = open.map ?? [];
  const lines = text.lines.slice(start, end);
  const isQuoted = text.tokens[index - 1]?.type === "blockquote_open";
  const findings = lines.flatMap((line, row) => {
    const fault =
      bulleted(line) ??
      drawn(line) ??
      (row > 0 ? meant(line) : undefined) ??
      (lines.length > 1 ? endsWithin(line) : undefined);
    return fault ? [inBlock(text, open, fault, row)] : [];
  });
  const dashed = lines.findIndex((line) => typedItem.test(line));
  if (!isQuoted && lines.filter((line) => typedItem.test(line)).length > 1) {
    const item = lines[dashed]?.replace(typedItem, "").trim() ?? "";
    findings.push(
      inBlock(
        text,
        open,
        {
          rule: "fake-list",
          needle: "",
          message: "this line looks like a list item, but is not one",
          fix: `- ${item}`,
          level: "advice",
        },
        dashed,
      ),
    );
  }
  const gap = gapIn(text.tokens[index + 1]);
  if (gap) findings.push(inBlock(text, open, gap));
  return findings;
}

function endsWithin(line: string): TextViolation | undefined {
  if (!isEndsLine(line)) return undefined;
  return {
    rule: "ends-line",
    needle: line.trim(),
    message: "the line is part of the paragraph around it",
    fix: "put an empty line before it, and one after it",
  };
}

/** What a term means, below more than the term: Markdown takes it for words of the paragraph. */
function meant(line: string): TextViolation | undefined {
  if (!/^\s*:\s+\S/.test(line)) return undefined;
  return {
    rule: "stray-markdown",
    needle: line.trim(),
    message: "this line looks like the meaning of a term, but is not one",
    fix: "put the term alone on the line above it, after an empty line",
  };
}

const bullet = /^\s*[•·▪▫‣◦●○■□►▶➢➤✓✔]\s*(\S.*)$/u;
// Once it may be a speaker, or a word set apart; twice it is a list.
const typedItem = /^\s*(?:[–—→»]|\(?[a-z0-9]\))\s+(?=\S)/i;

/** What looks like a list to its author, and is shown as the characters it is. */
function bulleted(line: string): TextViolation | undefined {
  const [, item] = bullet.exec(line) ?? [];
  const right = `- ${item}`;
  if (item === undefined) return undefined;
  return {
    rule: "fake-list",
    needle: line.trim(),
    message: "this line looks like a list item, but is not one",
    fix: right,
    right,
  };
}

const drawnRow = /([_=~*+#|<>•·–—─═-])(?:\s?\1){3,}|\.{5,}/u;

/** Lines and frames drawn with characters, that a screen reader says one by one. */
function drawn(line: string): TextViolation | undefined {
  // Below the headings of a table it belongs there.
  if (!drawnRow.test(line) || isDashes(line)) return undefined;
  const [row] = drawnRow.exec(line.replaceAll(/\]\([^)\s]{0,300}\)|`[^`]{0,300}`/g, "")) ?? [];
  if (row === undefined) return undefined;
  const isAlone = row === line.trim();
  const message = "screen readers read a line drawn with characters one character at a time";
  return {
    rule: "drawn-line",
    needle: row,
    message,
    fix: isAlone ? "write --- between two empty lines" : "write the words without it",
    level: "advice",
  };
}

/** Gaps within a line, and paragraphs that are only a gap: pages show either as one space or not at all. */
function gapIn(inline: Token | undefined): TextViolation | undefined {
  if (inline?.content.includes("&nbsp;") && (inline.children ?? []).every(({ content }) => content.trim() === ""))
    return {
      rule: "gap-in-text",
      needle: "&nbsp;",
      message: "the paragraph is empty",
      fix: "delete the line",
      level: "advice",
    };
  for (const { type, content } of inline?.children ?? []) {
    const gap = type === "text" ? content.trim().search(/ {3}|\t|\u00a0{2}/) : -1;
    const before = content.trim().slice(0, Math.max(gap, 0)).split(" ").at(-1);
    if (!before) continue;
    const fix = "use one space, or a table or a list for columns";
    return {
      rule: "gap-in-text",
      needle: before,
      message: `the gap after "${before}" is shown as a single space`,
      fix,
      level: "advice",
    };
  }
  return undefined;
}

const mostEmpty = 3;

function emptyLines({ lines, tokens }: LintText): PlacedViolation[] {
  const [first, last] = [tokens[0]?.map?.[0] ?? 0, tokens.findLast(({ map }) => map)?.map?.[1] ?? 0];
  let empty = 0;
  for (let row = first; row < last; row += 1) {
    const isEmpty = lines[row]?.trim() === "";
    if (isEmpty || empty <= mostEmpty) {
      empty = isEmpty ? empty + 1 : 0;
      continue;
    }
    const message = `${empty} empty lines are shown as one`;
    return [
      {
        rule: "gap-in-text",
        at: { line: row - empty + 1, column: 1 },
        message,
        fix: "use one empty line, or a heading",
        level: "advice",
      },
    ];
  }
  return [];
}
