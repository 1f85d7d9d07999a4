import { readFile } from "node:fs/promises";
import { address } from "../newsroom/address.ts";
import { shownSize } from "../newsroom/logo.ts";
import type { Picture, PictureVersion } from "../newsroom/media.ts";
import { isViolation } from "../problems/problem.ts";
import { hashOf } from "./cache.ts";
import { encodings } from "./picture-recipe.ts";
import { type Drawing, readSvg } from "./svg/read-svg.ts";

/** Changes with everything that decides what a version looks like, so that caches of browsers forget the old one. */
const recipe = JSON.stringify([encodings.drawing.png]);

/** A PNG as a logo: in the size that it is shown in and, where it is large enough, in twice that, for fine screens. */
export function pngLogo(original: Picture): Picture {
  const { file, hash } = original;
  const { width, height } = shownSize(original);
  const mark = hashOf(`${hash}${recipe}${width}`).slice(0, 10);
  const version = (scale: 1 | 2): PictureVersion => ({
    address: address.logo(`${mark}-${width * scale}.png`),
    width: width * scale,
    height: height * scale,
    format: "png",
  });
  const versions = original.width >= width * 2 ? [version(1), version(2)] : [version(1)];
  const [{ address: first }] = versions as [PictureVersion];
  return { kind: "picture", file, hash, address: first, width, height, versions };
}

/** A drawing as a logo: one version, as sharp as any screen. */
export function svgLogo(file: string, hash: string, drawing: Drawing): Picture {
  const size = shownSize(drawing);
  const version = {
    address: address.logo(`${hashOf(drawing.text).slice(0, 10)}.svg`),
    ...size,
    format: "svg",
  } as const;
  return { kind: "picture", file, hash, address: version.address, ...size, versions: [version] };
}

/** Whether a logo is a drawing, not made of pixels. */
export function isDrawn({ versions }: Picture): boolean {
  return versions.some(({ format }) => format === "svg");
}

/** The SVG of a drawing as it is published. Throws where its file changed since it was read. */
export async function drawnText({ file, hash }: Pick<Picture, "file" | "hash">): Promise<string> {
  const bytes = await readFile(file);
  const drawing = hashOf(bytes) === hash ? readSvg(bytes) : undefined;
  if (!drawing || isViolation(drawing)) throw new Error(`${file} was changed while the site was built. Build again.`);
  return drawing.text;
}
