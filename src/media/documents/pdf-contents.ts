import { PDFArray, type PDFDict, PDFDocument, PDFInvalidObject, PDFName, PDFStream } from "@cantoo/pdf-lib";
import type { Violation } from "../../problems/problem.ts";
import { startsMore } from "./pdf-actions.ts";
import { dictionariesIn, dictionaryAt, nameAt, valueAt } from "./pdf-dictionary.ts";
import { broken, filesInPdf, loadsFile, mediaInPdf, scripted } from "./pdf-faults.ts";

/** Annotations that show something on a page. Others carry films, sounds, or what only some readers can show. ISO 32000-2, 12.5.6. */
const annotations = new Set(
  `Link Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Caret Stamp Ink Popup
   Widget Watermark PrinterMark TrapNet Redact`.split(/\s+/),
);

/** What carries other files, by the key under which they lie: ISO 32000-2, 7.11.4, 12.3.5. */
const fileKeys = ["EmbeddedFiles", "EF", "Collection"];

/** What shows or plays something else than pages: ISO 32000-2, 12.7.8, 13. */
const mediaKeys = ["XFA", "RichMediaContent", "Renditions", "AlternatePresentations", "3DD"];

/** What in a PDF does more than show pages, and follow a reader's click, wherever in the file it stands; undefined where nothing does. */
export async function contentFault(bytes: Uint8Array): Promise<Violation | undefined> {
  const { context } = await PDFDocument.load(bytes, {
    password: "",
    updateMetadata: false,
    throwOnInvalidObject: false,
    warnOnInvalidObjects: false,
  });
  for (const [, object] of context.enumerateIndirectObjects()) {
    // Another program may read it otherwise.
    if (object instanceof PDFInvalidObject) return broken;
    if (object instanceof PDFStream && liesElsewhere.some((key) => object.dict.has(key))) return loadsFile;
    for (const dictionary of dictionariesIn(object)) {
      const fault = dictionaryFault(dictionary);
      if (fault) return fault;
    }
  }
  return undefined;
}

/** By these a stream has its bytes in another file: ISO 32000-2, 7.3.8. */
const liesElsewhere = [PDFName.of("F"), PDFName.of("FFilter")];

function dictionaryFault(dictionary: PDFDict): Violation | undefined {
  const subtype = nameAt(dictionary, "Subtype");
  const holds = (key: string) => dictionaryAt(dictionary, key) !== undefined;
  const isAnnotation = valueAt(dictionary, "Rect") instanceof PDFArray && subtype !== "";
  if (subtype === "FileAttachment" || fileKeys.some(holds)) return filesInPdf;
  if (mediaKeys.some((key) => valueAt(dictionary, key)) || (isAnnotation && !annotations.has(subtype)))
    return mediaInPdf;
  // A page of another file, or its picture for the printer.
  if (subtype === "Form" && holds("Ref")) return loadsFile;
  if ((subtype === "Form" || subtype === "Image") && holds("OPI")) return loadsFile;
  return startsMore(dictionary) ? scripted : undefined;
}
