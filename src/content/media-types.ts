/** A kind of file that can lie in `content/media/`. */
interface MediaType {
  /** What readers call it. */
  readonly name: string;
  /** Whether bytes are of this kind; a picture's are read for their size. */
  readonly fits: (bytes: Buffer) => boolean;
}

const beginsWith = (mark: string) => (bytes: Buffer) => bytes.subarray(0, mark.length).toString("latin1") === mark;
/** Office files are zip archives. */
const isZip = beginsWith("PK\u0003\u0004");
const isText = (bytes: Buffer) => !bytes.includes(0);
const picture: MediaType = { name: "picture", fits: () => true };

/** The kinds of file that can lie in `content/media/`, by their ending. */
export const mediaTypes: Readonly<Record<string, MediaType>> = {
  jpg: picture,
  jpeg: picture,
  png: picture,
  gif: picture,
  webp: picture,
  avif: picture,
  pdf: { name: "PDF", fits: beginsWith("%PDF-") },
  docx: { name: "Word document", fits: isZip },
  xlsx: { name: "Excel spreadsheet", fits: isZip },
  pptx: { name: "PowerPoint presentation", fits: isZip },
  odt: { name: "OpenDocument text", fits: isZip },
  ods: { name: "OpenDocument spreadsheet", fits: isZip },
  csv: { name: "CSV", fits: isText },
  txt: { name: "plain text", fits: isText },
};
