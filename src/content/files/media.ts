import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf, openCache } from "../../media/cache.ts";
import { readDocument } from "../../media/documents/read-document.ts";
import { each } from "../../media/each.ts";
import { originalOf } from "../../media/full-size/full-size.ts";
import type { MediaWork } from "../../media/media-work.ts";
import { sharedVersionOf, versionsOf } from "../../media/picture-recipe.ts";
import { readPicture } from "../../media/read-picture.ts";
import { address } from "../../newsroom/address.ts";
import type { Media } from "../../newsroom/media.ts";
import { nearest, oneOf } from "../../problems/nearest.ts";
import { isViolation, type Violation } from "../../problems/problem.ts";
import { slugifyName } from "../../text/slug.ts";
import type { MediaMemory } from "./media-memory.ts";
import { mediaTypes } from "./media-types.ts";

const megabyte = 1_000_000;
const limits = { picture: 20 * megabyte, document: 50 * megabyte };
/** Each may take 450 MB, where it is a photograph of 150 million pixels. */
const readAtOnce = 2;

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
interface Known {
  readonly media: Media;
  readonly barriers: readonly Violation[];
}

/** Whether a file was found. */
export function isMedia(found: Media | Violation): found is Media {
  return "kind" in found;
}

/** What came of looking into each file, by its path below `content/media/`. */
type ReadMedia = ReadonlyMap<string, Known | Violation>;

/**
 * Looks into files of a content folder, given their paths below `media/`, before texts name them. What a file says of
 * itself is kept in a cache folder, so that a large file is looked into once. With a memory, none is opened again that nobody
 * has written to since.
 */
export async function readMedia(
  folder: string,
  names: readonly string[],
  { cache, onRead }: MediaWork = {},
  memory?: MediaMemory,
): Promise<ReadMedia> {
  let done = 0;
  const read = await each(names, readAtOnce, async (name) => {
    const file = join(folder, "media", name);
    const stats = memory && (await lstat(file, { bigint: true }).catch(() => undefined));
    const known = stats && memory.recall(file, stats);
    const found = (known as Known | Violation | undefined) ?? (await open(file, name, cache));
    done += 1;
    onRead?.(done, names.length);
    return { name, file, stats, found };
  });
  memory?.keep(read.flatMap(({ file, stats, found }) => (stats ? [[file, stats, found] as const] : [])));
  return new Map(read.map(({ name, found }) => [name, found]));
}

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

async function open(file: string, name: string, cache: string | undefined): Promise<Known | Violation> {
  const [, stem = name, ending = ""] = /^(.*)\.([^.]+)$/.exec(name) ?? [];
  const isPicture = mediaTypes[ending]?.name === "picture";
  try {
    const { size } = await lstat(file);
    const limit = isPicture ? limits.picture : limits.document;
    if (size > limit)
      return {
        rule: "file-too-large",
        message: `${file} has ${Math.ceil(size / megabyte)} MB, and a file of its kind can have ${limit / megabyte}`,
        fix: "use a smaller file, or link to it",
      };
    const bytes = await readFile(file);
    const hash = hashOf(bytes);
    const found = isPicture
      ? await openPicture({ file, stem, ending, bytes, hash, cache })
      : await openDocument({ file, stem, ending, bytes, hash, cache });
    return isViolation(found) ? { ...found, message: `${file} ${found.message}` } : found;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["EACCES", "EPERM"].includes(code))
      return { rule: "no-access", message: `this account may not read ${file}`, fix: "ask for permission to read it" };
    // An officer may take a file away while the preview looks at it.
    if (code === "ENOENT")
      return { rule: "missing-media", message: `there is no file ${file}`, fix: "put the file there" };
    throw error;
  }
}

interface OpenFile {
  readonly file: string;
  /** The path below `media/`, without the ending. */
  readonly stem: string;
  readonly ending: string;
  readonly bytes: Buffer;
  readonly hash: string;
  readonly cache: string | undefined;
}

async function openPicture({ file, stem, ending, bytes, hash, cache }: OpenFile): Promise<Known | Violation> {
  const facts = await readPicture(bytes, hash, openCache(cache, "pictures"));
  if (isViolation(facts)) return facts;
  if (facts.format !== (ending === "jpeg" ? "jpg" : ending))
    return {
      rule: "file-kind-inside",
      message: `is a ${facts.format.toUpperCase()} inside`,
      fix: `rename the file to ${stem}.${facts.format}`,
    };
  const versions = versionsOf(stem, hash, facts);
  const last = versions.at(-1);
  if (!last) throw new Error(`no version of ${file}`);
  const { address, width, height } = last;
  const shared = sharedVersionOf(stem, hash, facts);
  const original = originalOf(stem, bytes, facts);
  return { media: { kind: "picture", file, hash, address, width, height, versions, shared, original }, barriers: [] };
}

async function openDocument({ file, stem, ending, bytes, hash, cache }: OpenFile): Promise<Known | Violation> {
  const type = mediaTypes[ending];
  if (bytes.length > 0 && !type?.fits(bytes))
    return {
      rule: "file-kind-inside",
      message: `is not a ${type?.name ?? "file"} inside, despite its name`,
      fix: "save the file again in the program that made it",
    };
  const facts = await readDocument(bytes, ending, hash, openCache(cache, "documents"));
  if (isViolation(facts)) return facts;
  const inside = facts.format && mediaTypes[facts.format];
  if (inside && facts.format !== ending)
    return {
      rule: "file-kind-inside",
      message: `is ${aOrAn(inside.name)} inside`,
      fix: `rename the file to ${stem}.${facts.format}`,
    };
  const { title: ownTitle, pages, barriers } = facts;
  return {
    media: {
      kind: "document",
      file,
      address: address.media(`${stem}.${ending}`),
      bytes: bytes.length,
      type: type?.name ?? ending,
      pages,
      ownTitle,
    },
    barriers,
  };
}

function aOrAn(name: string): string {
  return `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;
}
