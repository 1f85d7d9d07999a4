import type { Bare } from "./bare.ts";
import { cleanProfile } from "./colour-profile.ts";

/** Markers of ITU-T T.81, table B.1. */
const marker = { scan: 0xda, end: 0xd9, app0: 0xe0, app2: 0xe2, app14: 0xee } as const;

const jfif = Buffer.from("JFIF\0");
const profile = Buffer.from("ICC_PROFILE\0");
const adobe = Buffer.from("Adobe");

/** Version, density and a thumbnail of no pixels, behind the name. JFIF 1.02 */
const jfifLength = 14;
/** How the colours of CMYK are to be read. Adobe Technical Note 5116 */
const adobeLength = 12;

/**
 * A JPEG without metadata, its pixels untouched: kept are the tables and the scans, the density, the colour profile and how
 * colours are encoded. What is not known to be needed goes: EXIF, XMP, IPTC, notes of cameras, thumbnails, comments, and second
 * pictures and films behind the end. Undefined where the file cannot be followed to its end.
 */
export function bareJpeg(bytes: Buffer): Bare | undefined {
  const head: Buffer[] = [bytes.subarray(0, 2)];
  const rest: Buffer[] = [];
  const profiles: Buffer[] = [];
  let at = 2;
  while (at < bytes.length) {
    // Some cameras fill up between two segments.
    at = bytes.indexOf(0xff, at);
    while (at >= 0 && bytes[at + 1] === 0xff) at += 1;
    const code = at < 0 ? undefined : bytes[at + 1];
    if (code === undefined) return undefined;
    if (code === marker.end) return { head, rest: [...withProfile(rest, profiles), bytes.subarray(at, at + 2)] };
    if (code === 0 || code === 1 || (code >= 0xd0 && code <= 0xd8)) {
      at += 2;
      continue;
    }
    const end = at + 4 > bytes.length ? Number.NaN : at + 2 + bytes.readUInt16BE(at + 2);
    if (!(end >= at + 4 && end <= bytes.length)) return undefined;
    const content = bytes.subarray(at + 4, end);
    if (code === marker.app0 && startsWith(content, jfif) && head.length === 1) head.push(plainJfif(content));
    else if (code === marker.app2 && startsWith(content, profile)) profiles.push(content);
    else if (code === marker.app14 && startsWith(content, adobe))
      rest.push(segment(code, content.subarray(0, adobeLength)));
    else if (isOfPixels(code)) rest.push(bytes.subarray(at, end));
    at = end;
    if (code !== marker.scan) continue;
    at = endOfScan(bytes, end);
    rest.push(bytes.subarray(end, at));
  }
  return undefined;
}

/** A segment of a JPEG. */
export function segment(code: number, content: Uint8Array): Buffer {
  const start = Buffer.from([0xff, code, 0, 0]);
  start.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([start, content]);
}

function startsWith(content: Buffer, name: Buffer): boolean {
  return content.subarray(0, name.length).equals(name);
}

function plainJfif(content: Buffer): Buffer {
  const plain = Buffer.alloc(jfifLength);
  content.copy(plain, 0, 0, jfifLength - 2);
  return segment(marker.app0, plain);
}

/** Frames, tables and scans; no data of applications, no comment, nothing that is kept for extensions. */
function isOfPixels(code: number): boolean {
  return code >= 0xc0 && code <= 0xdf;
}

/** Within a scan a marker is escaped, or only starts the decoder anew. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

/** Behind the name of each piece stands which of how many it is. ICC.1:2022, B.4 */
function withProfile(rest: readonly Buffer[], profiles: readonly Buffer[]): readonly Buffer[] {
  const start = profile.length + 2;
  const pieces = profiles.toSorted((a, b) => (a[profile.length] ?? 0) - (b[profile.length] ?? 0));
  const whole = cleanProfile(Buffer.concat(pieces.map((piece) => piece.subarray(start))));
  let at = 0;
  const cleaned = pieces.map((piece) => {
    const content = whole.subarray(at, at + piece.length - start);
    at += content.length;
    return segment(marker.app2, Buffer.concat([piece.subarray(0, start), content]));
  });
  return [...cleaned, ...rest];
}
