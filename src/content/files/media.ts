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
import { isViolation, type Violation } from "../../problems/problem.ts";
import type { KnownMedia, ReadMedia } from "./media-library.ts";
import { tooManyBytes } from "./media-limits.ts";
import type { MediaMemory } from "./media-memory.ts";
import { mediaTypes } from "./media-types.ts";

/** Each may take 450 MB, where it is a photograph of 150 million pixels. */
const readAtOnce = 2;

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
    const found = (known as KnownMedia | Violation | undefined) ?? (await open(file, name, cache));
    done += 1;
    onRead?.(done, names.length);
    return { name, file, stats, found };
  });
  memory?.keep(read.flatMap(({ file, stats, found }) => (stats ? [[file, stats, found] as const] : [])));
  return new Map(read.map(({ name, found }) => [name, found]));
}

async function open(file: string, name: string, cache: string | undefined): Promise<KnownMedia | Violation> {
  const [, stem = name, ending = ""] = /^(.*)\.([^.]+)$/.exec(name) ?? [];
  const isPicture = mediaTypes[ending]?.name === "picture";
  try {
    const { size } = await lstat(file);
    const isTooLarge = tooManyBytes(size, isPicture);
    if (isTooLarge) return { ...isTooLarge, message: `${file} ${isTooLarge.message}` };
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

async function openPicture({ file, stem, ending, bytes, hash, cache }: OpenFile): Promise<KnownMedia | Violation> {
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

async function openDocument({ file, stem, ending, bytes, hash, cache }: OpenFile): Promise<KnownMedia | Violation> {
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
