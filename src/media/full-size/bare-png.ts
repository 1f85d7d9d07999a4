import { crc32, deflateSync, inflateSync } from "node:zlib";
import type { Bare } from "./bare.ts";
import { cleanProfile } from "./colour-profile.ts";

/** What a reader needs to show the pixels in their colours and their size on paper. https://www.w3.org/TR/png-3/ */
const needed = /^(PLTE|IDAT|tRNS|cHRM|gAMA|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|pHYs)$/;

const signature = 8;
const mostOfProfile = 16_000_000;

/**
 * A PNG without metadata, its pixels untouched: no texts, times or EXIF, and nothing behind the end. Undefined where the file
 * cannot be followed to its end.
 */
export function barePng(bytes: Buffer): Bare | undefined {
  const head: Buffer[] = [bytes.subarray(0, signature)];
  const rest: Buffer[] = [];
  let at = signature;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const name = bytes.toString("latin1", at + 4, at + 8);
    const whole = bytes.subarray(at, end);
    if (name === "IHDR") head.push(whole);
    if (name === "iCCP") rest.push(...profileChunk(bytes.subarray(at + 8, end - 4)));
    if (needed.test(name)) rest.push(whole);
    if (name === "IEND") return { head, rest: [...rest, whole] };
    at = end;
  }
  return undefined;
}

/** A chunk of a PNG. */
export function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A name up to a zero, how it is packed (0), and the profile. The name is often that of somebody's screen. */
function profileChunk(content: Buffer): Buffer[] {
  try {
    const packed = content.subarray(content.indexOf(0) + 2);
    const profile = cleanProfile(inflateSync(packed, { maxOutputLength: mostOfProfile }));
    return [chunk("iCCP", Buffer.concat([Buffer.from("ICC\0\0"), deflateSync(profile, { level: 9 })]))];
  } catch {
    // Nobody can read it: programs take the colours for those of sRGB.
    return [];
  }
}
