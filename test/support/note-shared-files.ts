/**
 * Notes each file in a folder that other accounts can write to, which the process that loads this module looks for, opens,
 * makes or runs. What lies in a folder of the process's own, made with a name that nobody can guess, is not noted.
 */
import fs from "node:fs";
import { registerHooks, syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { watchFiles } from "./watch-files.ts";

const { SHARED_FILES_NOTED: noted = "", SHARED_FILES_OWN: given = "" } = process.env;
const { appendFileSync, mkdtempSync } = fs;
const { mkdtemp } = fs.promises;
const shared = [tmpdir(), "/tmp", "/var/tmp", "/dev/shm"];
const own = [resolve(import.meta.dirname, "../.."), given, noted];

const isWithin = (path: string, folder: string) => path.startsWith(folder + sep);

function note(name: string, place: unknown): void {
  if (typeof place !== "string" && !(place instanceof URL) && !Buffer.isBuffer(place)) return;
  const path = resolve(place instanceof URL ? fileURLToPath(place) : String(place));
  if (!shared.some((folder) => isWithin(path, folder))) return;
  if (own.some((folder) => path === folder || isWithin(path, folder) || isWithin(folder, path))) return;
  appendFileSync(noted, `${name} ${path}\n`);
}

function ownFolder(made: string): string {
  own.push(made);
  return made;
}

registerHooks({
  load: (url, context, nextLoad) => {
    if (url.startsWith("file:")) note("import", fileURLToPath(url));
    return nextLoad(url, context);
  },
});
watchFiles((name, [first, second]) => {
  if (name.startsWith("mkdtemp")) return;
  note(name, first);
  if (/^(rename|copyFile|cp|link)/.test(name)) note(name, second);
});
Object.assign(fs, {
  mkdtempSync: (...args: Parameters<typeof mkdtempSync>) => ownFolder(String(mkdtempSync(...args))),
});
Object.assign(fs.promises, {
  mkdtemp: async (...args: Parameters<typeof mkdtemp>) => ownFolder(String(await mkdtemp(...args))),
});
syncBuiltinESMExports();
