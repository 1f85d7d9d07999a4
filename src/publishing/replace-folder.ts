import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { OutRefused } from "./swap.ts";

/** What kind of folder is written, and by which process. */
interface FolderKind {
  /** The name of a file that lies in every folder of the kind. */
  readonly mark: string;
  /** In words: "a desk of this newsroom". */
  readonly what: string;
  readonly pid: number;
}

/**
 * Puts a new folder in the place of an earlier one of its kind. `write` is given
 * the folder to write into. Throws OutRefused where the folder holds anything else; where it throws itself, all stays as it was.
 */
export async function replaceFolder(
  target: string,
  { mark, what, pid }: FolderKind,
  write: (folder: string) => Promise<void> | void,
): Promise<void> {
  const entries = existsSync(target) ? readdirSync(target) : [];
  if (entries.length > 0 && !entries.includes(mark)) throw new OutRefused(`${target} holds files that are not ${what}`);
  const [fresh, previous] = ["building", "previous"].map((what) =>
    join(dirname(target), `.${basename(target)}.${what}-${pid}`),
  ) as [string, string];
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    writeFileSync(
      join(fresh, mark),
      "Written by the council newsroom. A folder without this file is never replaced.\n",
    );
    await write(fresh);
    if (existsSync(target)) renameSync(target, previous);
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(target)) rmSync(previous, { recursive: true, force: true });
    else if (existsSync(previous)) renameSync(previous, target);
  }
}
