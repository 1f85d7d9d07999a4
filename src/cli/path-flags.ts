import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { resolvedPath } from "../pipeline/out-folder.ts";

/** The flags of all commands that name a folder or a file. */
export const pathFlags: ReadonlySet<string> = new Set(["cache", "content", "ledger", "out", "report", "site"]);

/**
 * The one spelling of a path that a command works with, however it was typed: from the folder in which the command runs
 * where it lies within, else from the root. A link at its end is not followed: it may be made to lead elsewhere.
 */
export function spellPath(path: string): string {
  const whole = resolve(path);
  // The folder in which the command runs may have been reached by a link.
  const way = relative(realpathSync("."), join(resolvedPath(dirname(whole)), basename(whole)));
  if (way === "") return ".";
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? whole : way;
}
