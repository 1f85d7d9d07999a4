/** A value of EXIF: words, a small number, or one number divided by another. */
type Value = string | number | readonly [number, number];

const types = { ascii: 2, short: 3, rational: 5 } as const;
const entryLength = 12;
const start = 8;

/** Writes EXIF of one directory, in UTF-8, given its values by tag in ascending order. CIPA DC-008; TIFF 6.0 */
export function exif(values: readonly (readonly [tag: number, value: Value | undefined])[]): Buffer {
  const entries = values.filter((entry): entry is readonly [number, Value] => entry[1] !== undefined);
  const head = Buffer.alloc(start + 2 + entries.length * entryLength + 4);
  head.write("II*\0", "latin1");
  head.writeUInt32LE(start, 4);
  head.writeUInt16LE(entries.length, start);
  const behind: Buffer[] = [];
  let end = head.length;
  for (const [index, [tag, value]] of entries.entries()) {
    const at = start + 2 + index * entryLength;
    const { type, count, bytes } = encoded(value);
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    // What fits into four bytes stands in the entry itself.
    if (bytes.length <= 4) bytes.copy(head, at + 8);
    else {
      head.writeUInt32LE(end, at + 8);
      const even = Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)]);
      behind.push(even);
      end += even.length;
    }
  }
  return Buffer.concat([head, ...behind]);
}

function encoded(value: Value): { readonly type: number; readonly count: number; readonly bytes: Buffer } {
  if (typeof value === "string") {
    const bytes = Buffer.from(`${value}\0`);
    return { type: types.ascii, count: bytes.length, bytes };
  }
  if (typeof value === "number")
    return { type: types.short, count: 1, bytes: Buffer.from(Uint16Array.of(value).buffer) };
  return { type: types.rational, count: 1, bytes: Buffer.from(Uint32Array.of(...value).buffer) };
}
