import type { PictureFormat } from "../../../media/picture-facts.ts";

/** Whether a picture has more than one frame. GIF89a, 20 and 23; PNG 3, 11.3.6; WebP container, ANIM; AVIF 3. */
export function moves(bytes: Uint8Array, format: PictureFormat): boolean {
  const has = (name: string, end = bytes.length) => includes(bytes.subarray(0, end), name);
  if (format === "gif") return framesOfGif(bytes) > 1;
  if (format === "png") return has("acTL", 4_096);
  if (format === "webp") return has("ANIM", 4_096);
  return format === "avif" && has("avis", 32);
}

function includes(bytes: Uint8Array, name: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4_096)).includes(name);
}

/** Goes through the blocks of a GIF until a second frame begins. */
function framesOfGif(bytes: Uint8Array): number {
  const byte = (at: number) => bytes[at] ?? 0;
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const pastBlocks = (at: number): number => {
    let next = at;
    while (byte(next) > 0) next += byte(next) + 1;
    return next + 1;
  };
  let at = 13 + colours(byte(10));
  let frames = 0;
  while (at < bytes.length && frames < 2) {
    const kind = byte(at);
    if (kind === 0x2c) {
      frames += 1;
      at = pastBlocks(at + 11 + colours(byte(at + 9)));
    } else if (kind === 0x21) at = pastBlocks(at + 2);
    else break;
  }
  return frames;
}
