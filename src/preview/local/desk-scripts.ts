import { type DeskFile, deskScripts } from "../../desk/bundle.ts";
import { openStore, type StorePlace } from "../../store/store.ts";
import type { Content } from "../answer.ts";

/** The scripts of the desk by their names, once somebody asks for them. */
export type DeskScripts = () => Promise<ReadonlyMap<string, Content>>;

const name = "scripts";

/** The desk's scripts, which are the same in every version of a preview: they are made once for each code, given where that is remembered. */
export function openDeskScripts(place?: () => StorePlace): DeskScripts {
  let made: Promise<ReadonlyMap<string, Content>> | undefined;
  return () => {
    made ??= readOrMake(place).then((files) => new Map(files.map(({ path, bytes }) => [path, bytes])));
    return made;
  };
}

async function readOrMake(place: (() => StorePlace) | undefined): Promise<readonly DeskFile[]> {
  const store = place && openStore(place(), "desk");
  const before = store?.read(name) as readonly DeskFile[] | undefined;
  if (before) return before;
  const files = await deskScripts();
  store?.write(name, files);
  return files;
}
