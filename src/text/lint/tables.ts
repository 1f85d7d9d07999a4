import type { PlacedViolation } from "../../problems/problem.ts";
import { captionOf } from "../captions.ts";
import { closeOf, type Token, wordsOf } from "../markdown.ts";
import { inBlock, type LintText, type Rule, type TextViolation } from "./rule.ts";

/** Tables have a caption, a heading for each column, and something in every cell (WCAG 1.3.1, 2.4.6). */
export const tables: Rule = (text) => {
  // Most texts have neither a table nor rows of one.
  if (!text.lines.some((line) => line.includes("|"))) return [];
  return text.tokens.flatMap((token, index) => {
    if (token.type === "table_open") return lintTable(text, index);
    return token.type === "paragraph_open" ? rowsWithoutTable(text, index) : [];
  });
};

interface Row {
  readonly open: Token;
  /** The words of its cells, as many as the table has columns. */
  readonly cells: readonly string[];
}

function lintTable(text: LintText, index: number): PlacedViolation[] {
  const table = text.tokens[index];
  const [head, ...rows] = rowsOf(text.tokens.slice(index, closeOf(text.tokens, index)));
  if (!table || !head) return [];
  const atRow = (row: Row, fault: TextViolation) => inBlock(text, row.open, fault);
  const findings = rows.flatMap((row) => {
    const fault = lengthFault(row, text.lines[row.open.map?.[0] ?? 0] ?? "");
    return fault ? [atRow(row, fault)] : [];
  });
  const ofHead = headFault(head, rows);
  if (ofHead) findings.push(atRow(head, ofHead));
  const reported = new Set(findings.map(({ at }) => at.line));
  const gaps = rows.filter(({ cells, open }) => cells.includes("") && !reported.has(lineOf(open)));
  const count = gaps.flatMap(({ cells }) => cells.filter((cell) => cell === "")).length;
  const message = count === 1 ? "a cell of the table is empty" : `${count} cells of the table are empty`;
  if (gaps[0])
    findings.push(
      atRow(gaps[0], {
        rule: "empty-cell",
        needle: "|",
        message,
        fix: 'write "none", "not known" or 0',
        level: "advice",
      }),
    );
  if (captionOf(text.tokens, index) === undefined)
    findings.push(
      atRow(head, {
        rule: "table-caption",
        needle: "",
        message: "the table has no caption",
        fix: "add a line above it: Table: what the table shows",
        level: "advice",
      }),
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
function headFault({ cells }: Row, rows: readonly Row[]): TextViolation | undefined {
  const empty = cells.indexOf("");
  if (cells.every((cell) => cell === ""))
    return {
      rule: "table-headings",
      needle: "|",
      message: "the table has no headings",
      fix: "write what each column holds, in the first line",
    };
  if (empty >= 0)
    return {
      rule: "table-headings",
      needle: "|",
      message: `column ${empty + 1} of the table has no heading`,
      fix: "write what the column holds, in the first line",
    };
  if (rows.length === 0)
    return {
      rule: "table-rows",
      needle: "|",
      message: "the table has headings but no rows",
      fix: "add rows below them, or write a sentence",
    };
  if (cells.length === 1)
    return {
      rule: "table-rows",
      needle: "|",
      message: "a table of one column is a list",
      fix: `- ${rows[0]?.cells[0]}`,
      level: "advice",
    };
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

/** Whether a line begins with a bar, and has two cells and some words: a sign or a line of a poem may stand between two bars. */
function isRow(line: string): boolean {
  if (!line.includes("|")) return false;
  const row = line.replace(/^[\s>]+/, "");
  return row.startsWith("|") && cellsIn(row).length > 1 && /[\p{L}\p{N}]/u.test(row);
}

/** Whether a line is the row below the headings, typed rightly or with the signs that a word processor makes of it. */
export function isDashes(line: string): boolean {
  return line.includes("|") && /^[\s>|:=+–—-]+$/.test(line) && /[=–—-]/.test(line);
}

/** Rows one below the other that are no table: the row of dashes below the first is missing or does not fit it, or empty lines separate them. */
function rowsWithoutTable(text: LintText, index: number): PlacedViolation[] {
  const paragraph = text.tokens[index] as Token;
  const kinds = kindsOfLines(text, paragraph);
  const after = kindsOfLines(text, text.tokens[index + 3]);
  const first = kinds.findIndex((kind, at) => {
    const [second, third] = kinds.slice(at + 1, at + 3);
    return kind === "row" && (second === "row" || (second === "dashes" && third === "row"));
  });
  const isParted = first < 0 && kinds.join() === "row" && (after[0] === "row" || after[0] === "dashes");
  // The rest of those that are parted was reported with the first.
  if ((first < 0 && !isParted) || (kindsOfLines(text, text.tokens[index - 3]).at(-1) ?? "words") !== "words") return [];
  const place = Math.max(first, 0);
  const row = `|${" --- |".repeat(cellsIn(text.lines[(paragraph.map?.[0] ?? 0) + place] ?? "").length)}`;
  const [why, fix] = isParted
    ? ["empty lines separate them", `remove the empty lines between the rows, and add ${row} below the first`]
    : kinds[first + 1] === "dashes"
      ? ["the row of dashes does not fit the headings above it", `write ${row} instead`]
      : ["there is no row of dashes below the first", `add ${row} below the first, which has the headings`];
  const message = `the rows are shown with their bars, not as a table: ${why}`;
  return [inBlock(text, paragraph, { rule: "broken-table", needle: "|", message, fix: fix ?? "" }, place)];
}

function kindsOfLines({ lines }: LintText, block: Token | undefined): ("row" | "dashes" | "words")[] {
  if (block?.type !== "paragraph_open") return [];
  const [start = 0, end = start] = block.map ?? [];
  return lines.slice(start, end).map((line) => (isRow(line) ? "row" : isDashes(line) ? "dashes" : "words"));
}

/** Markdown leaves out what stands beyond the last column, and fills up a short row. */
function lengthFault({ cells }: Row, line: string): TextViolation | undefined {
  const written = cellsIn(line);
  const columns = cells.length;
  if (written.length === columns) return undefined;
  const message = `the row has ${written.length} ${written.length === 1 ? "cell" : "cells"}, and the table ${columns} columns`;
  if (written.length < columns)
    return { rule: "row-length", needle: "|", message, fix: "add a | and a cell for each column", level: "advice" };
  const lost = written[columns]?.trim() ?? "";
  return {
    rule: "row-length",
    needle: "|",
    message: `${message}: "${lost}" is not shown`,
    fix: "add a heading for it in the first line, or write \\| to show a |",
  };
}
