import type { AddedMedia } from "../reading/added-media.ts";
import type { AddedFile } from "./part.ts";

const added = new Map<string, AddedFile>();

/** The files that were chosen in this tab and may not be saved yet, by the address under which the tab has them. */
export const addedFiles: ReadonlyMap<string, AddedFile> = added;

/** Remembers what an address stands for, as long as the tab is open. */
export function rememberFile(address: string, file: AddedFile): void {
  added.set(address, file);
}

/** Chosen files as what reads texts gets them, which knows nothing of a browser's. */
export function mediaOf(files: ReadonlyMap<string, AddedFile>): ReadonlyMap<string, AddedMedia> {
  return new Map(
    [...files].map(([address, { file, name, width, height }]) => [address, { name, size: file.size, width, height }]),
  );
}
