import type { Fault } from "./fault.ts";
import type { DocumentFacts } from "./read-document.ts";

/** A cell that begins so is a formula to a spreadsheet program: it may load a page or start a program. */
const formula = /(?:^|[\n\r,;\t])[ "]*(?:=|[@+-][^\n\r,;\t]*[|(!])/;

/** Looks into a CSV for what is more than words and numbers. */
export async function readTable(bytes: Buffer): Promise<DocumentFacts | Fault> {
  const text = bytes.toString("latin1");
  const { index } = formula.exec(text) ?? {};
  if (index === undefined) return { barriers: [] };
  const line = text.slice(0, index + 1).split(/\r\n|[\r\n]/).length;
  return { what: `has a formula in line ${line}, which spreadsheet programs run`, write: "what the formula gave" };
}
