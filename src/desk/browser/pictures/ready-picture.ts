import { tooManyBytes } from "../../../content/files/media-limits.ts";
import type { PictureFormat } from "../../../media/picture-facts.ts";
import { broken, moving, tooManyPixels } from "../../../media/picture-faults.ts";
import type { Violation } from "../../../problems/problem.ts";
import { decodeHeic } from "./heic.ts";
import { moves } from "./moves.ts";

/** A picture as it can be published, in pixels, turned as its camera was held. */
interface ReadyPicture {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** A picture that is longer than this on a side, in pixels, is made smaller: newspapers print half a page from 6,000. */
const mostSide = 8_000;

/** What a large picture is made into, until one has few enough bytes: pixels of the longer side, and quality. */
const sizes = [
  { side: 6_000, quality: 0.9 },
  { side: 4_000, quality: 0.85 },
  { side: 3_000, quality: 0.8 },
] as const;

/**
 * Makes a picture fit to be published: JPEG of what browsers do not show, and smaller where it is too large, without what the camera
 * wrote into it, as the place. All others stay to the byte; the build takes that out of them.
 */
export async function readyPicture(file: File, format: PictureFormat | "heic"): Promise<ReadyPicture | Violation> {
  if (format !== "heic" && moves(new Uint8Array(await file.arrayBuffer()), format)) return moving;
  const bitmap = await decode(file, format).catch(() => undefined);
  if (!bitmap) return broken;
  try {
    const { width, height } = bitmap;
    const isLarge = tooManyBytes(file.size, true) !== undefined || Math.max(width, height) > mostSide;
    if (format !== "heic" && !isLarge) return tooManyPixels(width, height) ?? { blob: file, width, height };
    return await madeSmaller(bitmap);
  } catch {
    return broken;
  } finally {
    bitmap.close();
  }
}

/** Turned as the camera was held. */
async function decode(file: File, format: PictureFormat | "heic"): Promise<ImageBitmap> {
  const decoded = createImageBitmap(file, { imageOrientation: "from-image" });
  // Safari shows HEIC, and reads it far faster.
  return format === "heic" ? decoded.catch(async () => createImageBitmap(await decodeHeic(file))) : decoded;
}

async function madeSmaller(bitmap: ImageBitmap): Promise<ReadyPicture | Violation> {
  const type = isOpaque(bitmap) ? "image/jpeg" : "image/png";
  let last: Violation | undefined;
  for (const { side, quality } of sizes) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((pixels) => Math.max(1, Math.round(pixels * scale)));
    const canvas = drawn(bitmap, width ?? 1, height ?? 1);
    const blob = await canvas.convertToBlob({ type, quality });
    last = tooManyPixels(canvas.width, canvas.height) ?? tooManyBytes(blob.size, true);
    if (!last) return { blob, width: canvas.width, height: canvas.height };
  }
  return last ?? broken;
}

function drawn(bitmap: ImageBitmap, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

/** Whether nothing shines through. Small is enough: what shines through a little shines through here too. */
function isOpaque(bitmap: ImageBitmap): boolean {
  const pixels = drawn(bitmap, 160, 160).getContext("2d")?.getImageData(0, 0, 160, 160).data ?? [];
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false;
  return true;
}
