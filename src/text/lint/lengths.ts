import type { PlacedViolation } from "../../problems/problem.ts";
import { type Token, wordsOf } from "../markdown.ts";
import { inBlock, type LintText, type Rule } from "./rule.ts";

const most = { paragraph: 150, text: 600 };

/** Letters of a word on the average, at the least, with the space after it: in fewer letters nothing can be too long. */
const shortest = 4;

/** Paragraphs are short enough to read. Lengths are counted in words. */
export const lengths: Rule = (text) =>
  text.tokens.flatMap((open, index) => {
    const inline = text.tokens[index + 1];
    if (inline?.type !== "inline" || inline.content.length < shortest * most.paragraph) return [];
    const all = count(wordsOf({ children: inline.children?.filter(({ type }) => type !== "image") } as Token));
    if (all <= most.paragraph) return [];
    const message = `the paragraph has ${all} words, and readers lose their place`;
    const fix = "split it into two or three paragraphs";
    return [inBlock(text, open, { rule: "long-paragraph", needle: "", message, fix, level: "advice" })];
  });

/** A long text has headings, lists or tables to find one's way by (WCAG 2.4.10). */
export function headingsMissing(text: LintText): PlacedViolation[] {
  const first = text.tokens[0];
  const hasParts = text.tokens.some(({ type }) => /^(heading|bullet_list|ordered_list|table)_open$/.test(type));
  if (!first || hasParts) return [];
  const inline = text.tokens.filter(({ type }) => type === "inline");
  if (inline.reduce((sum, { content }) => sum + content.length, 0) < shortest * most.text) return [];
  const all = inline.reduce((sum, token) => sum + count(wordsOf(token)), 0);
  if (all <= most.text) return [];
  const message = `the text has ${all} words and no heading`;
  return [
    inBlock(text, first, {
      rule: "no-headings",
      needle: "",
      message,
      fix: "add a heading (##) before each new subject",
      level: "advice",
    }),
  ];
}

function count(words: string): number {
  let spaces = 0;
  for (let place = words.indexOf(" "); place >= 0; place = words.indexOf(" ", place + 1)) spaces += 1;
  return spaces + 1;
}
