import { join } from "node:path";
import type { Media } from "../../newsroom/media.ts";
import { nearest, oneOf } from "../../problems/nearest.ts";
import type { Violation } from "../../problems/problem.ts";
import { slugifyName } from "../../text/slug.ts";

/** The files that items may show, by path below `content/media/`. */
export interface MediaLibrary {
  /** The file, or what is wrong with naming it. */
  find(path: string): Media | Violation;
  /** The file of an address such as `/media/photo.jpg`; undefined where no file could be published. */
  at(address: string): Media | undefined;
  /** What keeps some readers out of a document, each to complete "the file …". */
  barriersOf(media: Pick<Media, "file">): readonly Violation[];
}

/** A file that could be read. */
export interface KnownMedia {
  readonly media: Media;
  readonly barriers: readonly Violation[];
}

/** Whether a file was found. */
export function isMedia(found: Media | Violation): found is Media {
  return "kind" in found;
}

/** What came of looking into each file, by its path below `content/media/`. */
export type ReadMedia = ReadonlyMap<string, KnownMedia | Violation>;

/** The library of a content folder, given what was found in its files, and those that have no name to be published by. */
export function mediaLibrary(
  folder: string,
  read: ReadMedia,
  misnamed: ReadonlyMap<string, Violation> = new Map(),
): MediaLibrary {
  const known = [...read.values()].filter((file) => "media" in file);
  const fit = [...read].flatMap(([name, file]) => ("media" in file ? [name] : []));
  const barriers = new Map(known.map((file) => [file.media.file, file.barriers]));

  const find = (path: string): Media | Violation => {
    const name = belowMedia(path);
    const found = read.get(name);
    if (found) return "media" in found ? found.media : found;
    const unfit = [...misnamed].find(([path]) => path === name) ?? [...misnamed].find(([path]) => alike(path, name));
    if (unfit) return unfitName(folder, name, ...unfit);
    const { near, ...missing } = missingMedia(folder, name, fit);
    const elsewhere = near.filter((path) => fileIn(path) === fileIn(name));
    return { ...missing, value: elsewhere.length === 1 ? elsewhere[0] : near.find((path) => alike(path, name)) };
  };
  return {
    find,
    at: (target) => {
      if (!target.startsWith("/media/")) return undefined;
      const found = find(target);
      return isMedia(found) ? found : undefined;
    },
    barriersOf: ({ file }) => barriers.get(file) ?? [],
  };
}

/** What is wrong where no file has a name, and those that may be meant, by their paths below `media/`: of that name elsewhere first. */
export function missingMedia(folder: string, name: string, fit: readonly string[]) {
  const elsewhere = fit.filter((path) => fileIn(path) === fileIn(name));
  const near = elsewhere.length > 0 ? elsewhere : nearest(name, fit);
  const fix = `write ${oneOf(near) || "the name of a file in that folder"}, or put the file there`;
  // Not joined: what leads out of the folder is shown as it was typed.
  return { rule: "missing-media", message: `there is no file ${join(folder, "media")}/${name}`, fix, near } as const;
}

/** The path of a file below `media/`, however much of the way to it was typed. */
export function belowMedia(path: string): string {
  return path.replace(/^\/?(?:content\/)?media\//, "").replace(/^\//, "");
}

/** The name of a file without its folders. */
function fileIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether two names are one in the form that addresses have. */
function alike(one: string, other: string): boolean {
  return slugifyName(one) === slugifyName(other);
}

/** A text names a file that is there, under a name that cannot be published. */
function unfitName(folder: string, typed: string, path: string, fault: Violation): Violation {
  const { rule } = fault;
  const message = `${join(folder, "media", path)} is there, but ${fault.message}`;
  const right = fault.value?.replace(/^media\//, "");
  if (right === undefined) return { rule, message, fix: fault.fix };
  const rename = `rename the file to ${right}`;
  return { rule, message, fix: right === typed ? rename : `${rename}, and write that name here` };
}
