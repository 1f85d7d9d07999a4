import { type BigIntStats, statSync } from "node:fs";
import { watch } from "chokidar";

/** In milliseconds. An editor that empties a file and then writes it is heard of once; the clock of a file system may be as coarse. */
const settlingTime = 20;
/** In milliseconds. Of two changes of a file within 50 the watcher reports only the first. */
const lookAgain = 100;

/** Tells of files that are added, changed or deleted, several at once where they are. Resolves as soon as nothing is missed. */
export async function watchFiles(
  places: readonly string[],
  onChange: (paths: readonly string[]) => void,
): Promise<void> {
  const noticed = new Set<string>();
  const notice = (path: string) => {
    if (noticed.size === 0) setTimeout(tell, settlingTime);
    noticed.add(path);
  };
  const tell = () => {
    const paths = [...noticed];
    noticed.clear();
    const told = paths.map(stateOf);
    onChange(paths);
    setTimeout(() => {
      for (const [index, path] of paths.entries()) if (stateOf(path) !== told[index]) notice(path);
    }, lookAgain);
  };
  const watcher = watch([...places], { ignoreInitial: true }).on("all", (_event, path) => notice(path));
  await new Promise<void>((ready) => watcher.once("ready", ready));
}

/** Differs when a file was written, replaced, added or deleted. */
function stateOf(path: string): string {
  const stats: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.size} ${stats.ctimeNs}` : "";
}
