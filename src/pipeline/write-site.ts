import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostFileTexts } from "../hosting/host-file-texts.ts";
import { configurationFiles } from "../hosting/host-files.ts";
import type { Edition } from "../newsroom/edition.ts";
import { type PublicRendering, renderFiles } from "./render-site.ts";
import type { SiteFiles } from "./site-files.ts";

/** Where a site is written: its files, and beside them those for its host alone. */
interface SiteFolders {
  readonly site: SiteFiles;
  readonly hosting: string;
}

/** Writes all that is published of a public newsroom, and the configuration of its host. Gives back what the pages show. */
export async function writeSite(rendering: PublicRendering, { site, hosting }: SiteFolders): Promise<Edition> {
  const edition = await renderFiles(rendering, site);
  const texts = hostFileTexts(edition);
  mkdirSync(hosting, { recursive: true });
  for (const [name, file] of Object.entries(configurationFiles))
    writeFileSync(join(hosting, file), texts[name as keyof typeof configurationFiles]);
  return edition;
}
