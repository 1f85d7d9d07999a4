import { href } from "./address.ts";
import type { Picture, PictureVersion, PressPicture } from "./media.ts";

/** How a browser chooses between the versions of a picture. */
interface Choice {
  readonly srcset: string;
  /** How wide the picture is shown, by the width of the window. */
  readonly sizes: string;
}

/** How wide the text column of 66 characters is at most, in pixels: 46rem. */
const column = 736;

/** How wide a picture is at most where there is no style sheet, in pixels: a page is then as wide as its widest picture. */
const mostWithoutSheet = 640;

/** The text column, and on a phone the window less two margins: see `_includes/styles/site.css`. */
const inColumn = "(min-width: 48rem) 46rem, calc(100vw - 32px)";

/** Two beside each other in it. */
export const inHalfColumn = "(min-width: 48rem) 22rem, calc(100vw - 32px)";

/** The size that a page gives a picture, and whether the style sheet is to widen it to the column, which it is fine enough for. */
export function sizeOf({ width, height }: Picture): { width: number; height: number; isWide: boolean } {
  const shown = Math.min(width, mostWithoutSheet);
  return { width: shown, height: Math.max(1, Math.round((height * shown) / width)), isWide: width >= column };
}

/** Where all lies that is published of a picture. */
export function pictureAddresses({ address, versions, shared, fullSize }: Picture & Partial<PressPicture>): string[] {
  const others = [shared, fullSize].flatMap((file) => (file ? [file.address] : []));
  return [address, ...versions.map((version) => version.address), ...others];
}

/** The versions as WebP, which all browsers of the last years read, and the others for those that do not. */
export function choicesOf(
  picture: Picture,
  site: { readonly basePath: string },
  sizes = inColumn,
): Record<"webp" | "other", Choice> {
  const srcset = (versions: readonly PictureVersion[]) =>
    versions.map(({ address, width }) => `${href(site, address)} ${width}w`).join(", ");
  return {
    webp: { srcset: srcset(picture.versions.filter(({ format }) => format === "webp")), sizes },
    other: { srcset: srcset(picture.versions.filter(({ format }) => format !== "webp")), sizes },
  };
}
