import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCache } from "../../media/cache.ts";
import { address } from "../../newsroom/address.ts";
import { makeIndexes } from "../../search/make-index.ts";
import { recordsOf } from "../../search/records.ts";
import { searchScripts } from "../../search/scripts.ts";
import { placeFor } from "../place-for.ts";
import type { SiteData } from "../site-data.ts";

/** Writes the index of all that search finds, and the scripts of the page that searches; nothing in a preview. */
export async function writeSearch({ edition, media: { cache } }: SiteData, folder: string): Promise<void> {
  if (!edition.site.search || edition.preview) return;
  const indexes = await makeIndexes(recordsOf(edition), openCache(cache && join(cache, "search")));
  for (const [name, files] of Object.entries(indexes))
    for (const { path, content } of files)
      writeFileSync(placeFor(folder, address.searchIndexes[name as keyof typeof indexes] + path), content);
  for (const { address, code } of Object.values(await searchScripts())) writeFileSync(placeFor(folder, address), code);
}
