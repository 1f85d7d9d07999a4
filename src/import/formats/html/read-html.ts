import { NotWritten } from "../../../writing/not-written.ts";
import type { SourceDocument } from "../../document.ts";
import { htmlDocument } from "./html-document.ts";

/** Reads a saved page, or rich text, in the encoding that it names, else in UTF-8, else in Windows-1252. */
export function readHtml(bytes: Uint8Array): SourceDocument {
  const document = htmlDocument(decodeHtml(bytes));
  if (document.blocks.length === 0)
    throw new NotWritten(
      "The page is all navigation: no text of a release was found in it. Copy the text from the browser into a new document, and import that.",
    );
  return document;
}

/** The text of a page. https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding */
function decodeHtml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const mark = /^\u00EF\u00BB\u00BF/.test(head)
    ? "utf-8"
    : /^\u00FF\u00FE/.test(head)
      ? "utf-16le"
      : /^\u00FE\u00FF/.test(head)
        ? "utf-16be"
        : undefined;
  const [, named] =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head) ?? [];
  for (const encoding of [mark, named, "utf-8"]) {
    try {
      if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Another is tried: many pages do not say what they are in, or say it wrongly.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}
