import type { PlacedViolation } from "../../problems/problem.ts";
import { type Leftover, leftovers } from "./leftovers.ts";
import { inQuotations, quotationsIn } from "./quotations.ts";
import { type Line, type LintText, placed, type Rule } from "./rule.ts";

/** A mark as it was found in some words. */
interface Found extends Pick<Leftover, "rule" | "message" | "fix" | "level" | "unlessIn"> {
  readonly mark: string;
  /** From 0. */
  readonly index: number;
}

// Quicker than to look for each, and most lines have none of it.
const mayBeLeft = /[{}[\]$^%<]|!!|:[A-Za-z]|s\d|[Ll]orem|LOREM|TB[ACD]|TODO|TO DO|XX|£X|DRAFT|ublication|UBLICATION/;
const mayBeInHeader = /[&*_`#~]/;
const mayBeInSource = /x\[|\*\|/;
const ofText = leftovers.filter(({ where, isInSource }) => where !== "header" && !isInSource);
const ofSource = leftovers.filter(({ isInSource }) => isInSource);
const ofHeader = leftovers.filter(({ where }) => where !== "text");

/** What another system or an unfinished draft left in a text, outside code and quotations. */
export const leftoversInText: Rule = (text) => {
  const findings: PlacedViolation[] = [];
  const quoted = inQuotations(text.tokens);
  for (const line of text.said) {
    const isQuoted = quoted.has(line.inline);
    const { content } = line.inline;
    if (mayBeInSource.test(content))
      findings.push(...findIn(content, ofSource, isQuoted).map(placedIn(text, content, line)));
    if (!mayBeLeft.test(line.words)) continue;
    const words = withoutCode(line);
    const found = findIn(words, ofText, isQuoted).filter(({ unlessIn }) => !unlessIn?.test(text.lines.join("\n")));
    findings.push(...found.map(placedIn(text, words, line)));
  }
  return findings;
};

/** Places what was found in some words of a line, in their order. */
function placedIn(text: LintText, words: string, { seeker }: Line): (found: Found) => PlacedViolation {
  const seek = seeker();
  return ({ mark, index, message, fix, level, rule }) => {
    const row = words.slice(0, index).split("\n").length - 1;
    return placed(text, seek(mark, row), { rule, needle: mark, message: `"${mark}" ${message}`, fix, level });
  };
}

/** What is left over in a title or a summary, which are plain text. */
export function leftoversInHeader(words: string): Found[] {
  return mayBeLeft.test(words) || mayBeInHeader.test(words) ? findIn(words, ofHeader, false) : [];
}

/** Each mark once, in the order of the words; of two in one place the longer. */
function findIn(words: string, marks: readonly Leftover[], isQuoted: boolean): Found[] {
  const found = marks.flatMap(({ syntax, isReportedInQuotations, ...leftover }) =>
    // matchAll copies the pattern each time: most patterns match nothing.
    (isQuoted && !isReportedInQuotations) || words.search(syntax) < 0
      ? []
      : [...words.matchAll(syntax)].map(({ 0: mark, index }) => ({ ...leftover, isReportedInQuotations, mark, index })),
  );
  if (found.length === 0) return [];
  const quotations = quotationsIn(
    found.reduce((rest, { mark, index }) => blanked(rest, index, index + mark.length), words),
  );
  const isWithin = ({ mark, index }: Found) =>
    quotations.some(([start, end]) => start < index && index + mark.length < end);
  const seen = new Set<string>();
  let end = 0;
  return found
    .filter((one) => one.isReportedInQuotations || !isWithin(one))
    .toSorted((a, b) => a.index - b.index || b.mark.length - a.mark.length)
    .filter(({ mark, index }) => {
      const isNew = index >= end && !seen.has(mark);
      if (isNew) end = index + mark.length;
      seen.add(mark);
      return isNew;
    });
}

function blanked(words: string, start: number, end: number): string {
  return words.slice(0, start) + " ".repeat(end - start) + words.slice(end);
}

/** The words of a line with its breaks, and a gap as long as it in the place of code. */
function withoutCode({ parts }: Line): string {
  return parts
    .map(([{ type, content, children }]) => {
      if (type === "softbreak" || type === "hardbreak") return "\n";
      if (type === "image") return (children ?? []).map((part) => part.content).join("");
      return type === "code_inline" ? "\u00b7".repeat(content.length) : content;
    })
    .join("");
}
