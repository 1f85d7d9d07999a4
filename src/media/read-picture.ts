import type { Sharp } from "sharp";
import { isViolation, type Violation } from "../problems/problem.ts";
import { type Cache, keyOf } from "./cache.ts";
import type { PictureFacts, PictureFormat } from "./picture-facts.ts";
import { mostWidth } from "./picture-recipe.ts";
import { loadSharp } from "./sharp.ts";

/** Decoding takes at most about 450 MB at this size (a progressive JPEG); 12,000 × 9,000 are 108 million. */
export const mostPixels = 150_000_000;

/** What WebP can hold, in pixels. */
const mostHeight = 16_383;

/** Changes when the facts are read otherwise. */
const reading = "picture facts 1";

/** Reads a picture whole, once for all time: half a picture is found only by looking at all of it. */
export async function readPicture(bytes: Buffer, hash: string, cache: Cache): Promise<PictureFacts | Violation> {
  if (bytes.length === 0) return { rule: "damaged-file", message: "is empty", fix: "copy the file here again" };
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

const noPicture: Violation = {
  rule: "file-kind-inside",
  message: "is not a picture that browsers can show",
  fix: "save the picture again as JPEG or PNG",
};
const heic: Violation = {
  rule: "file-kind-inside",
  message: "is a HEIC picture inside, as iPhones take them, which most browsers cannot show",
  fix: "save the picture as JPEG: in Windows, open it in Photos and choose Save as. On an iPhone, choose Settings, Camera, Formats, Most Compatible",
};
const broken: Violation = {
  rule: "damaged-file",
  message: "is damaged or cut short",
  fix: "copy the file again from the phone or camera",
};
const moving: Violation = {
  rule: "moving-picture",
  message: "moves, and readers could not stop it",
  fix: "use a still picture, or link to a film that can be stopped",
};

/** By the first bytes alone: no decoder sees what is not one of these. */
function formatOf(bytes: Buffer): PictureFormat | "heic" | undefined {
  const start = bytes.subarray(0, 16).toString("latin1");
  if (start.startsWith("\xff\xd8\xff")) return "jpg";
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(start)) return "gif";
  if (/^RIFF.{4}WEBP/s.test(start)) return "webp";
  if (/^.{4}ftyp(avif|avis)/s.test(start)) return "avif";
  return /^.{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/s.test(start) ? "heic" : undefined;
}

async function decode(bytes: Buffer, format: PictureFormat): Promise<PictureFacts | Violation> {
  const image = (await loadSharp())(bytes, { failOn: "error", limitInputPixels: false });
  const said = await image.metadata().catch(() => undefined);
  if (!said) return broken;
  const { width, height } = said.autoOrient;
  if (width * height > mostPixels) return tooLarge(width, height);
  if (height * Math.min(1, mostWidth / width) > mostHeight) return tooTall(width, height);
  if ((said.pages ?? 1) > 1) return moving;
  try {
    return { format, bytes: bytes.length, width, height, isOpaque: await isOpaque(image) };
  } catch {
    return broken;
  }
}

function tooLarge(width: number, height: number): Violation {
  const [across, down] = [width, height].map((pixels) => pixels.toLocaleString("en-GB"));
  return {
    rule: "file-too-large",
    message: `has ${across} × ${down} pixels, and a picture can have ${mostPixels / 1_000_000} million`,
    fix: "make the picture smaller: 4,000 pixels across is more than enough",
  };
}

function tooTall(width: number, height: number): Violation {
  const [across, down] = [width, height].map((pixels) => pixels.toLocaleString("en-GB"));
  return {
    rule: "file-too-large",
    message: `has ${across} × ${down} pixels, and is too tall to be shown`,
    fix: "cut the picture into parts",
  };
}

/** Throws where the picture is not whole. Small is enough: what shines through a little shines through here too. */
async function isOpaque(image: Sharp): Promise<boolean> {
  const { data, info } = await image.resize({ width: 160 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let at = info.channels - 1; at < data.length; at += info.channels) if (data[at] !== 255) return false;
  return true;
}
