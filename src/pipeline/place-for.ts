import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where a file lies in a site's folder, in a folder that is there. */
export function placeFor(folder: string, address: string): string {
  const target = join(folder, address);
  mkdirSync(dirname(target), { recursive: true });
  return target;
}
