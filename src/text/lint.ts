import { linkFault } from "./links.ts";
import { blockAt, type Token, wordsOf } from "./markdown.ts";

/** Something in a body that a reader could not use, or that may not be published. Lines and columns from 1, in the body. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly write: string;
}

const saysNothing =
  /^(click|tap|press)?\s*(here|this|this link|link|more|read more|find out more|learn more|details)$/i;
const promisesALink = /\b(go to|visit|available (at|from|on)|found (at|on)|click( here)?( on)?|see|at)\s*[:,]?$/i;
const isAddress = /^(https?:\/\/|www\.)\S+$/i;
const isFileName = /^\S+\.(jpe?g|png|gif|webp|avif)$/i;

/** Reads the tokens of a body for what authors must mend: WCAG 1.1.1, 1.3.1, 2.4.4, and links that may not be published. */
export function lint(tokens: readonly Token[], source: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  let level = 1;

  /** The place of the first `needle` from a line on; the line itself where the source does not spell it so. */
  const tell = (from: Token, offset: number, needle: string, what: string, write: string) => {
    const [first = 0, end = first + 1] = from.map ?? [];
    const start = Math.min(first + offset, end - 1);
    const row = source.findIndex((text, index) => index >= start && index < end && text.includes(needle));
    const line = row < 0 ? start : row;
    findings.push({ line: line + 1, column: Math.max(source[line]?.indexOf(needle) ?? 0, 0) + 1, what, write });
  };

  for (const [index, token] of tokens.entries()) {
    if (token.type === "html_block") tell(token, 0, "<", ...htmlAdvice(token.content));
    if (token.type === "heading_open") {
      const found = Number(token.tag.slice(1));
      const words = wordsOf(tokens[index + 1]);
      if (found === 1) tell(token, 0, "#", "the page has its main heading already: the title", `## ${words}`);
      else if (found > level + 1)
        tell(
          token,
          0,
          "#",
          `a heading of level ${found} follows one of level ${level}`,
          `${"#".repeat(level + 1)} ${words}`,
        );
      level = Math.max(found, 2);
    }
    if (token.type === "paragraph_open" && token.level === 0) lintParagraph(blockAt(tokens, index), tell);
    if (token.type === "inline") lintInline(token, tell);
  }
  return findings;
}

type Tell = (from: Token, offset: number, needle: string, what: string, write: string) => void;

function lintParagraph([open, inline]: readonly Token[], tell: Tell): void {
  if (!open || !inline) return;
  const parts = (inline.children ?? []).filter((part) => part.type !== "text" || part.content.trim() !== "");
  if (
    parts[0]?.type === "strong_open" &&
    parts.findIndex((part) => part.type === "strong_close") === parts.length - 1
  ) {
    tell(open, 0, "", "a whole line in bold looks like a heading but is none", `## ${wordsOf(inline)}`);
  }
  const last = parts.at(-1);
  if (last?.type === "text" && promisesALink.test(last.content.trim())) {
    const words = wordsOf(inline);
    tell(
      open,
      0,
      "",
      `the sentence ends without the link it promises: "…${words.slice(-40)}"`,
      "the link after it, such as [the strategy](/strategies/…/)",
    );
  }
}

function lintInline(inline: Token, tell: Tell): void {
  const parts = inline.children ?? [];
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    if (part.type === "softbreak" || part.type === "hardbreak") offset += 1;
    if (part.type === "html_inline") tell(inline, offset, part.content, ...htmlAdvice(part.content));
    if (part.type === "image") lintImage(inline, part, offset, tell);
    if (part.type === "link_open") lintLink(inline, index, offset, tell);
  }
}

function lintLink(inline: Token, index: number, offset: number, tell: Tell): void {
  const parts = inline.children ?? [];
  const target = String(parts[index]?.attrGet("href") ?? "");
  const end = parts.findIndex((part, place) => place > index && part.type === "link_close");
  const words = parts
    .slice(index + 1, end)
    .map((part) => (part.type === "image" ? wordsOf(part) : part.content))
    .join("")
    .trim();

  const fault = linkFault(target);
  if (fault) tell(inline, offset, target || "](", fault.what, fault.write);
  else if (words === "") tell(inline, offset, "[", "a link has no words", `[what the link leads to](${target})`);
  else if (saysNothing.test(words))
    tell(
      inline,
      offset,
      words,
      `the link text "${words}" does not say where it leads`,
      `[what the link leads to](${target})`,
    );
  else if (isAddress.test(words))
    tell(inline, offset, words, "a web address stands as the text of a link", `[what the page is called](${target})`);
}

function lintImage(inline: Token, image: Token, offset: number, tell: Tell): void {
  const alt = wordsOf(image).trim();
  const source = String(image.attrGet("src") ?? "");
  if (alt === "")
    tell(inline, offset, "![", "a picture has no alternative text", `![what the picture shows](${source})`);
  else if (isFileName.test(alt))
    tell(
      inline,
      offset,
      alt,
      `the alternative text "${alt}" is the name of a file`,
      `![what the picture shows](${source})`,
    );
}

function htmlAdvice(tag: string): [what: string, write: string] {
  return [
    `HTML is not read here: ${tag.trim().split("\n")[0]?.slice(0, 40)}`,
    "Markdown, such as **bold** or [a link](/news/), or a \\ before the < to show it as it is",
  ];
}
