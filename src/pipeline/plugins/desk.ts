import { writeFileSync } from "node:fs";
import { deskFiles } from "../../desk/desk-files.ts";
import type { DeskFacts } from "../../desk/facts.ts";
import type { DeskOptions } from "../../desk/options.ts";
import { publishedOptions } from "../../desk/published.ts";
import { address } from "../../newsroom/address.ts";
import type { Edition } from "../../newsroom/edition.ts";
import { rememberedScripts } from "../desk-scripts.ts";
import type { SiteData } from "../site-data.ts";

/** Writes the desk below `/desk/`, where `site.yaml` names the repository to write to; nothing in a preview, which has its own. */
export async function writeDesk(data: SiteData): Promise<void> {
  const options = publishedOptions(data.edition.site);
  if (!options || data.edition.preview) return;
  const written = writeFiles(data, options);
  // What fails is thrown where it is waited for.
  written.catch(() => undefined);
  if (data.alongside) data.alongside.push(written);
  else await written;
}

async function writeFiles({ edition, files }: SiteData, options: DeskOptions): Promise<void> {
  for (const { path, bytes } of await deskFiles(options, publicFacts(edition), () => rememberedScripts(files.store)))
    writeFileSync(files.placeFor(address.desk + path), bytes);
}

function publicFacts({ site, content }: Edition): DeskFacts {
  const plain = ({ path, address, title }: { path: string; address: string; title: string }) => ({
    path,
    address,
    title,
  });
  const known = content.releases.map((release) => ({
    ...plain(release),
    id: release.id,
    aliases: release.aliases,
    day: release.published.day,
    topics: release.topics,
    strategies: release.strategies,
  }));
  return { site, words: [], releases: known, strategies: [], pages: [], media: {} };
}
