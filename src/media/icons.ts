import { wcagContrast } from "culori";
import { inks } from "../newsroom/colours.ts";
import { type Logo, shapeOf } from "../newsroom/logo.ts";
import type { Picture } from "../newsroom/media.ts";
import type { Site } from "../newsroom/site.ts";
import { icoOf } from "./ico.ts";
import { drawnText, isDrawn } from "./logo-recipe.ts";
import { loadSharp } from "./sharp.ts";

/** The icons of a site. */
interface Icons {
  /** For windows and bookmarks: 16, 32 and 48 pixels. */
  readonly favicon: Buffer;
  /** For the home screen of a phone, which rounds it: a PNG of 180 pixels that nothing shines through. */
  readonly touch: Buffer;
}

/** In pixels. */
const faviconSizes = [16, 32, 48] as const;
const touchSize = 180;

/** Three lines of print, of 3:1 on their ground. WCAG 1.4.11. */
const leastContrast = 3;

/**
 * Draws the icons of a site from its logo, where that is about as wide as high, else from the council's colour: of a wide logo
 * nothing could be read at 16 pixels. They stand on a ground, so that they are seen on windows of any colour.
 */
export async function makeIcons({ logo, colours }: Pick<Site, "logo" | "colours">): Promise<Icons> {
  const mark = logo && markOf(logo);
  const draw = (size: number, isTouch: boolean) =>
    mark ? drawMark(mark, size, isTouch) : drawLines(colours.light.brand, isTouch);
  const pngOf = async (size: number, isTouch: boolean) => render(await draw(size, isTouch), size);
  const images = await Promise.all(faviconSizes.map(async (size) => ({ size, png: await pngOf(size, false) })));
  return { favicon: icoOf(images), touch: await pngOf(touchSize, true) };
}

/** The picture of a logo that can be an icon. */
function markOf({ icon, light }: Logo): Picture | undefined {
  return icon ?? (shapeOf(light) === "square" ? light : undefined);
}

function drawLines(colour: string, isTouch: boolean): string {
  const ink = wcagContrast(colour, "#ffffff") >= leastContrast ? "#ffffff" : inks.light;
  const ground = `<rect width="32" height="32"${isTouch ? "" : ' rx="4"'} fill="${colour}"/>`;
  const lines = `<path d="M8 8h16M8 16h10M8 24h16" stroke="${ink}" stroke-width="4" stroke-linecap="round"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${ground}${lines}</svg>`;
}

async function drawMark(mark: Picture, size: number, isTouch: boolean): Promise<string> {
  const room = size - 2 * Math.round(isTouch ? size / 8 : size / 16);
  const scale = room / Math.max(mark.width, mark.height);
  const [width, height] = [mark.width, mark.height].map((length) => Math.max(1, Math.round(length * scale)));
  const box = { width: width ?? room, height: height ?? room };
  const place = `x="${(size - box.width) / 2}" y="${(size - box.height) / 2}" width="${box.width}" height="${box.height}"`;
  const ground = `<rect width="${size}" height="${size}"${isTouch ? "" : ` rx="${size / 8}"`} fill="#ffffff"/>`;
  const inside = isDrawn(mark) ? await drawnAt(mark, place) : await picturedAt(mark, box, place);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${ground}${inside}</svg>`;
}

async function drawnAt(mark: Picture, place: string): Promise<string> {
  return (await drawnText(mark)).replace(/ width="[^"]*" height="[^"]*"/, ` ${place}`);
}

async function picturedAt(mark: Picture, box: { width: number; height: number }, place: string): Promise<string> {
  const sharp = await loadSharp();
  const png = await sharp(mark.file, { failOn: "error" })
    .toColourspace("srgb")
    .resize({ ...box, fit: "fill" })
    .png()
    .toBuffer();
  return `<image ${place} href="data:image/png;base64,${png.toString("base64")}"/>`;
}

async function render(svg: string, size: number): Promise<Buffer> {
  const { Resvg } = await import("@resvg/resvg-js");
  const font = { loadSystemFonts: false };
  return Buffer.from(new Resvg(svg, { font, fitTo: { mode: "width", value: size } }).render().asPng());
}
