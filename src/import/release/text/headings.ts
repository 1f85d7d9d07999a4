import type { Block, Line, Remark } from "../../document.ts";
import type { Part } from "./parts.ts";

/** Longer bold words are a paragraph that somebody set in bold. */
const longestHeading = 120;

/** Makes headings of bold paragraphs that are used as such, and gives all headings levels that follow each other from 2, in notes from 3. */
export function levelHeadings(parts: readonly Part[]): Part[] {
  const made = parts.map((part, index) =>
    isBoldHeading(part, parts[index - 1], parts[index + 1]) ? boldHeading(part) : part,
  );
  const levels = [...new Set(made.flatMap((part) => (isHeading(part) ? (part.block.level ?? 2) : [])))].toSorted(
    (a, b) => a - b,
  );
  let [top, isInNotes] = [2, false];
  let last = 1;
  return made.map((part) => {
    if (part.is !== "text") {
      isInNotes = true;
      [top, last] = [3, 2];
    }
    if (!isHeading(part)) return part;
    const wanted = levels.indexOf(part.block.level ?? 2) + top;
    last = Math.min(wanted, last + 1, 6);
    return { ...part, block: { ...part.block, level: isInNotes ? Math.max(3, last) : last } };
  });
}

function isHeading({ is, block }: Part): boolean {
  return is === "text" && block.kind === "heading";
}

function isBoldHeading(part: Part, before: Part | undefined, next: Part | undefined): boolean {
  const isAmongBold = [before, next].some((other) => other && isShortAndBold(other));
  const isLast = next === undefined || next.is !== "text" || next.block.kind === "heading";
  return isShortAndBold(part) && !isAmongBold && !isLast;
}

function isShortAndBold({ is, block: { kind, isBold, lines } }: Part): boolean {
  const text = lines[0]?.text.trim() ?? "";
  const isBoldLine = is === "text" && kind === "paragraph" && isBold && lines.length === 1;
  return isBoldLine && text.length <= longestHeading && !/[.!,;"”]$/.test(text);
}

function boldHeading(part: Part): Part {
  const lines = part.block.lines.map((line) => ({ ...line, markdown: withoutBold(line) }));
  return { ...part, block: { kind: "heading", level: 2, isBold: false, lines } };
}

function withoutBold({ markdown }: Line): string {
  const inner = /^(\*\*|__)(.+)\1$/su.exec(markdown.trim())?.[2];
  return inner === undefined || inner.includes("**") ? markdown.replaceAll(/(?<!\\)\*\*/g, "") : inner;
}

/** The widest line that may be meant as a heading in a text without any. */
const longestLine = 70;

/** Says of short lines between the paragraphs of a text that they may be headings. */
export function possibleHeadings(parts: readonly Part[]): Remark[] {
  return parts.flatMap(({ is, block }, index): Remark[] => {
    const [line, second] = block.lines;
    const next = parts[index + 1];
    if (is !== "text" || block.kind !== "paragraph" || !line || second || index === 0) return [];
    const text = line.text.trim();
    const isShort = text.length <= longestLine && /^\p{Lu}/u.test(text) && !/[.!?:;,"”’)]$/.test(text);
    if (!isShort || next?.is !== "text" || !isText(next.block)) return [];
    const ask = (how: string) => `“${text}” may be a heading. If it is, ${how}.`;
    return [{ place: line.place, sentence: ask("write ## before it"), inForm: ask("make it a heading") }];
  });
}

function isText({ kind, lines }: Block): boolean {
  return (
    kind === "list" ||
    kind === "table" ||
    (kind === "paragraph" && /[.!?:"”]$/.test(lines.at(-1)?.text ?? "") && (lines[0]?.text.length ?? 0) > 40)
  );
}
