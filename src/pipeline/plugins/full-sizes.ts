import { writeFileSync } from "node:fs";
import { makeFullSizes } from "../../media/full-size/make-full-sizes.ts";
import { offeredPictures } from "../../newsroom/full-size.ts";
import type { SiteData } from "../site-data.ts";

/** Writes the pictures of releases at full size, for newspapers, where they may have them. */
export async function publishFullSizes({ edition, files }: SiteData): Promise<void> {
  const kind = "full-sizes";
  const about = ({ hash, fullSize }: (typeof offered)[number]) => ({
    address: fullSize.address,
    view: { hash, fullSize },
  });
  const offered = offeredPictures(edition.releases.map(({ release }) => release));
  await makeFullSizes(files.takeOver(kind, offered, about), ({ address }, bytes) => {
    writeFileSync(files.placeFor(address), bytes);
    files.wrote(kind, address, bytes);
  });
}
