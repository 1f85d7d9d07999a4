import type { JpegOptions, PngOptions, WebpOptions } from "sharp";
import { address } from "../newsroom/address.ts";
import type { PictureVersion } from "../newsroom/media.ts";
import { hashOf } from "./cache.ts";
import type { PictureFacts } from "./picture-facts.ts";

/**
 * The widths in which a picture is published, in pixels. The text column is 726 wide at most (46rem), which 1,280 fill
 * on fine screens too. Older browsers choose between two: hosts limit the number of files.
 */
const widths = { webp: [320, 640, 960, 1280], other: [640, 1280] } as const;

/** Widest of all versions. */
export const mostWidth = 1280;

/** From so many bytes a pixel on, what came as PNG is a photograph: drawings and charts pack far better. */
const photoFrom = 1;

/** How each kind of picture is encoded: photographs with loss, drawings nearly without, or their letters get a haze. */
export const encodings = {
  photo: {
    webp: { quality: 66, effort: 4 } satisfies WebpOptions,
    jpeg: { quality: 72, mozjpeg: true } satisfies JpegOptions,
  },
  drawing: {
    webp: { nearLossless: true, quality: 60, effort: 4 } satisfies WebpOptions,
    png: { palette: true, compressionLevel: 9 } satisfies PngOptions,
  },
} as const;

/** Changes with everything that decides what a version looks like, so that caches of browsers forget the old one. */
const recipe = JSON.stringify([widths, encodings]);

/** The versions of a picture, narrowest first, never wider than it is. `name` is its path below `media/` without ending. */
export function versionsOf(name: string, hash: string, facts: PictureFacts): PictureVersion[] {
  const mark = hashOf(hash + recipe).slice(0, 10);
  const other = isDrawing(facts) ? "png" : "jpeg";
  const widest = Math.min(facts.width, mostWidth);
  const upTo = (steps: readonly number[]) => [...steps.filter((step) => step < widest), widest];
  const version = (format: PictureVersion["format"], width: number): PictureVersion => ({
    address: address.media(`${name}-${mark}-${width}.${format === "jpeg" ? "jpg" : format}`),
    width,
    height: Math.max(1, Math.round((facts.height * width) / facts.width)),
    format,
  });
  return [
    ...upTo(widths.webp).map((width) => version("webp", width)),
    ...upTo(widths.other).map((width) => version(other, width)),
  ];
}

/** Whether a picture keeps sharp edges or lets something shine through, which JPEG cannot. */
function isDrawing({ format, width, height, bytes, isOpaque }: PictureFacts): boolean {
  if (!isOpaque) return true;
  return (format === "png" || format === "gif") && bytes / (width * height) < photoFrom;
}
