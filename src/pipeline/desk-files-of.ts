import type { DeskFile } from "../desk/bundle.ts";
import { deskFiles } from "../desk/desk-files.ts";
import type { DeskFacts } from "../desk/facts.ts";
import { optionsFor } from "../desk/options-for.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { DeskPlace } from "../newsroom/site.ts";
import type { StorePlace } from "../store/store.ts";
import { rememberedScripts } from "./desk-scripts.ts";

/** The files of a desk that writes to a repository, with what the public can see of the newsroom. */
export function deskFilesOf(
  edition: Edition,
  desk: DeskPlace,
  store: StorePlace | undefined,
): Promise<readonly DeskFile[]> {
  return deskFiles(optionsFor(edition.site, desk), publicFacts(edition), () => rememberedScripts(store));
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
