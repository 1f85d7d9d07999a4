import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

/** A dictionary of a PDF, with what its entries name by number in their place. ISO 32000-2, 7.3.7. */
export class PdfDictionary {
  readonly #dict: PDFDict;
  readonly #context: PDFContext;

  constructor(dict: PDFDict, context: PDFContext) {
    this.#dict = dict;
    this.#context = context;
  }

  /** What lies under a key; undefined where nothing does. */
  at(key: string): PDFObject | undefined {
    return this.#context.lookup(this.#dict.get(PDFName.of(key)));
  }

  has(key: string): boolean {
    return this.#dict.has(PDFName.of(key));
  }

  /** A name, such as `GoTo`; empty where there is none. */
  name(key: string): string {
    const found = this.at(key);
    return found instanceof PDFName ? found.decodeText() : "";
  }

  /** A text; empty where there is none. */
  text(key: string): string {
    const found = this.at(key);
    return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : "";
  }

  dictionary(key: string): PdfDictionary | undefined {
    return this.#read(this.at(key));
  }

  /** The dictionaries under a key: one, or those of a list. */
  dictionaries(key: string): PdfDictionary[] {
    const found = this.at(key);
    return (found instanceof PDFArray ? found.asArray() : [found]).flatMap((one) => this.#read(one) ?? []);
  }

  /** The dictionaries under all its keys. */
  values(): PdfDictionary[] {
    return this.#dict.values().flatMap((value) => this.#read(value) ?? []);
  }

  isSame(other: PdfDictionary): boolean {
    return this.#dict === other.#dict;
  }

  #read(object: PDFObject | undefined): PdfDictionary | undefined {
    const found = this.#context.lookup(object);
    return found instanceof PDFDict ? new PdfDictionary(found, this.#context) : undefined;
  }
}

/** The dictionaries of an object, whatever they lie in. Such as are named by number are objects of their own. */
export function* dictionariesIn(object: PDFObject, context: PDFContext): Generator<PdfDictionary> {
  const left = [object];
  for (let next = left.pop(); next; next = left.pop()) {
    const held = next instanceof PDFStream ? next.dict : next;
    if (held instanceof PDFDict) {
      yield new PdfDictionary(held, context);
      left.push(...held.values());
    } else if (held instanceof PDFArray) left.push(...held.asArray());
  }
}
