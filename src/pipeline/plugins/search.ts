import { writeFileSync } from "node:fs";
import { openCache } from "../../media/cache.ts";
import { address } from "../../newsroom/address.ts";
import { makeIndexes } from "../../search/make-index.ts";
import { recordsOf } from "../../search/records.ts";
import { searchScripts } from "../../search/scripts.ts";
import type { SiteData } from "../site-data.ts";

/**
 * Writes the index of all that search finds, and the scripts of the page that searches; nothing in a preview. Pagefind is a
 * process apart: pages are written meanwhile.
 */
export async function writeSearch(data: SiteData): Promise<void> {
  if (!data.edition.site.search || data.edition.preview) return;
  const written = writeIndexes(data);
  // What fails is thrown where it is waited for.
  written.catch(() => undefined);
  if (data.alongside) data.alongside.push(written);
  else await written;
}

async function writeIndexes({ edition, media: { cache }, files }: SiteData): Promise<void> {
  const indexes = await makeIndexes(recordsOf(edition), openCache(cache, "search"));
  for (const name of ["open", "closed"] as const) {
    const below = address.searchIndexes[name];
    for (const { path, content } of indexes[name]) writeFileSync(files.placeFor(below + path), content);
  }
  for (const { address, code } of Object.values(await searchScripts())) writeFileSync(files.placeFor(address), code);
}
