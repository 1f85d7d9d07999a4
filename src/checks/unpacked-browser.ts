import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../node_modules", import.meta.url));

/**
 * Where the built-in browser is kept unpacked: among the packages that it comes with, which nobody takes from one machine to
 * another and each install clears. To unpack it takes two seconds of processor time.
 */
export function unpackedBrowserFolder(): string {
  const { version } = JSON.parse(readFileSync(join(packages, "@sparticuz/chromium/package.json"), "utf8"));
  return join(packages, `.cache/chromium-${version}`);
}

/** Links what is kept into an empty folder, where its package looks for it. Does nothing where this account cannot run it. */
export function linkUnpackedBrowser(kept: string, folder: string): void {
  try {
    accessSync(join(kept, "chromium"), constants.X_OK);
  } catch {
    return;
  }
  for (const name of readdirSync(kept)) symlinkSync(join(kept, name), join(folder, name));
}

/** Keeps a copy of a folder, whole or not at all: another process may read it, or keep its own, at the same time. */
export function keepUnpackedBrowser(folder: string, kept: string): void {
  let copy: string | undefined;
  try {
    mkdirSync(dirname(kept), { recursive: true });
    copy = mkdtempSync(`${kept}-`);
    cpSync(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
    renameSync(copy, kept);
  } catch {
    // It was kept by another process, or cannot be kept here: the next process unpacks it again.
    if (copy) rmSync(copy, { recursive: true, force: true });
  }
}
