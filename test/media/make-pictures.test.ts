import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { openCache } from "../../src/media/cache.ts";
import { makePictures } from "../../src/media/make-pictures.ts";
import { versionsOf } from "../../src/media/picture-recipe.ts";
import { readPicture } from "../../src/media/read-picture.ts";
import type { Picture } from "../../src/newsroom/media.ts";
import { isViolation } from "../../src/problems/problem.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** Red on the left and blue on the right, taken by somebody somewhere. */
function halves(width: number, height: number): Sharp {
  const blue = { create: { width: width / 2, height, channels: 3, background: "#2040c0" } } as const;
  return sharp({ create: { width, height, channels: 3, background: "#c02020" } })
    .composite([{ input: blue, left: width / 2, top: 0 }])
    .withExif({ IFD0: { Copyright: "Jane Smith" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 11/1 0/1" } });
}

async function pictureOf(bytes: Buffer): Promise<Picture> {
  const file = join(tempFolder(), "photo");
  writeFileSync(file, bytes);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const facts = await readPicture(bytes, hash, openCache(undefined));
  if (isViolation(facts)) throw new Error(facts.message);
  const versions = versionsOf("photo", hash, facts);
  return { kind: "picture", file, hash, address: "", width: 0, height: 0, versions };
}

/** The bytes of each version, by its width and format, and what was told of the work. */
async function made(picture: Picture, cache?: string) {
  const versions = new Map<string, Buffer>();
  const progress: string[] = [];
  await makePictures([picture], {
    cache: openCache(cache),
    publish: ({ width, format }, bytes) => versions.set(`${width} ${format}`, Buffer.from(bytes)),
    onMade: (done, all) => progress.push(`${done} of ${all}`),
  });
  return { versions, progress };
}

const colourAt = async (bytes: Buffer, left: number, top: number) => {
  const pixel = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  return [...pixel];
};

test("makes a photo in several widths and two formats, none wider than it is", async () => {
  const wide = await made(await pictureOf(await halves(2000, 1000).jpeg().toBuffer()));
  expect([...wide.versions.keys()]).toEqual(["320 webp", "640 webp", "960 webp", "1280 webp", "640 jpeg", "1280 jpeg"]);
  const small = await made(await pictureOf(await halves(500, 250).jpeg().toBuffer()));
  expect([...small.versions.keys()]).toEqual(["320 webp", "500 webp", "500 jpeg"]);
});

test("gives each version the size, the format and the colours that it says", async () => {
  const { versions } = await made(await pictureOf(await halves(2000, 1000).jpeg().toBuffer()));
  for (const [name, bytes] of versions) {
    const { width = 0, height = 0, format, space, icc } = await sharp(bytes).metadata();
    expect(`${width} ${format}`).toBe(name);
    expect(height).toBe(width / 2);
    expect([space, icc]).toEqual(["srgb", undefined]);
  }
});

test("leaves out all that the camera wrote beside the pixels", async () => {
  const original = await halves(800, 400).jpeg().toBuffer();
  expect(original.includes("Jane Smith")).toBe(true);
  for (const bytes of (await made(await pictureOf(original))).versions.values()) {
    expect(["Exif", "EXIF", "Jane Smith", "http://ns.adobe.com"].filter((word) => bytes.includes(word))).toEqual([]);
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
  }
});

test("turns a photo upright", async () => {
  const turned = await halves(800, 400).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
  const jpeg = (await made(await pictureOf(turned))).versions.get("400 jpeg") ?? Buffer.alloc(0);
  expect(await sharp(jpeg).metadata()).toMatchObject({ width: 400, height: 800 });
  const [top, bottom] = [await colourAt(jpeg, 200, 100), await colourAt(jpeg, 200, 700)];
  expect((top[0] ?? 0) - (top[2] ?? 0)).toBeGreaterThan(80);
  expect((bottom[2] ?? 0) - (bottom[0] ?? 0)).toBeGreaterThan(80);
});

test("makes a CMYK photo and one with the profile of a phone look as they did, in sRGB", async () => {
  for (const photo of [halves(800, 400).toColourspace("cmyk"), halves(800, 400).withIccProfile("p3")]) {
    const { versions } = await made(await pictureOf(await photo.jpeg({ quality: 95 }).toBuffer()));
    const [red = 0, green = 0, blue = 0] = await colourAt(versions.get("800 jpeg") ?? Buffer.alloc(0), 100, 200);
    expect(red).toBeGreaterThan(150);
    expect(Math.max(green, blue)).toBeLessThan(90);
  }
});

test("keeps the edges of a chart and what shines through a logo", async () => {
  const chart = sharp({ create: { width: 800, height: 400, channels: 4, background: "#ffffff00" } }).composite([
    { input: { create: { width: 400, height: 400, channels: 4, background: "#0b5c50" } }, left: 0, top: 0 },
  ]);
  const { versions } = await made(await pictureOf(await chart.png().toBuffer()));
  expect([...versions.keys()]).toEqual(["320 webp", "640 webp", "800 webp", "640 png", "800 png"]);
  for (const bytes of versions.values()) {
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
    expect(await colourAt(bytes, 20, 20)).toEqual([11, 92, 80]);
  }
});

test("gives the same bytes from a cache, from none, and from one that is spoilt", async () => {
  const picture = await pictureOf(await halves(700, 350).jpeg().toBuffer());
  const cache = join(tempFolder(), "cache");
  const cold = await made(picture, cache);
  const cached = await made(picture, cache);
  expect([cold.progress, cached.progress]).toEqual([["0 of 1", "1 of 1"], []]);
  expect(cached.versions).toEqual(cold.versions);
  expect((await made(picture)).versions).toEqual(cold.versions);

  for (const entry of readdirSync(cache)) writeFileSync(join(cache, entry), "foreign");
  const spoilt = await made(picture, cache);
  expect(spoilt.progress).toEqual(["0 of 1", "1 of 1"]);
  expect(spoilt.versions).toEqual(cold.versions);
  expect((await made(picture, cache)).progress).toEqual([]);
});

test("makes nothing of an original that changed after it was read", async () => {
  const picture = await pictureOf(await halves(400, 200).jpeg().toBuffer());
  writeFileSync(picture.file, await halves(402, 200).jpeg().toBuffer());
  await expect(made(picture)).rejects.toThrow(/was changed while the site was built\. Build again\.$/);
});
