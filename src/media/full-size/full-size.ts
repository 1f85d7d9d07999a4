import { address } from "../../newsroom/address.ts";
import type { FullSize, Original, PhotoWords, Picture } from "../../newsroom/media.ts";
import { hashOf } from "../cache.ts";
import type { PictureFacts } from "../picture-facts.ts";
import { type Bare, lengthOf } from "./bare.ts";
import { bareJpeg } from "./bare-jpeg.ts";
import { barePng } from "./bare-png.ts";
import { photoMetadata, type Setting } from "./photo-metadata.ts";

/** Changes when the bytes of a full-size picture are made otherwise: they may be kept for a year. */
const recipe = "full size 1";

const formats = {
  jpg: { format: "jpeg", bare: bareJpeg },
  png: { format: "png", bare: barePng },
} as const;

/**
 * What can be offered at full size of a picture, whose path below `media/` without ending is `name`; undefined of what newspapers
 * do not print: WebP, GIF and AVIF.
 */
export function originalOf(name: string, bytes: Buffer, facts: PictureFacts): Original | undefined {
  if (facts.format !== "jpg" && facts.format !== "png") return undefined;
  const { format, bare } = formats[facts.format];
  const found = bare(bytes);
  return found && { name, format, bytes: lengthOf(found), width: facts.width, height: facts.height };
}

/** The full-size file of a picture with what it is to say of itself; undefined where none can be offered. */
export function fullSizeOf({ hash, original }: Pick<Picture, "hash" | "original">, words: PhotoWords) {
  if (!original) return undefined;
  const { name, format, bytes, width, height } = original;
  const mark = hashOf(JSON.stringify([recipe, hash, words])).slice(0, 10);
  return {
    address: address.media(`${name}-${mark}-full.${format === "jpeg" ? "jpg" : format}`),
    format,
    bytes: bytes + photoMetadata(format, words).length,
    width,
    height,
    words,
  } satisfies FullSize;
}

/** The bytes of a full-size file: the pixels of an original, untouched, with nothing but what is to be said of it. */
export function fullSizeBytes(original: Buffer, { format, words }: FullSize, setting: Setting): Buffer {
  const bare: Bare | undefined = format === "jpeg" ? bareJpeg(original) : barePng(original);
  if (!bare) throw new Error("a picture that could be read before cannot be read any more");
  return Buffer.concat([...bare.head, photoMetadata(format, words, setting), ...bare.rest]);
}
