import { stringify } from "csv-stringify/sync";

/** A table as a file: the names of its columns, and its rows. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly (string | number | undefined)[]>;
}

/** With fewer rows at a time writing is slower, with more it takes memory. */
const rowsAtOnce = 1000;

/**
 * Writes a table as CSV, RFC 4180. The mark at its beginning lets Excel read it as UTF-8. A text that a spreadsheet would
 * run as a formula gets an apostrophe before it; numbers stay as they are.
 */
export function toCsv(table: Table): string {
  return [...csvParts(table)].join("");
}

/** The same piece by piece, for a table of any length. */
export function* csvParts({ columns, rows }: Table): Generator<string> {
  let part: unknown[][] = [[...columns]];
  let isFirst = true;
  for (const row of rows) {
    if (part.length === rowsAtOnce) {
      yield write(part, isFirst);
      isFirst = false;
      part = [];
    }
    part.push([...row]);
  }
  yield write(part, isFirst);
}

function write(rows: readonly unknown[][], isFirst: boolean): string {
  return stringify([...rows], { bom: isFirst, escape_formulas: true, record_delimiter: "windows" });
}
