import MarkdownIt, { type Token } from "markdown-it";
import { wordsOf } from "./markdown.ts";
import { withBlocks } from "./source-position.ts";

/** The footnotes of a text as the parser has them, by the ids that it gave them. */
type Footnotes = ReadonlyMap<number, Token[]>;

/** A note that something refers to. Both count from 1, the number over all parts of a page. */
export interface Note {
  readonly number: number;
  uses: number;
}

/** What stands above the notes of a part. */
export interface ListHead {
  readonly level: number;
  /** The number of its first note. */
  readonly start: number;
  /** The heading that its author gave it; undefined for the usual one. */
  readonly heading: Token | undefined;
}

/** The note that a reference leads to, or that a token of the list belongs to. */
export function noteOf(token: Token | undefined): Note {
  return token?.meta?.["note"] as Note;
}

/** Takes a text's notes from its end, where the parser puts them. */
export function takeFootnotes(tokens: Token[]): { readonly text: Token[]; readonly notes: Footnotes } {
  const notes = new Map<number, Token[]>();
  if (tokens.at(-1)?.type !== "footnote_block_close") return { text: tokens, notes };
  const start = tokens.findIndex(({ type }) => type === "footnote_block_open");
  let note: Token[] = [];
  for (const token of tokens.slice(start + 1, -1)) {
    if (token.type === "footnote_open") {
      note = [];
      notes.set(Number(token.meta?.["id"]), note);
    } else if (!token.type.startsWith("footnote_")) note.push(token);
  }
  const text = tokens.slice(0, start);
  placeInline(text, notes);
  return { text, notes };
}

/** A note within the text is on the lines of the block around it, for whatever is wrong in it. */
function placeInline(text: readonly Token[], notes: Footnotes): void {
  for (const [{ children }, { map }] of withBlocks(text))
    for (const { type, meta } of children ?? []) {
      const [open] =
        type === "footnote_ref" && meta?.["label"] === undefined ? (notes.get(Number(meta?.["id"])) ?? []) : [];
      if (open) open.map = map;
    }
}

/**
 * Puts below each part of a page the notes that it is the first to refer to, numbered over all parts in the order of their
 * references, and shows a heading that ends a part above them. `level` is that of the heading, `words` are the usual ones.
 */
export function placeFootnotes(
  parts: readonly (readonly [tokens: Token[], level: number])[],
  notes: Footnotes,
  words: string,
): Token[][] {
  const numbered = new Map<number, Note>();
  return parts.map(([tokens, level]) => {
    if (notes.size === 0) return tokens;
    const start = numbered.size + 1;
    const own: [note: Note, tokens: Token[]][] = [];
    const number = (id: number): Note => {
      const note = numbered.get(id) ?? { number: numbered.size + 1, uses: 0 };
      if (!numbered.has(id)) own.push([note, notes.get(id) ?? []]);
      numbered.set(id, note);
      return note;
    };
    refer(tokens, number);
    // A note may refer to another, which then joins the list.
    for (const [, note] of own) refer(note, number);
    if (own.length === 0) return tokens;
    const heading = headingAtEnd(tokens);
    const text = heading ? tokens.slice(0, -3) : tokens;
    const head: ListHead = { level, start, heading };
    const open = made("footnotes_open", 1, head, heading ? wordsOf(heading) : words);
    return [...text, open, ...own.flatMap(([note, said]) => item(note, said)), made("footnotes_close", -1)];
  });
}

/** Numbers the references in some tokens; within a link a reference would be a link within a link, and stands behind it. */
function refer(tokens: readonly Token[], number: (id: number) => Note): void {
  for (const inline of tokens) {
    if (!inline.children?.some(({ type }) => type === "footnote_ref")) continue;
    const children: Token[] = [];
    let depth = 0;
    let waiting: Token[] = [];
    for (const part of inline.children) {
      if (part.type === "footnote_ref") {
        const note = number(Number(part.meta?.["id"]));
        note.uses += 1;
        part.meta = { ...part.meta, note, use: note.uses };
        (depth > 0 ? waiting : children).push(part);
        continue;
      }
      if (part.type === "link_open" || part.type === "link_close") depth += part.nesting;
      children.push(part);
      if (depth > 0) continue;
      children.push(...waiting);
      waiting = [];
    }
    inline.children = children;
  }
}

/** The words of a heading below which nothing stands: it heads the notes, whatever it calls them. */
function headingAtEnd(tokens: readonly Token[]): Token | undefined {
  return tokens.at(-1)?.type === "heading_close" && tokens.at(-3)?.level === 0 ? tokens.at(-2) : undefined;
}

/** A note as an item of the list, with the ways back at the end of its last paragraph. */
function item(note: Note, tokens: readonly Token[]): Token[] {
  const last = tokens.at(-1)?.type === "paragraph_close" ? tokens.at(-2) : undefined;
  const back = made("footnote_back", 0, { note });
  if (last) last.children = [...(last.children ?? []), back];
  const alone = Object.assign(made("inline", 0), { children: [back] });
  const paragraph = last ? [] : [made("paragraph_open", 1), alone, made("paragraph_close", -1)];
  return [made("footnote_open", 1, { note }), ...tokens, ...paragraph, made("footnote_close", -1)];
}

function made(type: string, nesting: -1 | 0 | 1, meta: object | null = null, content = ""): Token {
  const tag = type.startsWith("paragraph") ? "p" : "";
  return Object.assign(new MarkdownIt.Token(type, tag, nesting), { meta, content, block: nesting !== 0 });
}
