import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFStream, PDFString } from "@cantoo/pdf-lib";

/** What lies under a key of a dictionary, be it named by number; undefined where nothing does. ISO 32000-2, 7.3.7. */
export const valueAt = (dictionary: PDFDict, key: string): PDFObject | undefined => dictionary.lookup(PDFName.of(key));

/** A name, such as `GoTo`; else empty. */
export function nameAt(dictionary: PDFDict, key: string): string {
  const found = valueAt(dictionary, key);
  return found instanceof PDFName ? found.decodeText() : "";
}

/** A text; else empty. */
export function textAt(dictionary: PDFDict, key: string): string {
  const found = valueAt(dictionary, key);
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : "";
}

/** The dictionary under a key; undefined for anything else. */
export function dictionaryAt(dictionary: PDFDict, key: string): PDFDict | undefined {
  const found = valueAt(dictionary, key);
  return found instanceof PDFDict ? found : undefined;
}

/** The dictionaries among some objects of a file, be they named by number. */
export function dictionariesAmong(objects: readonly (PDFObject | undefined)[], { context }: PDFDict): PDFDict[] {
  return objects.map((object) => context.lookup(object)).filter((object) => object instanceof PDFDict);
}

/** The dictionaries of an object, whatever they lie in. Those that are named by number are separate objects. */
export function* dictionariesIn(object: PDFObject): Generator<PDFDict> {
  const left = [object];
  for (let next = left.pop(); next; next = left.pop()) {
    const held = next instanceof PDFStream ? next.dict : next;
    if (held instanceof PDFDict) {
      yield held;
      left.push(...held.values());
    } else if (held instanceof PDFArray) left.push(...held.asArray());
  }
}
