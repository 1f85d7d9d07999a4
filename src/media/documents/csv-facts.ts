import { parse } from "csv-parse/sync";
import type { Violation } from "../../problems/problem.ts";
import type { DocumentFacts } from "./document-facts.ts";

/** What spreadsheet programs part cells with: which of them is a setting of the reader's machine. */
const separators = [",", ";", "\t", "|"];

/** A line that says to Excel what parts the cells of a file, whatever its settings. */
const ownSeparator = /^sep=(.)\r?\n/i;

/**
 * A cell that spreadsheet programs work out, and may load a page or start a program by. A number with its sign is not one, nor
 * is the name of an account.
 */
const formula = /^[\s\p{C}]*(=|[@+-].*[|(!])/su;

/** Looks into a CSV for what is more than words and numbers. RFC 4180 */
export function csvFacts(bytes: Uint8Array): DocumentFacts | Violation {
  const text = textOf(bytes);
  const own = ownSeparator.exec(text)?.[1];
  for (const separator of new Set([...separators, ...(own ? [own] : [])])) {
    const line = lineOfFormula(text, separator);
    if (line !== undefined)
      return {
        rule: "active-document",
        message: `has a formula in line ${line}, which spreadsheet programs run`,
        fix: "write the result of the formula",
      };
  }
  return { barriers: [] };
}

/** The line in which a cell with a formula begins; undefined where none does. */
function lineOfFormula(text: string, separator: string): number | undefined {
  let from = 1;
  for (const { record, info } of recordsOf(text, separator)) {
    if (record.some((cell) => formula.test(cell))) return from;
    from = info.lines + 1;
  }
  return undefined;
}

interface CsvRecord {
  readonly record: readonly string[];
  /** `lines` are those up to its end. */
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, separator: string): CsvRecord[] {
  const options = { delimiter: separator, info: true, relax_column_count: true, relax_quotes: true };
  // Its types know nothing of `info`.
  const read = (quote: string | null) => parse(text, { ...options, quote }) as unknown as CsvRecord[];
  try {
    return read('"');
  } catch {
    // A quotation mark that nothing closes: some programs read on to the end, others begin a cell at each separator.
    return read(null);
  }
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
