import { type Document, type LineCounter, visit } from "yaml";
import type { PlacedViolation } from "../../problems/problem.ts";
import { isInCurlyQuotes, quotedLine } from "./quoted-line.ts";

/** Tells what YAML reads without complaint and its author did not mean: words after a #, curly quotes, a quote never opened, tabs. */
export function headerRemarks(
  source: string,
  document: Document.Parsed,
  counter: LineCounter,
  firstLine: number,
): PlacedViolation[] {
  if (!/[#\t“”‘"]/.test(source)) return [];
  const lines = source.split("\n");
  const remarks = new Map<number, PlacedViolation>();
  const tell = (line: number, column: number, message: string, fix: string) => {
    if (remarks.has(line)) return;
    const paste = quotedLine(lines[line - 1] ?? "");
    remarks.set(line, {
      rule: "misread-value",
      at: { line: firstLine + line - 1, column },
      message,
      fix,
      ...(paste && { paste: [paste] }),
    });
  };

  const dropped = /[ \t]*#/y;
  visit(document, {
    Scalar: (_key, { range, type, value }) => {
      if (!range || type !== "PLAIN") return;
      const { line, col } = counter.linePos(range[0]);
      if (isInCurlyQuotes(String(value)))
        tell(line, col, "the curly quotes around the value would show", "use straight double quotes");
      if (/^[^"]+"$/.test(String(value)))
        tell(
          line,
          col,
          "the quote at the end of the value is never opened",
          "put a straight double quote before the value too",
        );
      dropped.lastIndex = range[1];
      if (!dropped.test(source)) return;
      const sign = counter.linePos(dropped.lastIndex - 1);
      tell(sign.line, sign.col, "everything after # would be lost", "put the value in straight double quotes");
    },
  });
  for (const [index, line] of lines.entries())
    if (line.includes("\t"))
      tell(index + 1, line.indexOf("\t") + 1, "there is a tab in the line", "replace it with a space");
  return [...remarks.values()];
}
