import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openCache } from "../../media/cache.ts";
import { address } from "../../newsroom/address.ts";
import { makeIndexes } from "../../search/make-index.ts";
import { recordsOf } from "../../search/records.ts";
import { searchScripts } from "../../search/scripts.ts";
import { placeFor } from "../place-for.ts";
import type { SiteData } from "../site-data.ts";

/**
 * Writes the index of all that search finds, and the scripts of the page that searches; nothing in a preview. Pagefind is a
 * process apart: pages are written meanwhile.
 */
export async function writeSearch(data: SiteData, folder: string): Promise<void> {
  if (!data.edition.site.search || data.edition.preview) return;
  const written = writeIndexes(data, folder);
  // What fails is thrown where it is waited for.
  written.catch(() => undefined);
  if (data.alongside) data.alongside.push(written);
  else await written;
}

async function writeIndexes({ edition, media: { cache } }: SiteData, folder: string): Promise<void> {
  const indexes = await makeIndexes(recordsOf(edition), openCache(cache, "search"));
  for (const name of ["open", "closed"] as const) {
    const below = join(folder, address.searchIndexes[name]);
    // Thousands of files lie in three folders.
    for (const inside of new Set(indexes[name].map(({ path }) => dirname(path))))
      mkdirSync(join(below, inside), { recursive: true });
    for (const { path, content } of indexes[name]) writeFileSync(join(below, path), content);
  }
  for (const { address, code } of Object.values(await searchScripts())) writeFileSync(placeFor(folder, address), code);
}
