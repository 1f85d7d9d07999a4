import type { Sharp } from "sharp";
import { isViolation, type Violation } from "../problems/problem.ts";
import { type Cache, keyOf } from "./cache.ts";
import type { PictureFacts, PictureFormat } from "./picture-facts.ts";
import { broken, empty, formatOf, heic, moving, noPicture, tooManyPixels } from "./picture-faults.ts";
import { loadSharp } from "./sharp.ts";

/** Changes when the facts are read otherwise. */
const reading = "picture facts 1";

/** Reads a picture whole, once for all time: half a picture is found only by looking at all of it. */
export async function readPicture(bytes: Buffer, hash: string, cache: Cache): Promise<PictureFacts | Violation> {
  if (bytes.length === 0) return empty;
  const format = formatOf(bytes);
  if (format === "heic") return heic;
  if (format === undefined) return noPicture;
  const key = keyOf(reading, hash);
  const known = await cache.read(key);
  if (known) return JSON.parse(known.toString()) as PictureFacts;
  const facts = await decode(bytes, format);
  if (!isViolation(facts)) await cache.write(key, Buffer.from(JSON.stringify(facts)));
  return facts;
}

async function decode(bytes: Buffer, format: PictureFormat): Promise<PictureFacts | Violation> {
  const image = (await loadSharp())(bytes, { failOn: "error", limitInputPixels: false });
  const said = await image.metadata().catch(() => undefined);
  if (!said) return broken;
  const { width, height } = said.autoOrient;
  const isTooLarge = tooManyPixels(width, height);
  if (isTooLarge) return isTooLarge;
  if ((said.pages ?? 1) > 1) return moving;
  try {
    return { format, bytes: bytes.length, width, height, isOpaque: await isOpaque(image) };
  } catch {
    return broken;
  }
}

/** Throws where the picture is not whole. Small is enough: what shines through a little shines through here too. */
async function isOpaque(image: Sharp): Promise<boolean> {
  const { data, info } = await image.resize({ width: 160 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let at = info.channels - 1; at < data.length; at += info.channels) if (data[at] !== 255) return false;
  return true;
}
