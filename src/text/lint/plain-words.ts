import { markdown, wordsOf } from "../markdown.ts";

/** The words of a line that was typed with HTML, codes of HTML or Markdown, as plain text. */
export function plainWords(words: string): string {
  const withoutTags = words.replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, "").replace(/^#{1,6} +/, "");
  return wordsOf(markdown.parseInline(withoutTags, {})[0])
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}
