import { readFile } from "node:fs/promises";
import type { OfferedPicture } from "../../newsroom/full-size.ts";
import type { FullSize } from "../../newsroom/media.ts";
import { hashOf } from "../cache.ts";
import { each } from "../each.ts";
import { loadSharp } from "../sharp.ts";
import { fullSizeBytes } from "./full-size.ts";

/** Each holds a file of up to 20 MB twice. */
const atOnce = 2;

/** Makes full-size files one after another. Throws where an original changed since it was read. */
export async function makeFullSizes(
  pictures: readonly OfferedPicture[],
  publish: (fullSize: FullSize, bytes: Uint8Array) => void,
): Promise<void> {
  await each(pictures, atOnce, async (picture) => publish(picture.fullSize, await makeFullSize(picture)));
}

/** Makes a full-size file. Throws where the original changed since it was read. */
export async function makeFullSize({ file, hash, fullSize }: OfferedPicture): Promise<Buffer> {
  const original = await readFile(file);
  if (hashOf(original) !== hash) throw new Error(`${file} was changed while the site was built. Build again.`);
  const setting = await (await loadSharp())(original, { limitInputPixels: false }).metadata();
  return fullSizeBytes(original, fullSize, setting);
}
