/** A field of record 2, the bytes it can have, and what stands in it. */
type Field = readonly [number: number, most: number, value: string | undefined];

/** Writes fields of the older form of IPTC's metadata, in UTF-8, as Photoshop keeps them in a JPEG. IPTC-IIM 4.2 */
export function iptc(fields: readonly Field[]): Buffer {
  const data = Buffer.concat([
    dataset(1, 90, Buffer.from("\x1b%G", "latin1")),
    dataset(2, 0, Buffer.from([0, 4])),
    ...fields.flatMap(([number, most, value]) => (value === undefined ? [] : [dataset(2, number, cut(value, most))])),
  ]);
  const head = Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0", "latin1");
  head.writeUInt32BE(data.length, head.length - 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

function dataset(record: number, number: number, content: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(content.length, 3);
  return Buffer.concat([head, content]);
}

/** No letter is cut in two: a byte that begins with 10 goes on with one. XMP has the whole of it. */
function cut(value: string, most: number): Buffer {
  const bytes = Buffer.from(value);
  if (bytes.length <= most) return bytes;
  let end = most;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
