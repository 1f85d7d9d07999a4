import { writeFileSync } from "node:fs";
import { address } from "../../newsroom/address.ts";
import { publishedDesk } from "../../newsroom/published-desk.ts";
import type { DeskPlace } from "../../newsroom/site.ts";
import { deskFilesOf } from "../desk-files-of.ts";
import type { SiteData } from "../site-data.ts";

/** Writes the desk below `/desk/`, where `site.yaml` names the repository to write to; nothing in a preview, which has its own. */
export async function writeDesk(data: SiteData): Promise<void> {
  const desk = publishedDesk(data.edition.site);
  if (!desk || data.edition.preview) return;
  const written = writeFiles(data, desk);
  // What fails is thrown where it is waited for.
  written.catch(() => undefined);
  if (data.alongside) data.alongside.push(written);
  else await written;
}

async function writeFiles({ edition, files }: SiteData, desk: DeskPlace): Promise<void> {
  for (const { path, bytes } of await deskFilesOf(edition, desk, files.store))
    writeFileSync(files.placeFor(address.desk + path), bytes);
}
