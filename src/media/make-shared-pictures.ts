import { readFile } from "node:fs/promises";
import { grounds } from "../newsroom/colours.ts";
import type { Picture, SharedVersion } from "../newsroom/media.ts";
import { type Cache, keyOf } from "./cache.ts";
import { each } from "./each.ts";
import { mostPixels } from "./picture-faults.ts";
import { sharedEncodings } from "./picture-recipe.ts";
import { loadSharp } from "./sharp.ts";

/** Where made pictures go. */
interface Making {
  readonly cache: Cache;
  /** Takes the bytes of a picture for shared links. */
  readonly publish: (shared: SharedVersion, bytes: Uint8Array) => void;
}

/** Each may take 450 MB, where it is a photograph of 150 million pixels. */
const atOnce = 2;

/** A picture that is shown whole stands on the panels of pages, a drawing on their paper. */
const [paper, plate] = grounds.light;

/** Makes the version for shared links of each picture that has one, or takes it from the cache. */
export async function makeSharedPictures(pictures: readonly Picture[], { cache, publish }: Making): Promise<void> {
  const wanted = pictures.flatMap(({ file, hash, shared }) => (shared ? [{ file, hash, shared }] : []));
  await each(wanted, atOnce, async ({ file, hash, shared }) => {
    const { versions } = await loadSharp();
    const key = keyOf("shared 1", hash, JSON.stringify([shared, sharedEncodings, plate, versions]));
    const known = await cache.read(key);
    const bytes = known ?? (await make(file, shared));
    publish(shared, bytes);
    if (!known) await cache.write(key, bytes);
  });
}

/** Cut where there is most to see: by colours of skin and by what stands out. No metadata is passed on. */
async function make(file: string, { width, height, format, fit }: SharedVersion): Promise<Buffer> {
  const sharp = await loadSharp();
  const upright = sharp(await readFile(file), { failOn: "error", limitInputPixels: mostPixels }).autoOrient();
  const background = format === "png" ? paper : plate;
  const shaped = upright
    .flatten({ background: paper })
    .resize(
      fit === "cut"
        ? { width, height, fit: "cover", position: sharp.strategy.attention }
        : { width, height, fit: "contain", background, withoutEnlargement: true },
    )
    .toColourspace("srgb");
  return format === "png" ? shaped.png(sharedEncodings.png).toBuffer() : shaped.jpeg(sharedEncodings.jpeg).toBuffer();
}
