import { type Token, wordsOf } from "./markdown.ts";

const sign = /^table(?:( \d+))?:\s+/i;

/**
 * The words above a table that are its caption: a paragraph `Table: Visits by year` right before it. "Table 2:" keeps
 * its number. Undefined where there are none. `index` is the place of the token that opens the table.
 */
export function captionOf(tokens: readonly Token[], index: number): string | undefined {
  const [open, inline] = tokens.slice(Math.max(index - 3, 0), index);
  if (open?.type !== "paragraph_open" || index < 3) return undefined;
  const words = wordsOf(inline);
  const [all, number] = sign.exec(words) ?? [];
  return all === undefined ? undefined : words.slice(number ? 0 : all.length);
}

/** Takes the caption out of the paragraph above a table, for the table to show: its words are in `meta` then. */
export function takeCaption(tokens: readonly Token[], index: number): void {
  const [table, caption] = [tokens[index], captionOf(tokens, index)];
  if (!table || caption === undefined) return;
  const [open, inline, close] = tokens.slice(index - 3, index);
  const first = inline?.children?.[0];
  if (!open || !inline || !close || !first) return;
  if (!wordsOf(inline).startsWith(caption)) first.content = first.content.replace(sign, "");
  table.meta = { caption, parts: inline.children };
  inline.children = [];
  open.hidden = close.hidden = true;
}
