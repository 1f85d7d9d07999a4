import { closeSync, constants, lstatSync, openSync, readSync, type Stats, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { isFolder, plainFolders } from "./plain-folders.ts";

/** How much of a file is compared at once, in bytes: most pages and feeds fit. */
const chunk = 65_536;

/** What lies in the place of the old site is opened only where it is a file: not through a link, and without waiting for a pipe. */
const careful = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Gives each file that was written into a new site, by its address, the time of the old one where it has the same bytes, and another time
 * where it has others; what was linked has it already.
 * Servers make the tags of their answers from it, so that readers fetch again only what has changed. Times are whole seconds, which
 * every disk and server keeps. Nothing here fails: a file that cannot be compared counts as new, and the old site is only read.
 */
export function keepTimes(fresh: string, old: string, written: Iterable<string>): void {
  if (!isFolder(old)) return;
  const isPlain = plainFolders(old);
  const buffers: Buffers = [Buffer.allocUnsafe(chunk), Buffer.allocUnsafe(chunk)];
  for (const address of written)
    keepTime(join(fresh, address), isPlain(dirname(address)) ? join(old, address) : undefined, buffers);
}

/** How far ahead a time is right, in milliseconds: builds that change a file in one second give it the seconds that follow. */
const ahead = 60_000;

/** Whether a file has a time that is nobody's, at an instant in milliseconds: a clock was wrong. */
export function isYetToCome({ mtimeMs }: Stats, now: number): boolean {
  return mtimeMs > now + ahead;
}

type Buffers = readonly [Buffer, Buffer];

function keepTime(file: string, before: string | undefined, buffers: Buffers): void {
  try {
    const own = lstatSync(file);
    if (!own.isFile()) return;
    const there = before === undefined ? undefined : statsOf(before);
    const earlier = there?.isFile() && !isYetToCome(there, own.mtimeMs) ? there : undefined;
    const seconds = earlier && before !== undefined ? timeAfter(file, own, before, earlier, buffers) : secondsOf(own);
    utimesSync(file, seconds, seconds);
  } catch {
    // It keeps the time at which it was written.
  }
}

/** The time of a file that was there before: the same where its bytes are, else a later one. */
function timeAfter(file: string, own: Stats, before: string, earlier: Stats, buffers: Buffers): number {
  const then = secondsOf(earlier);
  if (own.size === earlier.size && hasSameBytes(file, before, own.size, buffers)) return then;
  return Math.max(secondsOf(own), then + 1);
}

function hasSameBytes(file: string, before: string, size: number, [one, other]: Buffers): boolean {
  const open: number[] = [];
  try {
    const a = openSync(file, constants.O_RDONLY);
    open.push(a);
    const b = openSync(before, careful);
    open.push(b);
    for (let at = 0; at < size; ) {
      const length = readSync(a, one, 0, chunk, at);
      if (length === 0 || readSync(b, other, 0, length, at) !== length) return false;
      if (one.compare(other, 0, length, 0, length) !== 0) return false;
      at += length;
    }
    return true;
  } catch {
    return false;
  } finally {
    for (const descriptor of open) closeSync(descriptor);
  }
}

function secondsOf({ mtimeMs }: Stats): number {
  return Math.floor(mtimeMs / 1000);
}

/** Of the thing itself, where it is a link; undefined where nothing can be said. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
