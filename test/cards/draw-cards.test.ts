import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { CardLook } from "../../src/cards/card-look.ts";
import { drawCards } from "../../src/cards/draw-cards.ts";
import { metadataIn } from "../../src/checks/site/metadata.ts";
import { hashOf, openCache } from "../../src/media/cache.ts";
import type { Card } from "../../src/newsroom/cards.ts";
import { photo } from "../support/newsroom-fixture.ts";
import { tempFolder } from "../support/temp-folder.ts";

const card: Card = {
  address: "/card.png",
  title: "New library opens",
  titleLanguage: undefined,
  above: "Friday 13 March 2026",
  chip: undefined,
  alt: "",
};
const look = { council: "Northgate Council", colour: "#0b5c50" };

/** The bytes of a card, by the addresses that it is written to. */
async function drawn(cards: readonly Card[], { cache = openCache(undefined), ...of } = look as DrawnAs) {
  const bytes = new Map<string, Buffer>();
  const files = cards.map((one) => ({ card: one, addresses: [one.address] }));
  await drawCards(files, of, {
    cache,
    publish: (addresses, png) => addresses.forEach((at) => void bytes.set(at, Buffer.from(png))),
  });
  return bytes;
}
type DrawnAs = CardLook & { cache?: ReturnType<typeof openCache> };

const one = async (more: Partial<Card>, as: Partial<DrawnAs> = {}) =>
  (await drawn([{ ...card, ...more }], { ...look, ...as })).get("/card.png") ?? Buffer.alloc(0);

test("draws a PNG of 1200 × 630 that holds nothing else, with the colour of the council on top", async () => {
  const png = await one({});
  const image = sharp(png);
  expect(await image.metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(metadataIn(png)).toEqual([]);
  const { data } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  // A palette of few colours is a step off.
  expect(Math.max(...[0x0b, 0x5c, 0x50].map((part, at) => Math.abs(part - (data[at] ?? 0))))).toBeLessThan(3);
  expect([...data.subarray(-3)]).toEqual([255, 255, 255]);
});

test("draws the same bytes each time, and others where it shows something else", async () => {
  const png = await one({});
  expect((await one({})).equals(png)).toBe(true);
  // What stands beside the picture is not on it.
  expect((await one({ alt: "Other words." })).equals(png)).toBe(true);
  for (const other of [
    await one({ title: "New library closes" }),
    await one({ above: "Friday 20 March 2026" }),
    await one({ chip: { kind: "ended", words: "Ended 2021" } }),
    await one({}, { colour: "#5a3d7a" }),
    await one({}, { council: "Southgate Council" }),
  ])
    expect(other.equals(png)).toBe(false);
});

test("takes a card from the cache that shows what one showed before, whatever page it is of", async () => {
  const folder = join(tempFolder(), "cards");
  const cache = openCache(folder);
  const first = await one({}, { cache });
  const [entry] = readdirSync(folder);
  await drawn([card, { ...card, address: "/other/card.png", alt: "Other" }], { ...look, cache });
  expect(readdirSync(folder)).toEqual([entry]);
  const known = { ...cache, read: async () => Buffer.from("from the cache") };
  expect((await one({}, { cache: known })).toString()).toBe("from the cache");
  await one({ title: "Another" }, { cache });
  expect(readdirSync(folder)).toHaveLength(2);
  expect(first.length).toBeGreaterThan(5000);
});

/** Whether nothing is drawn in the margins of a card, below its band. */
async function staysInside(png: Buffer): Promise<boolean> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  for (let y = 30; y < info.height; y += 1)
    for (const x of [0, 20, 40, 60, 70, 1130, 1140, 1160, 1180, 1199])
      if ((data[y * info.width + x] ?? 0) < 250) return false;
  return true;
}

test.for([
  ["10 characters", "Bins today"],
  [
    "120 characters",
    "Cabinet approves the special educational needs and disabilities strategy after eleven weeks of talks with all families",
  ],
  ["a word of 120 letters", "W".repeat(120)],
  ["300 characters", "Council agrees a plan. ".repeat(13)],
  ["Urdu", "نارتھ گیٹ میں نئی لائبریری پیر 16 مارچ کو کھل رہی ہے، اوقات کار زیادہ ہوں گے"],
  ["nothing", ""],
])("keeps its margins with a title of %s", async ([, title = ""]) => {
  expect(await staysInside(await one({ title }))).toBe(true);
});

test("keeps its margins with a long name of a council and a long state", async () => {
  const chip = { kind: "starts", words: "Starts on 30 September 2027" } as const;
  const above = "1 September 2017 to 31 August 2021";
  const council = "The Royal Borough of Northgate and Southgate Combined Metropolitan Authority and Council";
  expect(await staysInside(await one({ chip, above }, { council }))).toBe(true);
});

/** How many pixels below the rule at the bottom have about a colour. */
async function pixelsOf(png: Buffer, colour: readonly number[]): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 520 * info.width * 3; at < data.length; at += 3)
    if (colour.every((part, index) => Math.abs(part - (data[at + index] ?? 0)) < 6)) count += 1;
  return count;
}

test("draws the council's logo beside its name: a PNG, and a drawing", async () => {
  const folder = tempFolder();
  const [png, svg] = [join(folder, "wide.png"), join(folder, "crest.svg")];
  await sharp({ create: { width: 600, height: 100, channels: 3, background: "#b00020" } }).toFile(png);
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#b00020" d="M0 0h10v10H0z"/></svg>';
  writeFileSync(svg, drawing);
  const of = (file: string, width: number, height: number, format: "png" | "svg") => ({
    ...photo,
    file,
    hash: hashOf(readFileSync(file)),
    width,
    height,
    versions: [{ address: "/logo", width, height, format }],
  });
  const red = [0xb0, 0, 0x20];
  expect(await pixelsOf(await one({}), red)).toBe(0);
  expect(await pixelsOf(await one({}, { logo: of(png, 192, 32, "png") }), red)).toBeGreaterThan(420 * 70 * 0.9);
  expect(await pixelsOf(await one({}, { logo: of(svg, 48, 48, "svg") }), red)).toBeGreaterThan(80 * 80 * 0.9);
});
