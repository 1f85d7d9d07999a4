import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a file of a folder whole, in the place of the one before: a run that is killed leaves no half of it. Throws what the disk says. */
export function writeWhole(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const fresh = join(folder, `${name}.${randomUUID()}`);
  try {
    writeFileSync(fresh, content);
    renameSync(fresh, join(folder, name));
  } finally {
    rmSync(fresh, { force: true });
  }
}
