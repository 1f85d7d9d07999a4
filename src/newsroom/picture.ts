import { href } from "./address.ts";
import type { Picture, PictureVersion } from "./item.ts";

/** How a browser chooses between the versions of a picture. */
interface Choice {
  readonly srcset: string;
  /** How wide the picture is shown, by the width of the window. */
  readonly sizes: string;
}

/** The text column of 66 characters, and on a phone the window less two margins: see `_includes/styles/site.css`. */
const sizes = "(min-width: 48rem) 46rem, calc(100vw - 32px)";

/** The versions as WebP, which all browsers of the last years read, and the others for those that do not. */
export function choicesOf(picture: Picture, site: { readonly basePath: string }): Record<"webp" | "other", Choice> {
  const srcset = (versions: readonly PictureVersion[]) =>
    versions.map(({ address, width }) => `${href(site, address)} ${width}w`).join(", ");
  return {
    webp: { srcset: srcset(picture.versions.filter(({ format }) => format === "webp")), sizes },
    other: { srcset: srcset(picture.versions.filter(({ format }) => format !== "webp")), sizes },
  };
}
