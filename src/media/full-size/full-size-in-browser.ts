import { address } from "../../newsroom/address.ts";
import type { FullSize, PhotoWords, Picture } from "../../newsroom/media.ts";

/**
 * What a page says of a picture at full size, in a browser. The file is made by the build alone: here nothing leads to it, and the few
 * kilobytes of its words are not counted.
 */
export function fullSizeOf({ original }: Pick<Picture, "hash" | "original">, words: PhotoWords): FullSize | undefined {
  if (!original) return undefined;
  const { name, ...file } = original;
  return { ...file, address: address.media(`${name}-full.${file.format === "jpeg" ? "jpg" : "png"}`), words };
}
