import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  unlinkSync,
} from "node:fs";
import { dirname } from "node:path";
import { isYetToCome } from "../publishing/keep-times.ts";
import { plainFolders } from "../publishing/plain-folders.ts";
import { digestOfBytes } from "../store/digest.ts";

/** What lies in the place of the old site is opened only where it is a file: not through a link, and without waiting for a pipe. */
const careful = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Nearly all files are smaller, in bytes. */
const most = 1 << 20;

/** Puts the file at an address of the old site into the fresh one, where it has these very bytes. Whether it is there. */
type Linker = (address: string, digest: string) => boolean;

/**
 * Links files of an old site into a fresh one, in which `makeFolder` makes the folder of an address: a file has one place on the
 * disk, and its time. It is linked first and read then, so that what is proved is what stays. Never throws: what cannot be linked is made.
 */
export function linkerOf(old: string, fresh: string, makeFolder: (folder: string) => void): Linker {
  const isPlain = plainFolders(old);
  const { mtimeMs: began, mode } = lstatSync(fresh);
  const usual = { began, rights: mode & readAndWrite };
  let buffer: Buffer | undefined;
  return (address, digest) => {
    const folder = dirname(address);
    const file = fresh + address;
    if (!isPlain(folder)) return false;
    try {
      makeFolder(folder);
      linkSync(old + address, file);
    } catch {
      return false;
    }
    buffer ??= Buffer.allocUnsafe(most);
    if (digestOfFile(file, buffer, usual) === digest) return true;
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
function digestOfFile(path: string, buffer: Buffer, { began, rights }: Usual): string | undefined {
  try {
    const file = openSync(path, careful);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile() || isYetToCome(stats, began) || (stats.mode & all) !== rights) return undefined;
      if (stats.size > buffer.length) return digestOfBytes(readFileSync(file));
      return digestOfBytes(buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0)));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
