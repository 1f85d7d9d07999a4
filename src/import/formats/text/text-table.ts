import { escapeMarkdown } from "../../../writing/escape-markdown.ts";
import type { Block, Remark } from "../../document.ts";
import { readListMarker } from "./list-marker.ts";
import type { SourceLine } from "./source-lines.ts";

/** Rows that were typed under each other, with tabs or spaces between their columns. */
interface TextTable {
  readonly block: Block;
  readonly remark: Remark;
}

/** How columns are set apart, the surest first. */
const separators = [/\t/, / *\t[\t ]*| {3,}/, / *\t[\t ]*| {2,}/];
const mayHoldColumns = /\S(?: *\t| {2,})\s*\S/;

/** Whether every one of some lines may be a row. */
function areRows(lines: readonly SourceLine[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ typed, text }) => mayHoldColumns.test(typed) && readListMarker(text) === undefined)
  );
}

/**
 * Reads lines as a table, whose first row is its header; undefined where their columns do not agree. A label with a colon before its
 * value, as in "Tel:	01632 960100", is no column.
 */
export function readTextTable(lines: readonly SourceLine[]): TextTable | undefined {
  if (!areRows(lines)) return undefined;
  const rows = separators
    .map((separator) =>
      lines.map(({ typed }) =>
        typed
          .trim()
          .split(separator)
          .map((cell) => cell.trim()),
      ),
    )
    .find((cells) => new Set(cells.map(({ length }) => length)).size === 1 && (cells[0]?.length ?? 0) > 1);
  if (!rows || isProse(lines, rows) || rows.every(([label]) => label?.endsWith(":"))) return undefined;
  return { block: tableOf(lines, rows), remark: remarkOn(lines) };
}

/** Two spaces after each full stop, where every line happens to have one. */
function isProse(lines: readonly SourceLine[], rows: readonly (readonly string[])[]): boolean {
  return (
    !lines.some(({ typed }) => typed.includes("\t")) &&
    rows.some((cells) => cells.some((cell) => cell.length > 60 || cell.endsWith(".")))
  );
}

function tableOf(lines: readonly SourceLine[], rows: readonly (readonly string[])[]): Block {
  const line = (cells: readonly string[], place: number) => ({
    text: cells.filter(Boolean).join(" "),
    markdown: `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll("|", "\\|")).join(" | ")} |`,
    place,
  });
  const [head = [], ...others] = rows;
  const first = lines[0]?.number ?? 1;
  return {
    kind: "table",
    isBold: false,
    lines: [
      line(head, first),
      { text: "", markdown: `|${" --- |".repeat(head.length)}`, place: first },
      ...others.map((cells, index) => line(cells, lines[index + 1]?.number ?? first)),
    ],
  };
}

function remarkOn(lines: readonly SourceLine[]): Remark {
  const [first, last] = [lines[0]?.number ?? 1, lines.at(-1)?.number ?? 1];
  return {
    place: first,
    sentence: `The columns to line ${last} became a table. Its first row became the header row: check that it names the columns.`,
  };
}

/** Says of lines with columns that do not agree what became of them. */
export function brokenColumns(lines: readonly SourceLine[]): Remark[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || first === last || !lines.some(hasColumns)) return [];
  return [
    {
      place: first.number,
      sentence: `The lines to ${last.number} have columns set with tabs, which are not in equal rows. The tabs became spaces: make it a table, or sentences.`,
    },
  ];
}

/** A tab after a label, a single word or the marker of an item is no column. */
function hasColumns({ typed, text }: SourceLine): boolean {
  const label = typed.split("\t")[0]?.trim() ?? "";
  return /\S\t+\s*\S/.test(typed) && !/^\S*:|^\S+$/.test(label) && readListMarker(text) === undefined;
}
