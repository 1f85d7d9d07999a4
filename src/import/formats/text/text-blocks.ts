import { escapeMarkdown } from "../../../writing/escape-markdown.ts";
import type { Block, Line, Remark } from "../../document.ts";
import { standsAlone } from "../../release/landmarks.ts";
import { type ListMarker, readListMarker } from "./list-marker.ts";
import { joinLines, type SourceLine } from "./source-lines.ts";
import { brokenColumns, readTextTable } from "./text-table.ts";

/** A paragraph, or an item of a list: its lines between real line breaks, each of which may have been wrapped. */
interface Paragraph {
  readonly lines: readonly (readonly SourceLine[])[];
  readonly marker: ListMarker | undefined;
  /** Spaces before its first line. */
  readonly indent: number;
}

type Part = Block | Paragraph;

/** Cuts the lines of a text into paragraphs, lists and tables. Every word stays, in its order. */
export function readTextBlocks(lines: readonly SourceLine[]): { readonly blocks: Block[]; readonly remarks: Remark[] } {
  const width = widthOf(lines);
  const remarks: Remark[] = [];
  const parts = chunksOf(lines).flatMap((chunk): readonly Part[] => {
    const table = readTextTable(chunk);
    remarks.push(...(table ? [table.remark] : brokenColumns(chunk)));
    return table ? [table.block] : paragraphsOf(chunk, width);
  });
  return { blocks: runsOf(parts).map(blockOf), remarks };
}

/** Longer lines are whole paragraphs, as Word copies them; nobody wraps a text by hand so wide. */
const widestWrapped = 100;
/** Nobody wraps a text so narrow: shorter lines end where they were meant to. */
const narrowestWrapped = 60;

/** How wide a text was wrapped by hand, where it was. */
function widthOf(lines: readonly SourceLine[]): number {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length <= widestWrapped);
  return lengths.reduce((widest, length) => Math.max(widest, length), narrowestWrapped);
}

/** So many lines with words may stand above the text of a release. */
const linesOfHead = 16;

/** Lines that stand together. A label, a date or "Ends" is alone even where no blank line sets it off. */
function chunksOf(lines: readonly SourceLine[]): SourceLine[][] {
  const chunks: SourceLine[][] = [];
  let [count, isAfterBreak, wasAlone] = [0, true, false];
  for (const line of lines) {
    if (line.text === "") {
      isAfterBreak = true;
      continue;
    }
    count += 1;
    const isAlone = standsAlone(line.text, count <= linesOfHead);
    if (isAfterBreak || isAlone || wasAlone) chunks.push([line]);
    else chunks.at(-1)?.push(line);
    [isAfterBreak, wasAlone] = [false, isAlone];
  }
  return chunks;
}

/** The paragraphs of a chunk. One marker alone may be a dash or a number that a wrapped line happens to begin with. */
function paragraphsOf(chunk: readonly SourceLine[], width: number): Paragraph[] {
  const isWrapped = chunk.every(({ text }) => text.length <= widestWrapped);
  const markers = chunk.map(({ text }) => readListMarker(text));
  const ofKind = Map.groupBy(markers, (marker) => marker?.kind);
  const isItem = (marker: ListMarker | undefined) =>
    marker !== undefined && ((ofKind.get(marker.kind)?.length ?? 0) > 1 || /[•●▪‣◦\uF0B7]/.test(marker.sign));
  const paragraphs: SourceLine[][][] = [];
  for (const [index, line] of chunk.entries()) {
    const before = chunk[index - 1];
    const breaks = before === undefined ? "paragraph" : breakBetween(before, line, width);
    const isInItem = isItem(readListMarker(paragraphs.at(-1)?.[0]?.[0]?.text ?? ""));
    if (!isWrapped || isItem(markers[index]) || breaks === "paragraph" || (breaks === "line" && isInItem))
      paragraphs.push([[line]]);
    else if (breaks === "line") paragraphs.at(-1)?.push([line]);
    else paragraphs.at(-1)?.at(-1)?.push(line);
  }
  return paragraphs.map((lines) => {
    const [first] = lines[0] ?? [];
    const marker = readListMarker(lines.length === 1 ? joinLines(lines[0] ?? []).text : (first?.text ?? ""));
    return {
      lines,
      marker: lines.length === 1 ? marker : undefined,
      indent: /^\s*/.exec(first?.typed ?? "")?.[0].length ?? 0,
    };
  });
}

