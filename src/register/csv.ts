import { stringify } from "csv-stringify/sync";

/** A table as a file: the names of its columns, and its rows. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/**
 * Writes a table as CSV, RFC 4180. The mark at its beginning lets Excel read it as UTF-8. A text that a spreadsheet would
 * run as a formula gets an apostrophe before it; numbers stay as they are.
 */
export function toCsv({ columns, rows }: Table): string {
  return stringify([[...columns], ...rows.map((row) => [...row])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}
