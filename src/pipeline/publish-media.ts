import { constants, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openCache } from "../media/cache.ts";
import { makePictures } from "../media/make-pictures.ts";
import type { MediaWork } from "../media/media-work.ts";
import type { Media } from "../newsroom/item.ts";

/** Puts documents, and pictures made anew, into a site's folder. Gives the size of each file by its address, in bytes. */
export async function publishMedia(
  media: readonly Media[],
  folder: string,
  { cache, onMade = () => undefined }: MediaWork,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  const placeFor = (address: string) => {
    const target = join(folder, address);
    mkdirSync(dirname(target), { recursive: true });
    return target;
  };
  for (const file of media) {
    if (file.kind === "picture") continue;
    copyFileSync(file.file, placeFor(file.address), constants.COPYFILE_FICLONE);
    sizes.set(file.address, file.bytes);
  }
  await makePictures(
    media.filter((file) => file.kind === "picture"),
    {
      cache: openCache(cache && join(cache, "pictures")),
      publish: ({ address }, bytes) => {
        writeFileSync(placeFor(address), bytes);
        sizes.set(address, bytes.length);
      },
      onMade,
    },
  );
  return sizes;
}
