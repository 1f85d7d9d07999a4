import type { PlacedViolation } from "../../problems/problem.ts";
import { closeOf, type Token, wordsOf } from "../markdown.ts";
import { inBlock, type LintText, type TextViolation } from "./rule.ts";

/**
 * Headings go down one level at a time from that above them, say something, and are not paragraphs in disguise (WCAG
 * 1.3.1, 2.4.6). Each is judged by what is right above it: mended one by one, none makes another wrong.
 */
export function headings(text: LintText, level: number): PlacedViolation[] {
  const { tokens } = text;
  const findings: PlacedViolation[] = [];
  let above = level;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "paragraph_open" && token.level === 0) {
      const fault = disguised(text, index);
      if (fault) findings.push(inBlock(text, token, fault));
      for (const [row, right] of unspaced(text, token, above)) {
        above = right.indexOf(" ");
        findings.push(
          inBlock(
            text,
            token,
            {
              rule: "heading-space",
              needle: "",
              message: "a heading needs a space after its # marks",
              fix: right,
              right,
            },
            row,
          ),
        );
      }
      if (fault) above = 2;
    }
    if (token.type !== "heading_open") continue;

    const own = Number(token.tag.slice(1));
    const fit = Math.min(Math.max(own, 2), above + 1);
    const wrong = levelFault(own, fit, above, wordsOf(tokens[index + 1]));
    if (wrong) findings.push(withLevel(inBlock(text, token, wrong), text, token, fit));
    above = fit;
  }
  return findings;
}

function levelFault(level: number, fit: number, above: number, words: string): TextViolation | undefined {
  if (words.trim() === "")
    return {
      rule: "heading-words",
      needle: "#",
      message: "the heading has no words",
      fix: "write the words after it, or delete the line",
    };
  if (level === fit) return undefined;
  const fix = `${"#".repeat(fit)} ${words}`;
  if (level === 1)
    return { rule: "heading-level", needle: "#", message: "the title is already the main heading of the page", fix };
  const message =
    above === 1
      ? `the first heading is level ${level}, but the title above it is level 1`
      : `a heading of level ${level} follows one of level ${above}`;
  return { rule: "heading-level", needle: "#", message, fix };
}

/** The line, or the words and the line drawn under them, as a heading of that level. */
function withLevel(
  finding: PlacedViolation,
  { lines }: LintText,
  { map, markup, level: depth }: Token,
  level: number,
): PlacedViolation {
  const [start = 0, end = start + 1] = map ?? [];
  const line = lines[start] ?? "";
  const signs = "#".repeat(level);
  if (finding.rule === "heading-words") return finding;
  if (markup.startsWith("#")) return { ...finding, paste: [line.replace(/#+/, signs)] };
  if (depth > 0 || end - start !== 2) return finding;
  const fix = `replace this line and the one below it with ${finding.fix}`;
  return { ...finding, fix, paste: [`${signs} ${line.trim()}`], pasteOver: { first: start + 1, count: 2 } };
}

/** Each row of a paragraph that begins with the signs of a heading and no space after them, with the heading it was to be. */
function* unspaced({ lines }: LintText, { map }: Token, above: number): Generator<[row: number, right: string]> {
  const [start = 0, end = start] = map ?? [];
  let last = above;
  for (const [row, line] of lines.slice(start, end).entries()) {
    const [, signs, words] = /^\s*(#{2,6})([^#\s].*)$/.exec(line) ?? [];
    if (signs === undefined) continue;
    last = Math.min(signs.length, last + 1);
    yield [row, `${"#".repeat(last)} ${words}`];
  }
}

const longestHeading = 80;
/** A day alone: who signs a text puts it there. */
const day = /^(?:\p{L}+day,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4}$/u;

/** A paragraph that is set as a heading: in bold, or with a line drawn under it. */
function disguised(text: LintText, index: number): TextViolation | undefined {
  const { tokens, lines } = text;
  const [open, inline, close, next] = tokens.slice(index, index + 4);
  const bold = boldWords(inline);
  if (bold !== undefined) {
    if (day.test(bold.words) || endsSentence.test(bold.words) || isLast(tokens, index)) return undefined;
    const line = lines[open?.map?.[0] ?? 0] ?? "";
    const typed = /^\s*(\*\*|__)(?!\s)(.+?)(?<!\s)\1\s*$/.exec(line)?.[2];
    const right = bold.isWhole && typed !== undefined ? `## ${typed}` : undefined;
    return {
      rule: "fake-heading",
      needle: "",
      message: "this bold line is used as a heading",
      fix: `## ${bold.words}`,
      right,
    };
  }

  const end = open?.map?.[1];
  const words = wordsOf(inline).trim();
  const isUnderlined = close && next?.type === "hr" && end === next.map?.[0] && /^[\s_*]+$/.test(lines[end ?? 0] ?? "");
  if (!isUnderlined || words.length > longestHeading || endsSentence.test(words)) return undefined;
  return {
    rule: "fake-heading",
    needle: "",
    message: "this underlined line is used as a heading",
    fix: `## ${words}`,
    level: "advice",
  };
}

const endsSentence = /[.!?:;,…]["'”’)]*$/;

/** The words of a first line that is all in bold, and whether it is the whole paragraph. */
function boldWords(inline: Token | undefined): { readonly words: string; readonly isWhole: boolean } | undefined {
  const parts = (inline?.children ?? []).filter((part) => part.type !== "text" || part.content.trim() !== "");
  const end = parts[0]?.type === "strong_open" ? closeOf(parts, 0) : 0;
  const isWhole = end === parts.length - 1;
  if (end === 0 || !(isWhole || parts[end + 1]?.type === "hardbreak")) return undefined;
  return { words: wordsOf({ children: parts.slice(0, end) } as Token), isWhole };
}

/** Whether nothing stands below a bold line but others such: the name and the day under a statement head nothing. */
function isLast(tokens: readonly Token[], index: number): boolean {
  if (!boldWords(tokens[index + 1])?.isWhole) return false;
  const next = tokens.slice(index + 3).find(({ level, nesting }) => level === 0 && nesting >= 0);
  if (!next || next.type === "hr" || next.type === "heading_open") return true;
  return next.type === "paragraph_open" && isLast(tokens, tokens.indexOf(next, index));
}
