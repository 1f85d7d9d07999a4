import MarkdownIt from "markdown-it";
import abbr from "markdown-it-abbr";
import deflist from "markdown-it-deflist";
import footnote from "markdown-it-footnote";
import { plainWords } from "../../formats/html/dom.ts";
import { type CodeContext, convertCodes } from "../codes/markdown-codes.ts";
import { convertWordPress } from "../codes/wordpress.ts";

/** The Markdown of other systems, with the HTML that it may hold; a line end is a space, as there. */
const markdown = new MarkdownIt({ html: true, linkify: false }).use(footnote).use(deflist).use(abbr);
// As in the newsroom: an indented paragraph is a paragraph.
markdown.disable("code");

const none: CodeContext = { attached: () => undefined, values: {} };

/** The HTML of a text that is HTML or Markdown with codes of other systems in it, and what of them a person has to look at. */
export function htmlOfText(
  text: string,
  context: CodeContext = none,
): { readonly html: string; readonly notes: readonly string[] } {
  if (/<!--\s*wp:|\[\/?(?:caption|gallery|embed)\b/.test(text)) {
    const { text: html, notes } = convertWordPress(text);
    return { html, notes };
  }
  if (/<(?:p|br|div|ul|ol|h[1-6]|table)\b[^>]*>/i.test(text) && !/^#{1,6} \S|\]\(\S+\)/m.test(text))
    return { html: text, notes: [] };
  return htmlOfMarkdown(text, context);
}

/** The HTML of Markdown with codes of other systems in it. */
export function htmlOfMarkdown(
  text: string,
  context: CodeContext,
): { readonly html: string; readonly notes: readonly string[] } {
  const { text: plain, notes } = convertCodes(text.replace(/\r\n?/g, "\n"), context);
  return { html: markdown.render(plain), notes };
}

/** The words of a title or a summary, which may have Markdown or HTML in it; undefined where it has none. */
export function plainLine(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainWords(markdown.renderInline(text));
}
