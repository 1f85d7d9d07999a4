import { readFile } from "node:fs/promises";
import { drawnText, isDrawn } from "../media/logo-recipe.ts";
import { loadSharp } from "../media/sharp.ts";
import type { Picture } from "../newsroom/media.ts";
import type { Site } from "../newsroom/site.ts";
import { type CardLogo, mostLogo } from "./card-svg.ts";

/** What all cards of a site have in common. */
export interface CardLook {
  readonly council: string;
  /** The band, `#rrggbb`. */
  readonly colour: string;
  readonly logo?: Picture | undefined;
}

/** The look of a site's cards: its name, its colour, and its logo for light paper. */
export function cardLookOf({ name, colours, logo }: Site): CardLook {
  return { council: name, colour: colours.light.brand, logo: logo?.light };
}

/** All that a card shows of a look: the logo by its bytes. */
export function lookKey({ council, colour, logo }: CardLook): string {
  return JSON.stringify([council, colour, logo && [logo.hash, logo.width, logo.height]]);
}

/** A logo as it is drawn: a drawing as it is, a PNG in the size of cards. */
export async function readLogo(logo: Picture): Promise<CardLogo> {
  const { width, height } = logo;
  const isDrawing = isDrawn(logo);
  const bytes = isDrawing ? Buffer.from(await drawnText(logo)) : await scaled(logo.file);
  return { data: `data:image/${isDrawing ? "svg+xml" : "png"};base64,${bytes.toString("base64")}`, width, height };
}

async function scaled(file: string): Promise<Buffer> {
  const sharp = await loadSharp();
  return sharp(await readFile(file), { failOn: "error" })
    .autoOrient()
    .resize({ ...mostLogo, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .png()
    .toBuffer();
}
