/** What a picture's file says beside its pixels, in words: "EXIF", "XMP". Nothing where it says nothing more. */
export function metadataIn(bytes: Buffer): string[] {
  const start = bytes.subarray(0, 12).toString("latin1");
  if (start.startsWith("\xff\xd8")) return namesOf(jpegSegments(bytes));
  if (start.startsWith("\x89PNG")) return namesOf(chunks(bytes, 8, "big"));
  if (/^RIFF.{4}WEBP/s.test(start)) return namesOf(chunks(bytes, 12, "little"));
  return ["something that is no JPEG, PNG or WebP"];
}

/** A part of a file, by the name that its format gives it. */
interface Part {
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

function namesOf(parts: Iterable<Part>): string[] {
  const found = [...parts].flatMap(({ name, content }) => {
    const start = content.subarray(0, 32).toString("latin1");
    return kinds.filter(([, names, starts]) => names.test(name) && starts.test(start)).map(([said]) => said);
  });
  return [...new Set(found)];
}

/** Up to the first scan; a marker is FF and its code, and most have a length. ITU-T T.81, B.1 */
function* jpegSegments(bytes: Buffer): Generator<Part> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const length = bytes.readUInt16BE(at + 2);
    yield { name: bytes.subarray(at + 1, at + 2).toString("hex"), content: bytes.subarray(at + 4, at + 2 + length) };
    at += 2 + length;
  }
  // Compressed data never holds the mark of the end, and phones put a second picture or a film behind it.
  const end = bytes.indexOf(Buffer.from([0xff, 0xd9]), at) + 2;
  if (end < bytes.length) yield { name: "behind the end", content: bytes.subarray(end) };
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
