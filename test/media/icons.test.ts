import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { coloursOf } from "../../src/content/site/council-colour.ts";
import { hashOf } from "../../src/media/cache.ts";
import { makeIcons } from "../../src/media/icons.ts";
import { pngLogo, svgLogo } from "../../src/media/logo-recipe.ts";
import { readSvg } from "../../src/media/svg/read-svg.ts";
import { usualColours } from "../../src/newsroom/colours.ts";
import type { Picture } from "../../src/newsroom/media.ts";
import { isViolation } from "../../src/problems/problem.ts";
import { pngOf, svg } from "../support/logos.ts";
import { tempFolder } from "../support/temp-folder.ts";

const colours = usualColours;
const alt = "Northgate Council";
let crest: Picture;
let wordmark: Picture;
let disc: Picture;

function drawing(name: string, text: string): Picture {
  const file = join(tempFolder(), name);
  writeFileSync(file, text);
  const read = readSvg(Buffer.from(text));
  if (isViolation(read)) throw new Error(read.message);
  return svgLogo(file, hashOf(text), read);
}

beforeAll(async () => {
  crest = drawing("crest.svg", svg('<path d="M0 0h48v48H0z" fill="#ff0000"/>'));
  wordmark = drawing("wordmark.svg", svg('<path d="M0 0h480v48H0z" fill="#ff0000"/>', 'viewBox="0 0 480 48"'));
  const file = join(tempFolder(), "disc.png");
  const bytes = await pngOf(400, 400);
  writeFileSync(file, bytes);
  disc = pngLogo({
    kind: "picture",
    file,
    hash: hashOf(bytes),
    address: "",
    width: 400,
    height: 400,
    versions: [],
  });
});

/** The colour at a place of a picture, counted in sixteenths of its width. */
async function colourAt(png: Buffer, across: number, down: number): Promise<string> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const [x, y] = [across, down].map((part) => Math.floor((part * info.width) / 16)) as [number, number];
  return data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4).toString("hex");
}

/** The pictures in an ICO, by their sizes. */
function picturesIn(ico: Buffer): Map<number, Buffer> {
  const count = ico.readUInt16LE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 6 + 16 * index;
      const start = ico.readUInt32LE(at + 12);
      return [ico.readUInt8(at), ico.subarray(start, start + ico.readUInt32LE(at + 8))];
    }),
  );
}

test("draws icons of 16, 32, 48 and 180 pixels", async () => {
  const { favicon, touch } = await makeIcons({ colours });
  const pictures = picturesIn(favicon);
  expect([...pictures.keys()]).toEqual([16, 32, 48]);
  for (const [size, png] of [...pictures, [180, touch] as const])
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: size, height: size });
  expect(
    await sharp(favicon.subarray(0, 4))
      .metadata()
      .catch(() => "ICO"),
  ).toBe("ICO");
  expect(favicon.subarray(0, 4).toString("hex")).toBe("00000100");
});

test("draws them in the colour of a council without a logo, never in ours", async () => {
  const { touch } = await makeIcons({ colours: coloursOf("#7a1c1c") });
  expect(await colourAt(touch, 1, 1)).toBe("7a1c1cff");
  expect(await colourAt(touch, 6, 4)).toBe("ffffffff");
});

test("draws dark lines on a pale colour", async () => {
  const { touch } = await makeIcons({ colours: coloursOf("#ffcc00") });
  expect(await colourAt(touch, 1, 1)).toBe("ffcc00ff");
  expect(await colourAt(touch, 6, 4)).toBe("15211eff");
});

test("draws them from a logo that is about as wide as high, on a white ground", async () => {
  const { favicon, touch } = await makeIcons({ colours, logo: { light: crest, alt } });
  expect(await colourAt(touch, 0, 0)).toBe("ffffffff");
  expect(await colourAt(touch, 8, 8)).toBe("ff0000ff");
  for (const [size, png] of picturesIn(favicon)) {
    expect([size, await colourAt(png, 8, 8)]).toEqual([size, "ff0000ff"]);
    // Its corners are round.
    expect((await colourAt(png, 0, 0)).slice(6)).not.toBe("ff");
  }
});

test("draws them from a PNG too", async () => {
  const { favicon } = await makeIcons({ colours, logo: { light: disc, alt } });
  for (const png of picturesIn(favicon).values()) {
    expect(await colourAt(png, 8, 8)).toBe("123456ff");
    expect(await colourAt(png, 2, 13.5)).toBe("ffffffff");
  }
});

test("draws them in the colour where the logo is wide, and from the square one where there is one", async () => {
  const wide = await makeIcons({ colours, logo: { light: wordmark, alt } });
  expect(wide).toEqual(await makeIcons({ colours }));
  const square = await makeIcons({ colours, logo: { light: wordmark, icon: crest, alt } });
  expect(square).toEqual(await makeIcons({ colours, logo: { light: crest, alt } }));
});

test("draws the same bytes twice", async () => {
  const logo = { light: disc, alt };
  expect(await makeIcons({ colours, logo })).toEqual(await makeIcons({ colours, logo }));
});
