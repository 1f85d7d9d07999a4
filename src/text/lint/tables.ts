import { captionOf } from "../captions.ts";
import { closeOf, type Token, wordsOf } from "../markdown.ts";
import { type Fault, type Finding, inBlock, type LintText, type Rule } from "./finding.ts";

/** Tables have a caption, a heading for each column, and something in every cell (WCAG 1.3.1, 2.4.6). */
export const tables: Rule = (text) =>
  text.tokens.flatMap((token, index) => {
    if (token.type === "table_open") return lintTable(text, index);
    return token.type === "paragraph_open" ? rowsWithoutTable(text, token) : [];
  });

interface Row {
  readonly open: Token;
  /** The words of its cells, as many as the table has columns. */
  readonly cells: readonly string[];
}

function lintTable(text: LintText, index: number): Finding[] {
  const table = text.tokens[index];
  const [head, ...rows] = rowsOf(text.tokens.slice(index, closeOf(text.tokens, index)));
  if (!table || !head) return [];
  const tell = (row: Row, fault: Fault) => inBlock(text, row.open, fault);
  const findings = rows.flatMap((row) => {
    const fault = lengthFault(row, text.lines[row.open.map?.[0] ?? 0] ?? "");
    return fault ? [tell(row, fault)] : [];
  });
  const ofHead = headFault(head, rows);
  if (ofHead) findings.push(tell(head, ofHead));
  const told = new Set(findings.map(({ line }) => line));
  const gaps = rows.filter(({ cells, open }) => cells.includes("") && !told.has(lineOf(open)));
  const count = gaps.flatMap(({ cells }) => cells.filter((cell) => cell === "")).length;
  const what = count === 1 ? "a cell of the table is empty" : `${count} cells of the table are empty`;
  if (gaps[0])
    findings.push(tell(gaps[0], ["|", what, '"none", "not known" or 0, so that nobody has to guess', "advice"]));
  if (captionOf(text.tokens, index) === undefined)
    findings.push(
      tell(head, ["", "the table has no caption", "a line above it: Table: what the table shows", "advice"]),
    );
  return findings;
}

function lineOf({ map }: Token): number {
  return (map?.[0] ?? 0) + 1;
}

function rowsOf(tokens: readonly Token[]): Row[] {
  return tokens.flatMap((open, index) => {
    if (open.type !== "tr_open") return [];
    const cells = tokens.slice(index, closeOf(tokens, index)).filter(({ type }) => type === "inline");
    return [{ open, cells: cells.map((cell) => wordsOf(cell).trim()) }];
  });
}

/** The gate refuses an empty heading and one without cells, too: axe's rules empty-table-header and th-has-data-cells. */
function headFault({ cells }: Row, rows: readonly Row[]): Fault | undefined {
  const empty = cells.indexOf("");
  if (cells.every((cell) => cell === ""))
    return ["|", "the table has no headings", "above each column, in the first line, what it holds"];
  if (empty >= 0)
    return ["|", `column ${empty + 1} of the table has no heading`, "in the first line, what the column holds"];
  if (rows.length === 0) return ["|", "the table has headings and no rows", "the rows below them, or a sentence"];
  if (cells.length === 1) return ["|", "a table of one column is a list", `- ${rows[0]?.cells[0]}`, "advice"];
  return undefined;
}

/** The cells of a row as they are typed. */
function cellsIn(line: string): string[] {
  return (
    line
      // A table in a quotation has the quotation's marks before each row.
      .replace(/^[\s>]+/, "")
      .trimEnd()
      .replace(/^\|/, "")
      .replace(/(?<!\\)\|$/, "")
      .split(/(?<!\\)\|/)
  );
}

const typedRow = /^[\s>]*\|.*[^\s|\\].*\|/;
/** The row below the headings as it is typed, rightly or with the signs that a word processor makes of it. */
const dashes = /^[\s>]*\|?\s*[:=–—-]+\s*(?:[|+]\s*[:=–—-]+\s*)*\|?\s*$/;

/** Rows one below the other that are no table, because the row of dashes below the first is missing or does not fit it. */
function rowsWithoutTable(text: LintText, paragraph: Token): Finding[] {
  const [start = 0, end = start] = paragraph.map ?? [];
  const lines = text.lines.slice(start, end);
  const isRow = lines.map((line) => typedRow.test(line) && !dashes.test(line));
  const isDashes = lines.map((line, row) => dashes.test(line) && line.includes("|") && isRow[row - 1] === true);
  const first = isRow.findIndex((is, row) => is && (isRow[row + 1] || (isDashes[row + 1] && isRow[row + 2])));
  if (first < 0) return [];
  const row = `|${" --- |".repeat(cellsIn(lines[first] ?? "").length)}`;
  const what = isDashes[first + 1]
    ? "the rows are shown with their bars, and not as a table: the row of dashes does not fit the headings above it"
    : "the rows are shown with their bars, and not as a table: there is no row of dashes below the first";
  const write = isDashes[first + 1] ? `${row} in its place` : `${row} below the first, which has the headings`;
  return [{ ...inBlock(text, paragraph, ["|", what, write], first), rule: "broken-table" }];
}

/** Markdown leaves out what stands beyond the last column, and fills up a short row. */
function lengthFault({ cells }: Row, line: string): Fault | undefined {
  const written = cellsIn(line);
  const columns = cells.length;
  if (written.length === columns) return undefined;
  const what = `the row has ${written.length} ${written.length === 1 ? "cell" : "cells"}, and the table ${columns} columns`;
  if (written.length < columns) return ["|", what, "a | and a cell for each column", "advice"];
  const lost = written[columns]?.trim() ?? "";
  return [
    "|",
    `${what}: "${lost}" is not shown`,
    "a heading for it in the first line, or \\| where a | is to be shown",
  ];
}
