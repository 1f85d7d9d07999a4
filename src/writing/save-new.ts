import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ContentFile } from "./content-file.ts";
import { NotWritten } from "./not-written.ts";

/**
 * Writes a new file below the content's folder and answers with its path. Throws NotWritten where the file or another of
 * its address is there already, and where the disk refuses.
 */
export async function saveNew(contentFolder: string, { path, text }: ContentFile): Promise<string> {
  const file = join(contentFolder, path);
  const folder = dirname(file);
  try {
    await mkdir(folder, { recursive: true });
    const twin = (await readdir(folder)).find((name) => addressName(name) === addressName(basename(file)));
    if (twin) throw taken(join(folder, twin));
    await writeFile(file, text, { flag: "wx" });
    return file;
  } catch (error) {
    if (error instanceof NotWritten) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === "EEXIST" ? taken(file) : new NotWritten(`${file} could not be written (${message}).`);
  }
}

/** What of a file's name is in its address: releases of one year must differ by more than their dates. */
export function addressName(name: string): string {
  return name.replace(/^\d{4}-\d\d-\d\d-/, "");
}

/** Nothing is written where another file has the address. */
export function taken(file: string): NotWritten {
  return new NotWritten(`${file} already has the address of this title. Choose another title, or change that file.`);
}
