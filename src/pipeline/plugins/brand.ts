import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCache } from "../../media/cache.ts";
import { makeIcons } from "../../media/icons.ts";
import { drawnText, isDrawn } from "../../media/logo-recipe.ts";
import { makePictures } from "../../media/make-pictures.ts";
import type { MediaWork } from "../../media/media-work.ts";
import { address } from "../../newsroom/address.ts";
import type { PictureVersion } from "../../newsroom/media.ts";
import type { Site } from "../../newsroom/site.ts";
import type { SiteFiles } from "../site-files.ts";

/** Writes the council's logo, and the icons of windows and phones, into the folder of a site. */
export async function publishBrand(site: Site, { cache }: MediaWork, files: SiteFiles): Promise<void> {
  await writeLogo(site, files, cache);
  await writeIcons(site, files);
}

/** A drawing is written as it was read, never as it came. */
async function writeLogo({ logo }: Site, files: SiteFiles, cache: string | undefined): Promise<void> {
  const pictures = [logo?.light, logo?.dark].filter((picture) => picture !== undefined);
  const publish = ({ address }: PictureVersion, bytes: Uint8Array) => writeFileSync(files.placeFor(address), bytes);
  for (const drawing of pictures.filter(isDrawn))
    writeFileSync(files.placeFor(drawing.address), await drawnText(drawing));
  await makePictures(
    pictures.filter((picture) => !isDrawn(picture)),
    { cache: openCache(cache, "pictures"), publish, onMade: () => undefined },
  );
}

/** Those that lie in `public/` stay. */
async function writeIcons(site: Site, files: SiteFiles): Promise<void> {
  const { favicon, touch } = await makeIcons(site);
  const icons = [
    [address.favicon, favicon],
    [address.touchIcon, touch],
  ] as const;
  for (const [at, bytes] of icons) if (!existsSync(join(files.folder, at))) writeFileSync(files.placeFor(at), bytes);
}
