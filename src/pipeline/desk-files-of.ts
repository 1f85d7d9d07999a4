import type { DeskFile } from "../desk/bundle/bundle.ts";
import { deskFiles } from "../desk/bundle/desk-files.ts";
import { factsOf } from "../desk/facts-of.ts";
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
  return deskFiles(optionsFor(edition.site, desk), factsOf(edition), () => rememberedScripts(store));
}
