import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { mediaTypes } from "../../content/files/media-types.ts";
import { slugifyName } from "../../text/slug.ts";
import { isSame, type MediaFile } from "../compose.ts";
import type { FoundPicture } from "../formats/html/html-tree.ts";
import { pictureType } from "../formats/picture-type.ts";
import { pictureEndings } from "../release/text/pictures.ts";

/** A picture of an old website; undefined where it was not saved, or cannot be published. */
export function pictureOf(path: string | undefined, folder: string): FoundPicture | undefined {
  if (path === undefined) return undefined;
  const bytes = readFileSync(join(folder, path));
  const type = pictureType(bytes);
  return type === undefined || !(type in pictureEndings)
    ? undefined
    : { bytes, type, name: path.slice(path.lastIndexOf("/") + 1) };
}

/** Whether other bytes have a path already. */
export function isTaken(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && !isSame(readFileSync(path), bytes);
}

/** Names the documents of an old website for the newsroom; undefined where a file cannot be published. */
export function documentsOf(content: string, folder: string): (path: string) => MediaFile | undefined {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  return (path) => {
    const ending = extname(path).slice(1).toLowerCase();
    const type = mediaTypes[ending];
    if (!type || type.name === "picture") return undefined;
    const bytes = readFileSync(join(folder, path));
    if (!type.fits(bytes)) return undefined;
    const named = known.get(path);
    if (named) return { path: named, bytes };
    const stem = slugifyName(path.slice(path.lastIndexOf("/") + 1, -ending.length - 1)) || "document";
    let name = `media/${stem}.${ending}`;
    for (let number = 2; taken.has(name) || isTaken(join(content, name), bytes); number += 1)
      name = `media/${stem}-${number}.${ending}`;
    taken.add(name);
    known.set(path, name);
    return { path: name, bytes };
  };
}
