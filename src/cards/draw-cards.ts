import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { renderAsync } from "@resvg/resvg-js";
import type { PngOptions } from "sharp";
import packages from "../../package.json" with { type: "json" };
import { type Cache, hashOf, keyOf } from "../media/cache.ts";
import { each } from "../media/each.ts";
import { loadSharp } from "../media/sharp.ts";
import { cardSize } from "../newsroom/card-size.ts";
import type { Card } from "../newsroom/cards.ts";
import { type CardLook, lookKey, readLogo } from "./card-look.ts";
import { type CardLogo, cardSvg } from "./card-svg.ts";

/** Where drawn cards go. */
interface Drawing {
  readonly cache: Cache;
  /** Takes the bytes of a card, a PNG of 1200 × 630. */
  readonly publish: (addresses: readonly string[], bytes: Uint8Array) => void;
}

/** The drawing is done in the threads of Node.js, of which there are four. */
const atOnce = Math.min(4, availableParallelism());

/** A card has few colours, and a third of the bytes where it says so. */
const encoding = { palette: true, effort: 1, dither: 0 } satisfies PngOptions;

/** A card and every address at which it lies. */
export interface CardFile {
  readonly card: Card;
  readonly addresses: readonly string[];
}

/** Draws cards, or takes them from the cache: one that shows what it showed before is not drawn again. */
export async function drawCards(
  files: readonly CardFile[],
  look: CardLook,
  { cache, publish }: Drawing,
): Promise<void> {
  const seen = lookKey(look);
  let logo: Promise<CardLogo> | undefined;
  await each(files, atOnce, async ({ card, addresses }) => {
    const key = keyFor(card, seen);
    const known = await cache.read(key);
    if (!known && look.logo) logo ??= readLogo(look.logo);
    const bytes = known ?? (await draw(card, { ...look, logo: await logo }));
    publish(addresses, bytes);
    if (!known) await cache.write(key, bytes);
  });
}

/** Draws one card, a PNG of 1200 × 630. */
export async function drawCard(card: Card, look: CardLook): Promise<Buffer> {
  return draw(card, { ...look, logo: look.logo && (await readLogo(look.logo)) });
}

async function draw(card: Card, frame: Parameters<typeof cardSvg>[1]): Promise<Buffer> {
  const sharp = await loadSharp();
  // No font is given: all letters are paths.
  const image = await renderAsync(cardSvg(card, frame), { font: { loadSystemFonts: false } });
  return sharp(image.pixels, { raw: { ...cardSize, channels: 4 } })
    .removeAlpha()
    .png(encoding)
    .toBuffer();
}

/** The modules that decide what a card looks like, beside fonts and renderers. */
const design = [
  "card-look.ts",
  "card-svg.ts",
  "draw-cards.ts",
  "fit-title.ts",
  "fonts.ts",
  "shape.ts",
  "../newsroom/card-size.ts",
  "../newsroom/colours.ts",
]
  .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"))
  .join("");

const {
  "@expo-google-fonts/noto-naskh-arabic": arabic,
  "@expo-google-fonts/noto-serif": serif,
  "@resvg/resvg-js": renderer,
  "bidi-js": bidi,
  harfbuzzjs: shaper,
  sharp: encoder,
} = packages.dependencies;

const recipe = hashOf(JSON.stringify([design, arabic, serif, renderer, bidi, shaper, encoder]));

/** All that decides the bytes of a card: what it shows, how, and what draws it. */
function keyFor({ title, titleLanguage, above, chip }: Card, look: string): string {
  return keyOf(recipe, look, JSON.stringify([title, titleLanguage, above, chip]));
}
