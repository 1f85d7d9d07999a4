/** A kind of file that can lie in `content/media/`. */
interface MediaType {
  /** What readers call it. */
  readonly name: string;
  /** Whether bytes are of this kind; a picture's are looked at whole. */
  readonly fits: (bytes: Uint8Array) => boolean;
}

/** A host or browser that looks inside would take a page for one, and run it, whatever its name. */
const isText = (bytes: Uint8Array) => !bytes.includes(0) && !page.test(start(bytes));
const page = /^[^\w"]*<[!?a-z]/i;
const start = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 1024));
/** Readers pass over what stands before the header of a PDF; a machine may run it as a program. ISO 32000-1, annex H, note 13. */
const isPdf = (bytes: Uint8Array) => /^(\xEF\xBB\xBF)?\s*%PDF-/.test(start(bytes));
const isAny = () => true;
const picture: MediaType = { name: "picture", fits: isAny };

/** The kinds of file that can lie in `content/media/`, by their ending. No SVG: it is a document that can run code. */
export const mediaTypes: Readonly<Record<string, MediaType>> = {
  jpg: picture,
  jpeg: picture,
  png: picture,
  gif: picture,
  webp: picture,
  avif: picture,
  pdf: { name: "PDF", fits: isPdf },
  docx: { name: "Word document", fits: isAny },
  xlsx: { name: "Excel spreadsheet", fits: isAny },
  pptx: { name: "PowerPoint presentation", fits: isAny },
  odt: { name: "OpenDocument text", fits: isAny },
  ods: { name: "OpenDocument spreadsheet", fits: isAny },
  csv: { name: "CSV", fits: isText },
  txt: { name: "plain text", fits: isText },
};
