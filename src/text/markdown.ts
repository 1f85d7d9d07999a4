import MarkdownIt, { type Token } from "markdown-it";

export type { Token };

/**
 * The one Markdown of the newsroom. Tags and every link are recognised so that the lint can name them; neither is let
 * through: the renderer shows a tag as the text it is, and links only where `text/links.ts` allows.
 */
export const markdown = new MarkdownIt({ html: true, xhtmlOut: true });
markdown.validateLink = () => true;

/** The words of an inline token as a reader sees them, pictures by their alternative text. */
export function wordsOf(inline: Token | undefined): string {
  return (inline?.children ?? []).map(inlineWords).join("");
}

function inlineWords(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  if (token.type === "image") return wordsOf(token);
  return token.content;
}

/** The tokens from one opening to its own closing, both included. */
export function blockAt(tokens: readonly Token[], start: number): Token[] {
  const level = tokens[start]?.level;
  const end = tokens.findIndex((token, index) => index > start && token.level === level && token.nesting === -1);
  return tokens.slice(start, end + 1);
}
