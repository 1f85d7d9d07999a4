import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Sharp } from "sharp";
import type { Picture, PictureVersion } from "../newsroom/media.ts";
import { type Cache, hashOf, keyOf } from "./cache.ts";
import { each } from "./each.ts";
import { mostWidth } from "./picture-facts.ts";
import { mostPixels } from "./picture-faults.ts";
import { encodings } from "./picture-recipe.ts";
import { loadSharp } from "./sharp.ts";

/** Where made pictures go, and what is called for each. */
interface Making {
  readonly cache: Cache;
  /** Takes the bytes of a version. */
  readonly publish: (version: PictureVersion, bytes: Uint8Array) => void;
  /** Called with how many pictures are made, of those that the cache does not have. */
  readonly onMade: (done: number, all: number) => void;
}

/** More at once would take memory, and the encoders' threads are four. */
const atOnce = Math.min(4, availableParallelism());

/** Makes every version of some pictures, or takes it from the cache. Throws where an original changed since it was read. */
export async function makePictures(pictures: readonly Picture[], making: Making): Promise<void> {
  const known = await each(pictures, atOnce, (picture) => fromCache(picture, making));
  const rest = pictures.filter((_, index) => !known[index]);
  let done = 0;
  if (rest.length > 0) making.onMade(done, rest.length);
  await each(rest, atOnce, async (picture) => {
    await make(picture, making);
    done += 1;
    making.onMade(done, rest.length);
  });
}

/** Whether the cache had all versions of a picture. */
async function fromCache({ hash, versions }: Picture, { cache, publish }: Making): Promise<boolean> {
  const made = await Promise.all(versions.map(async (version) => cache.read(await keyFor(hash, version))));
  if (made.some((bytes) => bytes === undefined)) return false;
  for (const [index, version] of versions.entries()) publish(version, made[index] ?? Buffer.alloc(0));
  return true;
}

async function make(picture: Picture, { cache, publish }: Making): Promise<void> {
  const master = await masterOf(picture);
  for (const version of picture.versions) publish(version, await encodeVersion(master, picture, version, cache));
}

/** Makes one version of a picture, or takes it from the cache. Throws where the original changed since it was read. */
export async function pictureVersion(picture: Picture, version: PictureVersion, cache: Cache): Promise<Buffer> {
  const known = await cache.read(await keyFor(picture.hash, version));
  return known ?? encodeVersion(await masterOf(picture), picture, version, cache);
}

/** A picture as it was decoded, in a size. */
type Master = (size: Size) => Sharp;

async function encodeVersion(master: Master, picture: Picture, version: PictureVersion, cache: Cache): Promise<Buffer> {
  const bytes = await encode(master(version), version.format, picture.versions);
  await cache.write(await keyFor(picture.hash, version), bytes);
  return bytes;
}

/**
 * Decodes a picture once, upright and in sRGB, in the greatest width that is needed; all versions are made from that. No
 * metadata is passed on.
 */
async function masterOf({ file, hash, versions }: Picture): Promise<Master> {
  const original = await readFile(file);
  if (hashOf(original) !== hash) throw new Error(`${file} was changed while the site was built. Build again.`);
  const sharp = await loadSharp();
  const widest = versions.reduce((a, b) => (b.width > a.width ? b : a));
  const upright = sharp(original, { failOn: "error", limitInputPixels: mostPixels }).autoOrient();
  const flat = isDrawing(versions) ? upright : upright.flatten({ background: "#ffffff" });
  const { data, info } = await flat
    .resize({ width: widest.width, height: widest.height, fit: "fill" })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return (size) => {
    const image = sharp(data, { raw: { width, height, channels } });
    return size.width === width ? image : image.resize({ width: size.width, height: size.height, fit: "fill" });
  };
}

type Size = Pick<PictureVersion, "width" | "height">;

/** Only drawings have a PNG. */
function isDrawing(versions: readonly PictureVersion[]): boolean {
  return versions.some(({ format }) => format === "png");
}

function encode(image: Sharp, format: PictureVersion["format"], versions: readonly PictureVersion[]): Promise<Buffer> {
  const { photo, drawing } = encodings;
  if (format === "jpeg") return image.jpeg(photo.jpeg).toBuffer();
  if (format === "png") return image.png(drawing.png).toBuffer();
  return image.webp(isDrawing(versions) ? drawing.webp : photo.webp).toBuffer();
}

/** All that decides the bytes of a version: the original, the recipe, and the versions of the encoders. */
async function keyFor(hash: string, { width, height, format }: PictureVersion): Promise<string> {
  const { versions } = await loadSharp();
  return keyOf(hash, JSON.stringify([width, height, format, mostWidth, encodings, versions]));
}
