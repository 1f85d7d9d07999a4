import { existsSync, mkdtempSync, statfsSync } from "node:fs";
import { join } from "node:path";

/** A place that has no room for what is to be measured, in a sentence. */
export class NoRoom extends Error {}

const memoryDisk = "/dev/shm";
/** Of each builder: its texts, its last site and for a while the next, and what it keeps. Files are 4 KB at least on a disk in memory. */
const bytesPerRelease = 80_000;

/** Makes a folder to work in, on the disk in memory where there is one, else in the temporary folder. Throws NoRoom. */
export function makeWorkFolder(temporary: string, releases: number, builders = 1): string {
  const place = existsSync(memoryDisk) ? memoryDisk : temporary;
  const { bavail, bsize } = statfsSync(place);
  const [room, need] = [bavail * bsize, releases * builders * bytesPerRelease];
  if (room < need) throw new NoRoom(roomFault(place, releases, room, need));
  return mkdtempSync(join(place, "newsroom-bench-"));
}

/** Why a place cannot hold so many releases; sizes in bytes. */
export function roomFault(place: string, releases: number, room: number, need: number): string {
  const [has, wants] = [room, need].map((bytes) => `${(bytes / 1e9).toFixed(1)} GB`);
  return `${place} has ${has} left, and ${releases.toLocaleString("en-GB")} releases need ${wants}. Name smaller --sizes, or make room.`;
}
