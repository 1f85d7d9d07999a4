import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { metadataIn } from "../../src/checks/site/metadata.ts";
import { hashOf, openCache } from "../../src/media/cache.ts";
import { makeSharedPictures } from "../../src/media/make-shared-pictures.ts";
import { sharedVersionOf } from "../../src/media/picture-recipe.ts";
import type { SharedVersion } from "../../src/newsroom/media.ts";
import { photo } from "../support/newsroom-fixture.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** How a photograph of a size is shared; undefined where it is too small. */
function versionOf(width: number, height: number, format: "jpg" | "png" = "jpg", bytes = width * height) {
  const facts = { format, width, height, bytes, isOpaque: true };
  return sharedVersionOf("library", "0".repeat(64), facts);
}
const said = (version: SharedVersion | undefined) =>
  version && `${version.width} × ${version.height}, ${version.fit}, ${version.format}`;

test.for([
  ["a photograph of a camera", 4000, 3000, "1200 × 630, cut, jpeg"],
  ["a wide one", 2400, 1260, "1200 × 630, cut, jpeg"],
  ["one that is not large", 900, 600, "900 × 473, cut, jpeg"],
  ["the narrowest", 600, 400, "600 × 315, cut, jpeg"],
  ["one that is too narrow", 599, 400, undefined],
  ["a small square", 400, 400, undefined],
  ["a portrait", 1500, 2000, "1200 × 630, whole, jpeg"],
  ["a narrow portrait", 300, 800, "1200 × 630, whole, jpeg"],
  ["a square", 2000, 2000, "1200 × 630, whole, jpeg"],
  ["a panorama", 4000, 1000, "1200 × 630, whole, jpeg"],
] as const)("shares %s as it is best seen", ([, width, height, version]) => {
  expect(said(versionOf(width, height))).toBe(version);
});

test("shares a drawing whole, and has another address for another file", () => {
  expect(said(versionOf(1000, 500, "png", 9000))).toBe("1000 × 525, whole, png");
  const version = versionOf(4000, 3000);
  expect(version?.address).toMatch(/^\/media\/library-[0-9a-f]{10}-shared\.jpg$/);
  const facts = { format: "jpg", width: 4000, height: 3000, bytes: 1, isOpaque: true } as const;
  expect(sharedVersionOf("library", "1".repeat(64), facts)?.address).not.toBe(version?.address);
});

/** A picture of a size as it is shared: grey, with a red square in its middle. */
async function shared(width: number, height: number, format: "jpg" | "png" = "jpg") {
  const side = Math.round(Math.min(width, height) / 2);
  const square = await sharp({ create: { width: side, height: side, channels: 3, background: "#d00000" } })
    .png()
    .toBuffer();
  const drawn = sharp({ create: { width, height, channels: 3, background: "#808080" } }).composite([{ input: square }]);
  const original = await drawn
    .withExif({ IFD0: { Copyright: "Jane Smith" } })
    .toFormat(format === "jpg" ? "jpeg" : "png")
    .toBuffer();
  const file = join(tempFolder(), `picture.${format}`);
  writeFileSync(file, original);
  const version = versionOf(width, height, format, original.length);
  const made: Buffer[] = [];
  const picture = { ...photo, file, hash: hashOf(original), shared: version };
  await makeSharedPictures([picture], {
    cache: openCache(undefined),
    publish: (_, bytes) => void made.push(Buffer.from(bytes)),
  });
  const [bytes = Buffer.alloc(0)] = made;
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const red = data.filter((part, at) => at % 3 === 0 && part > 180 && (data[at + 1] ?? 0) < 60).length;
  return { bytes, version, size: [info.width, info.height], red, corner: [...data.subarray(0, 3)] };
}

test.for([
  ["a photograph, cut", 3000, 2000, "jpg"],
  ["a portrait, whole", 900, 1600, "jpg"],
  ["a small portrait, as large as it is", 640, 900, "jpg"],
  ["a drawing, whole", 700, 400, "png"],
] as const)("makes the picture that it says, without metadata: %s", async ([, width, height, format]) => {
  const { bytes, version, size } = await shared(width, height, format);
  expect(size).toEqual([version?.width, version?.height]);
  expect(metadataIn(bytes)).toEqual([]);
  expect((await sharp(bytes).metadata()).format).toBe(version?.format);
});

test("shows all of a tall picture on a plate, and enlarges nothing", async () => {
  const { red, corner } = await shared(640, 620);
  // A quarter of the picture is red, and the picture is as large as it was.
  expect(red / (310 * 310)).toBeGreaterThan(0.97);
  expect(red / (310 * 310)).toBeLessThan(1.03);
  expect(corner.every((part) => part > 235)).toBe(true);
});

test.for([
  ["at the top", 20],
  ["at the bottom", 860],
] as const)("cuts no head off that is %s of a photograph", async ([, top]) => {
  const face = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="220" height="220"><circle cx="110" cy="110" r="110" fill="#e0ac8a"/></svg>',
  );
  const file = join(tempFolder(), "face.jpg");
  await sharp({ create: { width: 1440, height: 1100, channels: 3, background: "#5b6f73" } })
    .composite([{ input: face, top, left: 600 }])
    .jpeg({ quality: 95 })
    .toFile(file);
  const made: Buffer[] = [];
  const picture = { ...photo, file, shared: versionOf(1440, 1100) };
  await makeSharedPictures([picture], {
    cache: openCache(undefined),
    publish: (_, bytes) => void made.push(Buffer.from(bytes)),
  });
  const { data } = await sharp(made[0]).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const skin = data.filter((part, at) => at % 3 === 0 && part > 190).length;
  const whole = Math.PI * (110 * (1200 / 1440)) ** 2;
  expect(skin / whole).toBeGreaterThan(0.97);
});
