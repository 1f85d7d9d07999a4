import type { Env } from "markdown-it";
import { digestOf } from "#digest";
import { wordsIn } from "../language/words.ts";
import type { Body, Notes } from "../newsroom/body.ts";
import type { Link } from "../newsroom/link.ts";
import type { Media } from "../newsroom/media.ts";
import type { Place, PlacedViolation } from "../problems/problem.ts";
import { abbreviationsIn, showAbbreviations } from "./abbreviations.ts";
import { placeFootnotes, takeFootnotes } from "./footnotes.ts";
import { applyLanguageMarks } from "./language-mark.ts";
import { pathOf } from "./links.ts";
import type { LintContext } from "./lint/rule.ts";
import { lint } from "./lint.ts";
import { markdown, type Token } from "./markdown.ts";
import { splitNotes } from "./notes.ts";
import { plainText } from "./plain-text.ts";
import { identifyHeadings, prepare, type RenderContext, render } from "./render.ts";
import { locateIn, withBlocks } from "./source-position.ts";

/** What a body needs to know of the site around it. */
export interface BodyContext extends RenderContext, Omit<LintContext, "lines" | "abbreviations"> {
  /** The site's address, whole and ending in a slash. */
  readonly url: string;
  /** The line of the file on which the body begins, from 1. */
  readonly firstLine: number;
}

/** A body as it was written, rendered, with what its author has to mend. Lines are those of the file. */
interface ReadBody {
  readonly body: Body;
  readonly notes: Notes | undefined;
  readonly findings: readonly PlacedViolation[];
}

/** What the parser says of a text beside its tokens. */
interface ParsedText extends Env {
  readonly abbreviations?: Readonly<Record<string, string>>;
}

/** Reads a text that is all body: a strategy or a page. */
export function readBody(source: string, context: BodyContext): ReadBody {
  return read(source, context, (tokens) => ({ body: tokens, notes: [], heading: undefined }));
}

/** Reads a release's text, whose notes to editors begin after a line `Ends` or at their heading. */
export function readReleaseBody(source: string, context: BodyContext): ReadBody {
  return read(source, context, splitNotes);
}

function read(source: string, context: BodyContext, split: typeof splitNotes): ReadBody {
  const env: ParsedText = {};
  const tokens = markdown.parse(source, env);
  const knot = tokens.find(({ children }) => children?.some(({ level }) => level > deepest));
  if (knot) return unread(context.firstLine + (knot.map?.[0] ?? 0));
  const { locale, mediaAt } = context;
  const { text: withoutNotes, notes: footnotes } = takeFootnotes(tokens);
  const { heading, ...cut } = split(withoutNotes, locale);
  // The heading of the notes to editors is one of level 2 on the page, however it is written.
  const listed = [[cut.body, 2] as const, [cut.notes, 3] as const];
  const [body = [], notes = []] = placeFootnotes(listed, footnotes, wordsIn(locale).body.footnotes.heading);
  const all = [...body, ...notes];
  const abbreviations = abbreviationsIn(env);
  const lines = source.split("\n");
  const inFile = <T extends Place>(found: T) => ({ ...found, line: found.line + context.firstLine - 1 });

  const parts = [
    { tokens: body, level: 1 },
    { tokens: notes, level: 2 },
  ];
  const findings = lint(parts, { ...context, lines, abbreviations }).map((found) => {
    const { pasteOver: over } = found;
    return {
      ...found,
      at: { ...inFile(found.at), field: "text" },
      ...(over && { pasteOver: { ...over, first: over.first + context.firstLine - 1 } }),
    };
  });
  const links = linksOf(all, lines).map(inFile);
  const media = links.map(({ target }) => mediaAt(pathOf(target))).filter((file): file is Media => file !== undefined);

  applyLanguageMarks(all);
  identifyHeadings(all);
  showAbbreviations(all, abbreviations);
  const wholeAddress = (target: string) =>
    target.startsWith("/") ? context.url + (mediaAt(target)?.address ?? target).slice(1) : target;
  const bodyText = plainText(body, wholeAddress);
  const notesText = plainText(notes, wholeAddress);
  prepare(all, context);

  const html = render(body, context);
  const notesHtml = heading === undefined ? "" : render(notes, context);
  return {
    body: withDigest({ html, text: bodyText, links, media }),
    notes: heading === undefined ? undefined : withDigest({ heading, html: notesHtml, text: notesText }),
    findings,
  };
}

function withDigest<T extends object>(words: T): T & { readonly digest: string } {
  return { ...words, digest: digestOf(words) };
}

/** Marks within marks, such as `*a *b **c***`: more than a text has any use for, and what reads it later goes down each. */
const deepest = 20;

function unread(line: number): ReadBody {
  const message = `more than ${deepest} marks of emphasis start before one of them ends`;
  const fix = "remove * and _, or put each pair around separate words";
  return {
    body: withDigest({ html: "", text: "", links: [], media: [] }),
    notes: undefined,
    findings: [{ rule: "nested-emphasis", at: { line, column: 1, field: "text" }, message, fix }],
  };
}

function linksOf(tokens: readonly Token[], lines: readonly string[]): Link[] {
  const links: Link[] = [];
  for (const [inline, block] of withBlocks(tokens)) {
    if (!inline.children) continue;
    const locate = locateIn(lines, block);
    let row = 0;
    for (const part of inline.children) {
      if (part.type === "softbreak" || part.type === "hardbreak") row += 1;
      if (!part.attrs) continue;
      const target = part.attrGet(part.type === "image" ? "src" : "href");
      if (target !== null) links.push({ target: String(target), ...locate(String(target), row) });
    }
  }
  return links;
}
