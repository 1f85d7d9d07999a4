import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";

/** Says of each folder of a site, by its address without a slash at the end, whether it is there and neither a link nor in one. */
export function plainFolders(site: string): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  const isPlain = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const above = dirname(folder);
    const found = (above === folder || isPlain(above)) && isFolder(join(site, folder));
    known.set(folder, found);
    return found;
  };
  return isPlain;
}

/** Whether a folder lies at a path, and no link to one. */
export function isFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
