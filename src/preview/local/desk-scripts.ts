import { rememberedScripts } from "../../pipeline/desk-scripts.ts";
import type { StorePlace } from "../../store/store.ts";
import type { Content } from "../answer.ts";

/** The scripts of the desk by their names, once somebody asks for them. */
export type DeskScripts = () => Promise<ReadonlyMap<string, Content>>;

/** The desk's scripts, which are the same in every version of a preview: they are made once for each code, given where that is remembered. */
export function openDeskScripts(place?: () => StorePlace): DeskScripts {
  let made: Promise<ReadonlyMap<string, Content>> | undefined;
  return () => {
    made ??= rememberedScripts(place?.()).then((files) => new Map(files.map(({ path, bytes }) => [path, bytes])));
    return made;
  };
}
