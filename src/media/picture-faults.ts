import type { Violation } from "../problems/problem.ts";
import { mostWidth, type PictureFormat } from "./picture-facts.ts";

/** Decoding takes at most about 450 MB at this size (a progressive JPEG); 12,000 × 9,000 are 108 million. */
export const mostPixels = 150_000_000;

/** What WebP can hold, in pixels. */
const mostHeight = 16_383;

/** What is wrong with a picture, to complete "photo.jpg …". */
export const empty: Violation = { rule: "damaged-file", message: "is empty", fix: "copy the file here again" };
export const noPicture: Violation = {
  rule: "file-kind-inside",
  message: "is not a picture that browsers can show",
  fix: "save the picture again as JPEG or PNG",
};
export const heic: Violation = {
  rule: "file-kind-inside",
  message: "is a HEIC picture inside, as iPhones take them, which most browsers cannot show",
  fix: "save the picture as JPEG: in Windows, open it in Photos and choose Save as. On an iPhone, choose Settings, Camera, Formats, Most Compatible",
};
export const broken: Violation = {
  rule: "damaged-file",
  message: "is damaged or cut short",
  fix: "copy the file again from the phone or camera",
};
export const moving: Violation = {
  rule: "moving-picture",
  message: "moves, and readers could not stop it",
  fix: "use a still picture, or link to a film that can be stopped",
};

/** By the first bytes alone: no decoder sees what is not one of these. */
export function formatOf(bytes: Uint8Array): PictureFormat | "heic" | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith("\xff\xd8\xff")) return "jpg";
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(start)) return "gif";
  if (/^RIFF.{4}WEBP/s.test(start)) return "webp";
  if (/^.{4}ftyp(avif|avis)/s.test(start)) return "avif";
  return /^.{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/s.test(start) ? "heic" : undefined;
}

/** What is wrong with a picture of a size that cannot be published, in pixels; undefined where it can. */
export function tooManyPixels(width: number, height: number): Violation | undefined {
  if (width * height > mostPixels) return tooLarge(width, height);
  return height * Math.min(1, mostWidth / width) > mostHeight ? tooTall(width, height) : undefined;
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
