import slugify from "@sindresorhus/slugify";
import { wordsIn } from "../language/words.ts";
import { documentInWords } from "../newsroom/format.ts";
import type { Document, Media } from "../newsroom/media.ts";
import { memoize } from "../newsroom/memoize.ts";
import { choicesOf, sizeOf } from "../newsroom/picture.ts";
import { takeCaption } from "./captions.ts";
import { linkFault, pathOf } from "./links.ts";
import { withoutKindAndSize } from "./lint/document-title.ts";
import { closeOf, encodeTarget, markdown, type Token, wordsOf } from "./markdown.ts";
import { isSpeaker } from "./plain-text.ts";
import "./render-footnotes.ts";

/** What the renderer has to know of the site. */
export interface RenderContext {
  /** The path of the site's `url`, beginning and ending in a slash. */
  readonly basePath: string;
  /** The language of the page, such as `en-GB`. */
  readonly locale: string;
  /** The file of an address below `/media/`; undefined where no file may be published. */
  readonly mediaAt: (address: string) => Media | undefined;
}

const { rules } = markdown.renderer;
const { escapeHtml } = markdown.utils;

rules.html_block = (tokens, index) => `<p>${escapeHtml(tokens[index]?.content.trim() ?? "")}</p>\n`;
rules.html_inline = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
// A group, not a region: every table would be a landmark.
rules.table_open = (tokens, index, options, env, renderer) => {
  const { caption, parts } = (tokens[index]?.meta ?? {}) as { caption?: string; parts?: Token[] };
  const name = caption ?? wordsIn((env as unknown as RenderContext).locale).body.table;
  const box = `<div class="table" role="group" aria-label="${escapeHtml(name)}" tabindex="0">\n<table>\n`;
  return parts ? `${box}<caption>${renderer.renderInline(parts, options, env)}</caption>\n` : box;
};
rules.table_close = () => "</table>\n</div>\n";
rules.image = (tokens, index, _options, env) => image(tokens[index], env as unknown as RenderContext);

/** Renders tokens that `prepare` has seen. */
export function render(tokens: Token[], context: RenderContext): string {
  return markdown.renderer.render(tokens, markdown.options, { ...context });
}

function image(token: Token | undefined, { basePath, mediaAt }: RenderContext): string {
  const media = mediaAt(pathOf(String(token?.attrGet("src") ?? "")));
  if (!token || media?.kind !== "picture") return "";
  const { webp, other } = choicesOf(media, { basePath });
  const source = escapeHtml(basePath + media.address.slice(1));
  const { width, height, isWide } = sizeOf(media);
  const size = `${isWide ? 'class="wide" ' : ""}width="${width}" height="${height}" loading="lazy"`;
  const choice = `srcset="${other.srcset}" sizes="${other.sizes}"`;
  const caption = token.meta?.["caption"];
  const below = caption ? `\n<figcaption>${escapeHtml(String(caption))}</figcaption>` : "";
  const image = `<img src="${source}" ${choice} alt="${escapeHtml(wordsOf(token))}" ${size} />`;
  return `<picture><source type="image/webp" srcset="${webp.srcset}" sizes="${webp.sizes}" />${image}</picture>${below}`;
}

/** What the pages around a text call their own parts, in words that a heading may be made of too. */
const ownIds = ["main", "starts", "applies", "consultation-opens", "consultation-ends"];

/** Gives each heading an id made of its words, before anything is added to them. */
export function identifyHeadings(tokens: readonly Token[]): void {
  const ids = new Map(ownIds.map((id) => [id, 1]));
  for (const [index, token] of tokens.entries())
    if (token.type === "heading_open") token.attrSet("id", uniqueId(wordsOf(tokens[index + 1]), ids));
}

/**
 * Makes the tokens of a body ready to render: captions and scope in tables, links below the site's path,
 * a picture alone in its paragraph as a figure with its caption, and a displayed quotation with its speaker.
 */
export function prepare(tokens: Token[], context: RenderContext): void {
  // Before quotations are taken apart, so that no link escapes.
  for (const token of tokens) {
    const parts = token.children ?? [];
    for (const [index, part] of parts.entries()) if (part.type === "link_open") resolveLink(parts, index, context);
  }
  for (const [index, token] of tokens.entries()) {
    if (token.type === "table_open") takeCaption(tokens, index);
    if (token.type === "th_open") token.attrSet("scope", "col");
    if (token.type === "th_open" || token.type === "td_open") markCell(token, wordsOf(tokens[index + 1]));
    if (token.type === "paragraph_open") pictureAlone(tokens, index);
    if (token.type === "blockquote_open") quotation(tokens, index);
  }
}

