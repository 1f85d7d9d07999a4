import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deskRules } from "../hosting/headers.ts";
import { headersFile } from "../hosting/plain-hosts.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { DeskPlace } from "../newsroom/site.ts";
import { replaceFolder } from "../publishing/replace-folder.ts";
import type { StorePlace } from "../store/store.ts";
import { deskFilesOf } from "./desk-files-of.ts";
import { resolvedPath } from "./out-folder.ts";

/** Lies in every folder that holds a desk. */
const mark = ".newsroom-desk";

interface DeskFolder {
  /** The folder to put in the place of an earlier one. */
  readonly out: string;
  readonly pid: number;
  readonly store: StorePlace | undefined;
}

/**
 * Writes the desk into a folder for another host, at whose root it is to lie, with the headers for hosts that read them from a file.
 * Gives back how many bytes it has. Throws OutRefused.
 */
export async function writeDeskFolder(
  edition: Edition,
  desk: DeskPlace,
  { out, pid, store }: DeskFolder,
): Promise<number> {
  const headers = headersFile(deskRules(edition.site, desk), { basePath: "/" });
  const files = [...(await deskFilesOf(edition, desk, store)), { path: "_headers", bytes: headers }];
  await replaceFolder(resolvedPath(out), { mark, what: "a desk of this newsroom", pid }, (folder) => {
    for (const { path, bytes } of files) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  });
  return files.reduce((sum, { bytes }) => sum + Buffer.byteLength(bytes), 0);
}
