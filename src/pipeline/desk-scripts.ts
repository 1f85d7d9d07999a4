import { type DeskFile, deskScripts } from "../desk/bundle/bundle.ts";
import { openStore, type StorePlace } from "../store/store.ts";

const name = "scripts";

/** The desk's scripts, which are made once for each code where that is remembered: to make them takes two seconds. */
export async function rememberedScripts(
  place: StorePlace | undefined,
  make: () => Promise<readonly DeskFile[]> = deskScripts,
): Promise<readonly DeskFile[]> {
  const store = place && openStore(place, "desk");
  const before = store?.read(name) as readonly DeskFile[] | undefined;
  if (before) return before;
  const files = await make();
  store?.write(name, files);
  return files;
}
