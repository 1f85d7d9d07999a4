import { cutFile, parseHeader } from "./read-file.ts";

/** What a header holds, as it was typed: every value is a text. Undefined where it cannot be read. */
export function valuesOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const document = parseHeader(cutFile(text).header);
  return document && ((document.toJS() as Record<string, unknown> | null) ?? {});
}