/** A line of a contact that begins in small letters and is no rest of a sentence. */
const isAddress = /^(?:\S+@\S+|https?:\/\/\S+|www\.\S+|\S+\.\S+\.\S+)$/;

/** What a line's end was meant for: that of a paragraph, that of a line, or nothing, where the next word had no room. */
function breakBetween(line: SourceLine, next: SourceLine, width: number): "paragraph" | "line" | "wrap" {
  const goesOn = (/^[\p{Ll}–—&(]/u.test(next.text) && !isAddress.test(next.text)) || /[\u00AD,–—-]$/.test(line.text);
  const hadRoom = line.text.length + 1 + (next.text.split(" ", 1)[0]?.length ?? 0) <= width;
  if (goesOn || !hadRoom) return "wrap";
  return /[.!?:;]["”’')]?$/.test(line.text) ? "paragraph" : "line";
}

/** Paragraphs that follow each other and could be one list; any other part alone. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const [first] = runs.at(-1) ?? [];
    const kind = "marker" in part ? part.marker?.kind : undefined;
    if (first && "marker" in first && kind !== undefined && first.marker?.kind === kind) runs.at(-1)?.push(part);
    else runs.push([part]);
  }
  return runs.flatMap((run) => (isList(run) ? [run] : run.map((part) => [part])));
}

/** A single item is no list: its marker may be a footnote's star or a dash. Markdown counts its own numbers. */
function isList(run: readonly Part[]): boolean {
  const [first, second] = run.map((part) => ("marker" in part ? part.marker : undefined));
  if (!first || !second || first.kind === "letter") return false;
  return (
    first.kind === "bullet" ||
    run.every((part, index) => "marker" in part && Number(part.marker?.sign) === Number(first.sign) + index)
  );
}

function blockOf(run: readonly Part[]): Block {
  const [first] = run;
  if (first && "kind" in first) return first;
  const paragraphs = run.filter((part) => "marker" in part);
  return paragraphs.length > 1
    ? { kind: "list", isBold: false, lines: itemsOf(paragraphs) }
    : { kind: "paragraph", isBold: false, lines: (paragraphs[0]?.lines ?? []).map(lineOf) };
}

function itemsOf(items: readonly Paragraph[]): Line[] {
  const isLower = ({ marker }: Paragraph) => marker?.sign === "o" || marker?.sign === "◦";
  const [first] = items;
  const top = first?.indent ?? 0;
  return items.map((item) => {
    const { marker, lines, indent } = item;
    const { kind = "bullet", sign = "", content = "" } = marker ?? {};
    const isIndented =
      kind === "bullet" && item !== first && ((first && isLower(item) && !isLower(first)) || indent >= top + 2);
    const start = `${isIndented ? "  " : ""}${kind === "bullet" ? "-" : `${sign}${kind.slice(1)}`}`;
    const { text, wraps } = joinLines(lines.flat());
    const cut = text.length - content.length;
    return lineFrom(
      content,
      `${start} ${escapeMarkdown(content)}`,
      lines.flat(),
      wraps.map((at) => at - cut),
    );
  });
}

/** A line after a line break may not be taken for what belongs to the one before: an underline, a row, a definition. */
function lineOf(lines: readonly SourceLine[], index: number): Line {
  const { text, wraps } = joinLines(lines);
  const markdown = escapeMarkdown(text);
  return lineFrom(
    text,
    index === 0 ? markdown : markdown.replace(/^[=:~]/, "\\$&").replaceAll("|", "\\|"),
    lines,
    wraps,
  );
}

function lineFrom(text: string, markdown: string, lines: readonly SourceLine[], wraps: readonly number[]): Line {
  return { text, markdown, place: lines[0]?.number ?? 1, ...(wraps.length > 0 && { wraps }) };
}
