import sharp from "sharp";

/** A drawing with some parts in it; by default a shield. */
export function svg(
  inside = '<path d="M4 2h40v24L24 46 4 26z" fill="#0b5c50"/>',
  root = 'viewBox="0 0 48 48"',
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>\n`;
}

/** A PNG of a size, with nothing behind its disc. */
export function pngOf(width: number, height: number): Promise<Buffer> {
  const disc = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="${width}" height="${height}"><circle cx="5" cy="5" r="4" fill="#123456"/></svg>`;
  return sharp(Buffer.from(disc)).resize({ width, height, fit: "fill" }).png().toBuffer();
}
