import type { Body, Media, Notes } from "../newsroom/item.ts";
import { type Finding, lint } from "./lint.ts";
import { pathOf } from "./links.ts";
import { markdown, type Token, wordsOf } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import { prepare, type RenderContext, render } from "./render.ts";

/** What a body needs to know of the site around it. */
export interface BodyContext extends RenderContext {
  /** The site's address, whole and ending in a slash. */
  readonly url: string;
  /** The line of the file on which the body begins, from 1. */
  readonly firstLine: number;
}

/** A body as it was written, rendered, with what its author has to mend. Lines are those of the file. */
export interface ReadBody {
  readonly body: Body;
  readonly notes: Notes | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a text that is all body: a strategy or a page. */
export function readBody(source: string, context: BodyContext): ReadBody {
  const tokens = markdown.parse(source, {});
  return read(source, tokens, { body: tokens, notes: [], heading: undefined }, context);
}

/** Reads a release's text, whose notes to editors begin after a line `Ends` or at their heading. */
export function readReleaseBody(source: string, context: BodyContext): ReadBody {
  const tokens = markdown.parse(source, {});
  return read(source, tokens, splitNotes(tokens), context);
}

interface Parts {
  readonly body: Token[];
  readonly notes: Token[];
  readonly heading: string | undefined;
}

function read(source: string, tokens: Token[], parts: Parts, context: BodyContext): ReadBody {
  const lines = source.split("\n");
  const shift = context.firstLine - 1;
  const findings = lint(tokens, lines).map((finding) => ({ ...finding, line: finding.line + shift }));
  const links = linksOf(tokens, lines, shift);
  const media = links
    .map((link) => context.mediaAt(pathOf(link.target)))
    .filter((file): file is Media => file !== undefined);

  const wholeAddress = (target: string) => {
    if (!target.startsWith("/")) return target;
    return context.url + (context.mediaAt(target)?.address ?? target).slice(1);
  };
  const text = plainText(parts.body, wholeAddress);
  const notesText = plainText(parts.notes, wholeAddress);
  prepare(tokens, context);

  return {
    body: { html: render(parts.body, context), text, links, media },
    notes:
      parts.heading === undefined
        ? undefined
        : { heading: parts.heading, html: render(parts.notes, context), text: notesText },
    findings,
  };
}

/** Cuts where the notes begin: at the first line `Ends` or at their heading, whichever comes first. Neither line stays. */
function splitNotes(tokens: Token[]): Parts {
  const blocks = topBlocks(tokens);
  const first = blocks.findIndex((block) => isEnds(block) || isNotesHeading(block));
  if (first < 0) return { body: tokens, notes: [], heading: undefined };

  const after = blocks.slice(first).filter((block) => !isEnds(block));
  const [opening] = after;
  const heading = opening && (isNotesHeading(opening) || notesWords.test(wordsOf(opening[1]))) ? opening : undefined;
  const notes = (heading ? after.slice(1) : after).flat();
  const words = heading ? wordsOf(heading[1]).replace(/\s*:$/, "") : "Notes to editors";
  return { body: blocks.slice(0, first).flat(), notes, heading: notes.length > 0 ? words : undefined };
}

const notesWords = /^(notes?\s+(to|for)\s+editors?|background)\s*:?$/i;

function isEnds([open, inline]: readonly Token[]): boolean {
  return open?.type === "paragraph_open" && /^\W*ends\W*$/i.test(wordsOf(inline));
}

function isNotesHeading([open, inline]: readonly Token[]): boolean {
  return open?.type === "heading_open" && notesWords.test(wordsOf(inline));
}

/** The tokens of each block that stands in no other. */
function topBlocks(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  for (const token of tokens) {
    if (token.level === 0 && token.nesting >= 0) blocks.push([token]);
    else blocks.at(-1)?.push(token);
  }
  return blocks;
}

function linksOf(tokens: readonly Token[], lines: readonly string[], shift: number) {
  return tokens.flatMap((inline) => {
    const [start = 0, end = start] = inline.map ?? [];
    return (inline.children ?? []).flatMap((part) => {
      const target =
        part.type === "link_open" ? part.attrGet("href") : part.type === "image" ? part.attrGet("src") : null;
      if (target === null) return [];
      const found = lines.findIndex((text, index) => index >= start && index < end && text.includes(String(target)));
      const row = found < 0 ? start : found;
      return [
        { target: String(target), line: row + 1 + shift, column: (lines[row]?.indexOf(String(target)) ?? 0) + 1 },
      ];
    });
  });
}
