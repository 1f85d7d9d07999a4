import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from "@cantoo/pdf-lib";
import type { Fault } from "./fault.ts";

/** Actions that run a program, send what a reader typed, or open another file: ISO 32000-2, 12.6.4. */
const active = new Set(["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMediaExecute"]);

/** What may happen by itself when a document is opened: a place of it is shown, as from its print dialogue. */
const harmless = new Set(["GoTo", "Named"]);

/** What in a PDF does more than show pages, wherever in the file it stands; undefined where nothing does. */
export async function activeFault(bytes: Uint8Array): Promise<Fault | undefined> {
  const { context } = await PDFDocument.load(bytes, {
    password: "",
    updateMetadata: false,
    throwOnInvalidObject: false,
    warnOnInvalidObjects: false,
  });
  const look = (object: PDFObject | undefined): PDFObject | undefined => context.lookup(object);
  for (const [, object] of context.enumerateIndirectObjects())
    for (const dict of dictsIn(object)) {
      if (active.has(nameOf(look(dict.get(PDFName.of("S")))))) return scripted;
      if (dict.has(PDFName.of("EmbeddedFiles")) || dict.has(PDFName.of("EF"))) return carrier;
      for (const trigger of [dict.get(PDFName.of("OpenAction")), ...actionsOf(look(dict.get(PDFName.of("AA"))))]) {
        const action = look(trigger);
        if (action instanceof PDFDict && !harmless.has(nameOf(look(action.get(PDFName.of("S")))))) return scripted;
      }
    }
  return undefined;
}

/** The dictionaries of an object, whatever they lie in. Such as are named by number are objects of their own. */
function* dictsIn(object: PDFObject): Generator<PDFDict> {
  const left = [object];
  for (let next = left.pop(); next; next = left.pop()) {
    const held = next instanceof PDFStream ? next.dict : next;
    if (held instanceof PDFDict) {
      yield held;
      left.push(...held.values());
    } else if (held instanceof PDFArray) left.push(...held.asArray());
  }
}

function actionsOf(additional: PDFObject | undefined): PDFObject[] {
  return additional instanceof PDFDict ? additional.values() : [];
}

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : "";
}

export const scripted: Fault = {
  what: "runs a program of its own, sends something or opens something else",
  write: "the PDF without it: the document saved as PDF again, not as a form with scripts",
};
const carrier: Fault = {
  what: "carries other files inside it",
  write: "the PDF without them, and each beside it in media/",
};
