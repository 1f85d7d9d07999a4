import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import sharp from "sharp";
import { serve } from "../../src/checks/accessibility/serve.ts";
import { enter, type Mode, modes } from "./modes.ts";

/** A page that stands for all of its kind. */
export interface Kind {
  /** In words; the name of its folder too. */
  readonly name: string;
  /** The folder of the built site that it is in. */
  readonly site: string;
  /** The path of that site's home page: `/` or `/newsroom/`. */
  readonly base: string;
  /** Below the home page: `/news/`. */
  readonly address: string;
}

/** Of a page on a contact sheet, in pixels: a long one is cut. */
const thumbnail = { height: 900, gap: 16, shrink: 2.5 };

/**
 * Takes a picture of each kind of page in every mode into a folder of its own below `target`, lays them side by side
 * in `sheet.png`, and writes an index of them all. Says after each picture how many are taken.
 */
export async function takePictures(
  kinds: readonly Kind[],
  target: string,
  browser: Browser,
  progress: (done: number, all: number) => void,
): Promise<void> {
  for (const [index, kind] of kinds.entries()) {
    const folder = join(target, kind.name);
    mkdirSync(folder, { recursive: true });
    const done = index * modes.length;
    const pictures = await pictureKind(kind, browser, (taken) => progress(done + taken, kinds.length * modes.length));
    for (const [at, mode] of modes.entries()) writeFileSync(join(folder, fileOf(mode)), pictures[at] ?? "");
    writeFileSync(join(folder, "sheet.png"), await contactSheet(pictures));
  }
  writeFileSync(join(target, "index.html"), indexOf(kinds));
}

async function pictureKind(
  { site, base, address }: Kind,
  browser: Browser,
  taken: (count: number) => void,
): Promise<Uint8Array[]> {
  await using served = await serve(site, base);
  const tab = await browser.newPage();
  const session = await tab.createCDPSession();
  await tab.goto(served.origin + base + address.slice(1));
  const pictures: Uint8Array[] = [];
  for (const mode of modes) {
    await enter(mode, tab, session);
    pictures.push(await tab.screenshot({ fullPage: true, captureBeyondViewport: false }));
    taken(pictures.length);
  }
  await tab.close();
  return pictures;
}

/** All modes of one page in a row, at one scale. */
async function contactSheet(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const small = await Promise.all(pictures.map(thumbnailOf));
  const { height, gap } = thumbnail;
  let width = 0;
  const placed = small.map((picture) => {
    const left = width;
    width += picture.width + gap;
    return { input: picture.bytes, left, top: 0 };
  });
  return await sharp({ create: { width, height, channels: 3, background: "#888" } })
    .composite(placed)
    .png()
    .toBuffer();
}

async function thumbnailOf(picture: Uint8Array): Promise<{ readonly bytes: Buffer; readonly width: number }> {
  const { width, height } = await sharp(picture).metadata();
  const cut = Math.min(height, thumbnail.height * thumbnail.shrink);
  const small = { width: Math.floor(width / thumbnail.shrink), height: Math.floor(cut / thumbnail.shrink) };
  const piece = sharp(picture).extract({ left: 0, top: 0, width, height: cut });
  return { bytes: await piece.resize(small).png().toBuffer(), width: small.width };
}

function fileOf(mode: Mode): string {
  return `${mode.name.replaceAll(" ", "-")}.png`;
}

function indexOf(kinds: readonly Kind[]): string {
  const row = ({ name }: Kind) => {
    const links = modes.map((mode) => `<a href="${name}/${fileOf(mode)}">${mode.name}</a>`);
    return `<h2>${name}</h2>\n<p>${links.join(" · ")}</p>\n<p><img src="${name}/sheet.png" alt="" loading="lazy"></p>`;
  };
  const head = '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Pictures</title>\n<h1>Pictures</h1>';
  return `${[head, ...kinds.map(row)].join("\n")}\n`;
}
