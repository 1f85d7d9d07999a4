import { readHeader } from "../../content/front-matter/header.ts";
import { cutFile } from "./read-file.ts";

type Values = Readonly<Record<string, unknown>>;

/** Lists ask for several things of each of thousands of texts, one after the other. */
let last: { readonly text: string; readonly values: Values | undefined } | undefined;

/** What a header holds, as it was typed: every value is a text. Undefined where it cannot be read. */
export function valuesOf(text: string): Values | undefined {
  if (last?.text !== text) last = { text, values: readValues(text) };
  return last.values;
}

function readValues(text: string): Values | undefined {
  const header = readHeader(cutFile(text).header, 1);
  return "values" in header ? header.values : undefined;
}