/** Many headings of an archive say the same, and a slug costs more than the rest of a heading. */
const slugOf = memoize((words: string) => slugify(words.replaceAll(/['’]/g, ""), { decamelize: false }) || "part");

/** `taken` counts how often each id was asked for. */
function uniqueId(words: string, taken: Map<string, number>): string {
  const base = slugOf(words);
  let count = taken.get(base) ?? 0;
  let id = base;
  while (taken.has(id)) id = `${base}-${++count}`;
  taken.set(base, Math.max(count, 1));
  taken.set(id, taken.get(id) ?? 1);
  return id;
}

/** So many characters of a cell would stand in a narrow column as a tower of words. */
const longCell = 24;

/** Markdown's colons align a column by an inline style, which no page may have; a long cell keeps its column from being narrow. */
function markCell(cell: Token, words: string): void {
  const [, side] = /text-align:(\w+)/.exec(String(cell.attrGet("style") ?? "")) ?? [];
  cell.attrs = (cell.attrs ?? []).filter(([name]) => name !== "style");
  const marks = [side && `align-${side}`, words.length > longCell && "long"].filter(Boolean);
  if (marks.length > 0) cell.attrSet("class", marks.join(" "));
}

function resolveLink(parts: readonly Token[], index: number, { basePath, locale, mediaAt }: RenderContext): void {
  const link = parts[index];
  const target = String(link?.attrGet("href") ?? "");
  const path = pathOf(target);
  const file = mediaAt(path);
  const address = file ? file.address + target.slice(path.length) : target;
  if (!link) return;
  if (file?.kind === "document") sayWhatItIs(file, parts.slice(index + 1, closeOf(parts, index)), locale);
  if (linkFault(target)) link.attrs = [];
  else link.attrSet("href", encodeTarget(address.startsWith("/") ? basePath + address.slice(1) : address));
}

/** Says at the end of a link's words what loads: "(PDF, 1.2MB, 14 pages)", in the place of what its author says of it. */
function sayWhatItIs(document: Document, words: readonly Token[], locale: string): void {
  const last = words.findLast(({ type }) => type === "text");
  if (!last) return;
  last.content = `${withoutKindAndSize(last.content)} (${documentInWords(document, locale)})`;
}

function pictureAlone(tokens: readonly Token[], index: number): void {
  const [open, inline, close] = tokens.slice(index, index + 3);
  const picture = inline?.children?.length === 1 ? inline.children[0] : undefined;
  if (!open || !close || picture?.type !== "image") return;
  open.tag = close.tag = "figure";
  // In a list without blank lines the paragraph would be left out, and its caption would stand in nothing.
  open.hidden = close.hidden = false;
  picture.meta = { caption: picture.attrGet("title") };
}

/** `> …` whose last line is `> — Name, role`: the line is the speaker's, beneath the words. */
function quotation(tokens: Token[], index: number): void {
  const end = closeOf(tokens, index);
  const inline = tokens[end - 2];
  const [open, close] = [tokens[index], tokens[end]];
  if (!open || !close || inline?.type !== "inline") return;

  const parts = inline.children ?? [];
  const lastLine = parts.findLastIndex((part) => part.type === "softbreak" || part.type === "hardbreak") + 1;
  const first = parts[lastLine];
  if (!first || !isSpeaker(first)) return;
  first.content = first.content.replace(/^[—–]\s*/, "");

  inline.children = parts.slice(0, Math.max(lastLine - 1, 0));
  if (lastLine === 0) for (const token of tokens.slice(end - 3, end)) token.hidden = true;
  open.meta = { speaker: [] };
  close.meta = { speaker: parts.slice(lastLine) };
}

rules.blockquote_open = (tokens, index) => `${tokens[index]?.meta ? '<figure class="quotation">\n' : ""}<blockquote>\n`;
rules.blockquote_close = (tokens, index, options, env, renderer) => {
  const speaker = tokens[index]?.meta?.["speaker"] as Token[] | undefined;
  if (!speaker) return "</blockquote>\n";
  return `</blockquote>\n<figcaption>${renderer.renderInline(speaker, options, env)}</figcaption>\n</figure>\n`;
};
