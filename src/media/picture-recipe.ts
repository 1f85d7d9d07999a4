import type { JpegOptions, PngOptions, WebpOptions } from "sharp";
import { address } from "../newsroom/address.ts";
import { cardSize } from "../newsroom/card-size.ts";
import type { PictureVersion, SharedVersion } from "../newsroom/media.ts";
import { hashOf } from "./cache.ts";
import { mostWidth, type PictureFacts } from "./picture-facts.ts";

/**
 * The widths in which a picture is published, in pixels. The text column is 726 wide at most (46rem), which 1,280 fill
 * on fine screens too. Older browsers choose between two: hosts limit the number of files.
 */
const widths = { webp: [320, 640, 960, mostWidth], other: [640, mostWidth] } as const;

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

/** How pictures are made for shared links: JPEG less sharply than on pages, since services make them anew. */
export const sharedEncodings = {
  jpeg: { quality: 78, mozjpeg: true } satisfies JpegOptions,
  png: { palette: true, compressionLevel: 9 } satisfies PngOptions,
} as const;

/** Narrower than this, in pixels, services show a picture as a small square or not at all. */
const leastShared = 600;

/** Between these, width by height, a picture is cut to the shape of a card: at most a third of it is lost. */
const cutFrom = 1.25;
const cutTo = 2.8;

/**
 * The version of a picture for shared links; undefined where it is too small. Photographs are cut where little is lost;
 * tall ones, panoramas and drawings are shown whole.
 */
export function sharedVersionOf(name: string, hash: string, facts: PictureFacts): SharedVersion | undefined {
  const { width, height } = facts;
  if (width < leastShared && height < leastShared) return undefined;
  const ratio = width / height;
  const shape = cardSize.width / cardSize.height;
  const fit = isDrawing(facts) || ratio < cutFrom || ratio > cutTo ? "whole" : "cut";
  // Nothing is made larger than it is.
  const most = fit === "cut" ? Math.min(width, height * shape) : Math.max(width, height * shape);
  const wide = Math.round(Math.min(cardSize.width, most));
  if (wide < leastShared) return undefined;
  const format = isDrawing(facts) ? "png" : "jpeg";
  const mark = hashOf(hash + JSON.stringify([sharedEncodings, fit, wide])).slice(0, 10);
  return {
    address: address.media(`${name}-${mark}-shared.${format === "jpeg" ? "jpg" : format}`),
    width: wide,
    height: Math.round(wide / shape),
    format,
    fit,
  };
}

/** Whether a picture keeps sharp edges or lets something shine through, which JPEG cannot. */
function isDrawing({ format, width, height, bytes, isOpaque }: PictureFacts): boolean {
  if (!isOpaque) return true;
  return (format === "png" || format === "gif") && bytes / (width * height) < photoFrom;
}
