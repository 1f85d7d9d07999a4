import { closeOf, type Token } from "../markdown.ts";

/** Where something stands in some words: its first character and the one after its last, from 0. */
type Span = readonly [start: number, end: number];

/** Where quotations begin and end: those in double marks, and in single ones that are curly. */
export function quotationsIn(words: string): Span[] {
  return [...words.matchAll(/“[^“”]*(?:”|$)|"[^"\n]*"|(?<!\p{L})‘[^‘]*?’(?!\p{L})/gu)].map(
    ({ 0: quotation, index }) => [index, index + quotation.length],
  );
}

/** The inline tokens of displayed quotations. */
export function inQuotations(tokens: readonly Token[]): ReadonlySet<Token> {
  const quoted = new Set<Token>();
  let depth = 0;
  for (const token of tokens) {
    if (token.type === "blockquote_open" || token.type === "blockquote_close") depth += token.nesting;
    else if (depth > 0 && token.type === "inline") quoted.add(token);
  }
  return quoted;
}

/** Whether a paragraph is all in italics: somebody's speech. */
export function inItalics(parts: readonly Token[]): boolean {
  return parts[0]?.type === "em_open" && closeOf(parts, 0) === parts.length - 1;
}
