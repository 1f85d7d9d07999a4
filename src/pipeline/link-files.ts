import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  unlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { digestOfBytes } from "../store/digest.ts";

/** What lies in the place of the old site is opened only where it is a file: not through a link, and without waiting for a pipe. */
const careful = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Nearly all files are smaller, in bytes. */
const most = 1 << 20;

/** Puts the file at an address of a site into another, where it has these very bytes. Whether it is there. */
export type Linker = (address: string, digest: string) => boolean;

/**
 * Links files of an old site into a fresh one: a file has one place on the disk, and its time. It is linked first and read then, so
 * that what is proved is what stays. Never throws: what cannot be linked is made.
 */
export function linker(old: string, fresh: string): Linker {
  const buffer = Buffer.allocUnsafe(most);
  const { mtimeMs: began, mode } = lstatSync(fresh);
  const usual = { began, rights: mode & readAndWrite };
  const folders = new Map<string, boolean>();
  /** Whether a folder of the old site is one, and no link to another; then the fresh site has it too. */
  const isThere = (folder: string): boolean => {
    const before = folders.get(folder);
    if (before !== undefined) return before;
    const isPlain = (folder === "/" || isThere(dirname(folder))) && isFolder(join(old, folder));
    if (isPlain) mkdirSync(join(fresh, folder), { recursive: true });
    folders.set(folder, isPlain);
    return isPlain;
  };
  return (address, digest) => {
    const file = fresh + address;
    try {
      if (!isThere(dirname(address))) return false;
      linkSync(old + address, file);
    } catch {
      return false;
    }
    if (digestOf(file, buffer, usual) === digest) return true;
    unlinkSync(file);
    return false;
  };
}

/** What a file has that a build has made: a time that is past, and the rights of the folder but for those to look into it. */
interface Usual {
  readonly began: number;
  readonly rights: number;
}

/** For the owner, the group and others. */
const [readAndWrite, all] = [0o666, 0o777];

/** The digest of a file's bytes; undefined of what is no file, has a time yet to come (a clock was wrong) or other rights than a new one. */
function digestOf(path: string, buffer: Buffer, { began, rights }: Usual): string | undefined {
  try {
    const file = openSync(path, careful);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile() || stats.mtimeMs > began || (stats.mode & all) !== rights) return undefined;
      if (stats.size > buffer.length) return digestOfBytes(readFileSync(file));
      return digestOfBytes(buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0)));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
