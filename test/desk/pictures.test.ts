import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { Desk } from "../support/desk/desk.ts";
import { openDesk } from "../support/desk/open-desk.ts";
import { photoTags } from "../support/photo-tags.ts";
import { tempFolder } from "../support/temp-folder.ts";

const path = "news/2026/2026-11-30-library-opens.md";
const text = `---
title: "Library opens"
date: 2026-11-30
summary: "It opens on Monday."
topics: libraries
image:
  file: ""
  alt: ""
status: draft
---

The library opens.
`;

const open = async () => {
  const desk = await openDesk({ files: { [path]: text }, now: "2026-11-30T10:00:00Z" });
  await desk.open(path);
  await desk.tab.waitForSelector("#desk-body");
  return desk;
};
const choose = async ({ tab }: Desk, file: string) => {
  const input = await tab.waitForSelector<"input">('[id="desk-image.file"]' as "input");
  await input?.uploadFile(file);
};
const made = async (name: string, bytes: Promise<Buffer>) => {
  const file = join(tempFolder(), name);
  writeFileSync(file, await bytes);
  return file;
};
/** Left red, right blue, taken with the camera turned: shown it is red above and blue below. */
const turned = sharp({ create: { width: 400, height: 200, channels: 3, background: "blue" } })
  .composite([{ input: { create: { width: 200, height: 200, channels: 3, background: "red" } }, left: 0, top: 0 }])
  .withExif({ IFD0: { Orientation: "6" }, IFD3: { GPSLatitude: "53/1 23/1 0/1" } })
  .withMetadata({ orientation: 6 })
  .jpeg();

test("takes a photo under a name that an address can have, asks at once what it shows, and saves it as it came", async () => {
  const desk = await open();
  const photo = await made("Café Photo 1.JPG", turned.clone().toBuffer());
  await choose(desk, photo);
  await desk.sees("cafe-photo-1.jpg is added.");
  await desk.sees("200 × 400 pixels");
  await expect.poll(desk.focused).toMatch(/shows/);
  await desk.tab.keyboard.type("Red and blue");
  await desk.press("Save");
  const saved = await desk.saved(path, (now) => now.includes("Red and blue"));
  expect(saved).toBe(text.replace('file: ""', "file: cafe-photo-1.jpg").replace('alt: ""', 'alt: "Red and blue"'));
  expect(readFileSync(join(desk.content, "media/cafe-photo-1.jpg")).equals(readFileSync(photo))).toBe(true);
});

test("makes a photo of 40 MB smaller in the tab, turned as it was taken, without what the camera wrote", async () => {
  const desk = await open();
  const noise = sharp({
    create: {
      width: 12_000,
      height: 2_400,
      channels: 3,
      background: "grey",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });
  const photo = await made(
    "large.jpg",
    noise.withMetadata({ orientation: 6 }).jpeg({ quality: 100, chromaSubsampling: "4:4:4" }).toBuffer(),
  );
  expect(readFileSync(photo).length).toBeGreaterThan(40_000_000);
  await choose(desk, photo);
  await desk.sees("large.jpg is added. It was made smaller.");
  await desk.press("Save");
  await desk.saved(path, (now) => now.includes("file: large.jpg"));
  const bytes = readFileSync(join(desk.content, "media/large.jpg"));
  expect(bytes.length).toBeLessThan(20_000_000);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 1_200, height: 6_000 });
  expect((await photoTags(bytes)).private).toEqual([]);
});

test("makes JPEG of HEIC, as iPhones take it", async () => {
  const desk = await open();
  const heic = readFileSync(join(import.meta.dirname, "../fixtures/pictures/as-an-iphone-takes-it.heic"));
  await choose(desk, await made("IMG_0042.HEIC", Promise.resolve(heic)));
  await desk.sees("img-0042.jpg is added.");
  await desk.press("Save");
  await desk.saved(path, (now) => now.includes("file: img-0042.jpg"));
  const picture = sharp(readFileSync(join(desk.content, "media/img-0042.jpg")));
  expect(await picture.metadata()).toMatchObject({ format: "jpeg", width: 320, height: 160 });
  const left = await picture.clone().extract({ left: 20, top: 20, width: 1, height: 1 }).raw().toBuffer();
  const right = await picture.clone().extract({ left: 300, top: 20, width: 1, height: 1 }).raw().toBuffer();
  expect([left[0], right[2]].every((value) => (value ?? 0) > 200)).toBe(true);
});

test("gives a name that is taken a number, and says of what cannot be published what to do", async () => {
  const desk = await open();
  const file = (name: string) => made(name, turned.clone().toBuffer());
  await choose(desk, await file("northgate-library.jpg"));
  await desk.sees("northgate-library-2.jpg is added.");
  await choose(desk, await made("photo.jpg", Promise.resolve(Buffer.from("not a picture"))));
  await desk.sees("photo.jpg is not a picture that browsers can show. Save the picture again as JPEG or PNG.");
  await choose(desk, await made("broken.png", Promise.resolve(Buffer.from("\x89PNG\r\n\x1a\n and no more", "latin1"))));
  await desk.sees("broken.png is damaged or cut short. Copy the file again from the phone or camera.");
});

test("uses a picture that is there already, found by its name", async () => {
  const desk = await open();
  await desk.press("Use one that is here already");
  await desk.fill("Words in its name", "visits");
  await desk.sees("1 file:");
  await desk.tab.locator(".desk-media-known li button").click();
  await desk.press("Save");
  await desk.saved(path, (now) => now.includes("file: visits-chart.png"));
});

test("puts a picture into the text with what it shows", async () => {
  const desk = await open();
  await desk.press("Picture");
  const input = await desk.tab.waitForSelector<"input">('.desk-insert input[type="file"]' as "input");
  await input?.uploadFile(await made("map.jpg", turned.clone().toBuffer()));
  await desk.sees("map.jpg is added.");
  await expect.poll(desk.focused).toMatch(/shows/);
  await desk.tab.keyboard.type("A map [north]");
  await desk.press("Put it in the text");
  await desk.press("Save");
  const saved = await desk.saved(path, (now) => now.includes("map.jpg"));
  expect(saved).toContain("\n![A map \\[north\\]](/media/map.jpg)\n");
});
