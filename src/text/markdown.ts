import MarkdownIt, { type Token } from "markdown-it";
import { linkEmails } from "./email-links.ts";
import { extend } from "./markdown-extensions.ts";

export type { Token };

/**
 * The one Markdown of the newsroom. Email addresses are links. Tags and every link are recognised so that the lint can name them; neither is let
 * through: the renderer shows a tag as the text it is, and links only where `text/links.ts` allows.
 */
export const markdown = new MarkdownIt({ html: true, xhtmlOut: true });
markdown.validateLink = () => true;
// A paragraph that begins with a tab or spaces, as Word has them, is a paragraph.
markdown.disable("code");
extend(markdown);
// After the rule that joins what was typed with a \ before it to the words around it.
markdown.core.ruler.push("email_links", linkEmails);

/** Makes a target fit for an attribute; targets stay as typed until then, so that they are found again in the source. */
export function encodeTarget(target: string): string {
  // Nearly every target is fit, and taking a host apart to find that out costs more than parsing the paragraph.
  if (/^[\w\-./:?=&#~+,;@()!]*$/.test(target)) return target;
  // A host as browsers read it, which is how it was judged: markdown-it makes a user name of what stands before `\@`.
  return (/^https?:/i.test(target) && URL.parse(target)?.href) || normalizeLink(target);
}

const normalizeLink = markdown.normalizeLink.bind(markdown);
markdown.normalizeLink = (target) => target;

/** The words of an inline token as a reader sees them, pictures by their alternative text. */
export function wordsOf(inline: Token | undefined): string {
  return (inline?.children ?? []).map(inlineWords).join("");
}

function inlineWords(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  if (token.type === "image") return wordsOf(token);
  return token.content;
}

/** The place of the token that closes the one at `start`. */
export function closeOf(tokens: readonly Token[], start: number): number {
  const level = tokens[start]?.level;
  let end = start + 1;
  while (end < tokens.length && !(tokens[end]?.level === level && tokens[end]?.nesting === -1)) end += 1;
  return end;
}
