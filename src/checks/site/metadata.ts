/** What a picture's file says beside its pixels, in words: "EXIF", "XMP". Nothing where it says nothing more. */
export function metadataIn(bytes: Buffer): string[] {
  const parts = partsOf(bytes);
  return parts ? namesOf(parts) : [noPicture];
}

/** What a file of another format is. */
export const noPicture = "something that is no JPEG, PNG or WebP";

/** The parts of a picture's file; undefined where its format is another. */
export function partsOf(bytes: Buffer): Iterable<Part> | undefined {
  const start = bytes.subarray(0, 12).toString("latin1");
  if (start.startsWith("\xff\xd8")) return jpegSegments(bytes);
  if (start.startsWith("\x89PNG")) return chunks(bytes, 8, "big");
  if (/^RIFF.{4}WEBP/s.test(start)) return chunks(bytes, 12, "little");
  return undefined;
}

/** A part of a file, by the name that its format gives it. */
export interface Part {
  readonly name: string;
  readonly content: Buffer;
}

/** What parts may not be there, by their name and what they begin with. */
const kinds: readonly (readonly [said: string, name: RegExp, start: RegExp])[] = [
  ["EXIF", /^(e1|eXIf|EXIF)$/, /^(?!http)/],
  ["XMP", /^(e1|XMP |iTXt)$/, /^(http:\/\/ns\.adobe\.com\/|<|XML:com\.adobe\.xmp)/],
  ["IPTC", /^ed$/, /^/],
  ["a comment", /^(fe|tEXt|zTXt|iTXt)$/, /^(?!XML:com\.adobe\.xmp)/],
  ["a colour profile", /^(e2|iCCP|ICCP)$/, /^/],
  ["parts of another program", /^(e[3-9abcf]|behind the end|tIME|caBX)$/, /^/],
];

/** What parts of a picture's file are, of those that say something beside its pixels. */
export function namesOf(parts: Iterable<Part>): string[] {
  const found = [...parts].flatMap(({ name, content }) => {
    const start = content.subarray(0, 32).toString("latin1");
    return kinds.filter(([, names, starts]) => names.test(name) && starts.test(start)).map(([said]) => said);
  });
  return [...new Set(found)];
}

/** A marker is FF and its code, and most have a length; within a scan FF is followed by 00, or by a mark to start anew. ITU-T T.81, B.1 */
function* jpegSegments(bytes: Buffer): Generator<Part> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xd9) {
    const isScan = bytes[at + 1] === 0xda;
    const length = bytes.readUInt16BE(at + 2);
    yield { name: bytes.toString("hex", at + 1, at + 2), content: bytes.subarray(at + 4, at + 2 + length) };
    at += 2 + length;
    while (isScan && at < bytes.length && !isMarker(bytes, at)) at = bytes.indexOf(0xff, at + 1) >>> 0;
  }
  // Compressed data never holds the mark of the end, and phones put a second picture or a film behind it.
  const end = bytes.indexOf(Buffer.from([0xff, 0xd9]), at) + 2;
  if (end < bytes.length) yield { name: "behind the end", content: bytes.subarray(end) };
}

function isMarker(bytes: Buffer, at: number): boolean {
  const code = bytes[at + 1] ?? 0;
  return bytes[at] === 0xff && code !== 0 && !(code >= 0xd0 && code <= 0xd7);
}

/** PNG writes a length, a name, the content and a sum; RIFF a name, a length and the content, filled up to be even. */
function* chunks(bytes: Buffer, start: number, order: "big" | "little"): Generator<Part> {
  let at = start;
  while (at + 8 <= bytes.length) {
    const isPng = order === "big";
    const length = isPng ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at + 4);
    const name = bytes.subarray(at + (isPng ? 4 : 0), at + (isPng ? 8 : 4)).toString("latin1");
    yield { name, content: bytes.subarray(at + 8, at + 8 + length) };
    at += isPng ? 12 + length : 8 + length + (length % 2);
  }
}
