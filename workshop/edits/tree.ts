import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { digestOfBytes } from "../../src/store/digest.ts";

/** What lies at a path of a folder. */
interface Entry {
  /** The kind of thing, its rights, and the digest of its bytes: two entries with the same are alike. */
  readonly what: string;
  /** In whole seconds since 1970; of a file alone. */
  readonly time: number | undefined;
}

/** All that lies in the places of a site, by their paths. */
export type Tree = ReadonlyMap<string, Entry>;

/** Reads what lies in places of a project: folders with all that is in them, and files. A place that is not there is left out. */
export function readTree(project: string, places: readonly string[]): Tree {
  const tree = new Map<string, Entry>();
  const add = (path: string): void => {
    const place = join(project, path);
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (!stats) return;
    const rights = (stats.mode & 0o777).toString(8);
    if (stats.isDirectory()) {
      tree.set(path, { what: `folder ${rights}`, time: undefined });
      for (const name of readdirSync(place)) add(join(path, name));
    } else if (stats.isSymbolicLink()) tree.set(path, { what: `link to ${readlinkSync(place)}`, time: undefined });
    else {
      const time = Math.floor(stats.mtimeMs / 1000);
      tree.set(path, { what: `file ${rights} ${digestOfBytes(readFileSync(place))}`, time });
    }
  };
  for (const place of places) add(place);
  return tree;
}

/** In words, each path at which two trees differ. */
export function differencesOf(tree: Tree, expected: Tree): string[] {
  const paths = [...new Set([...tree.keys(), ...expected.keys()])].toSorted();
  return paths.flatMap((path) => {
    const [own, other] = [tree.get(path)?.what, expected.get(path)?.what];
    if (own === other) return [];
    if (own === undefined) return [`${path} is missing`];
    return [other === undefined ? `${path} should not be there` : `${path} is ${own}, and should be ${other}`];
  });
}

/**
 * In words, each file whose time is wrong after a build at an instant in whole seconds: one with the bytes that it had keeps its time,
 * one with other bytes has another, and none has one that is still to come.
 */
export function wrongTimes(tree: Tree, before: Tree, now: number): string[] {
  return [...tree].flatMap(([path, { what, time }]) => {
    const earlier = before.get(path);
    if (time === undefined) return [];
    if (time > now + 1) return [`${path} has a time that is still to come`];
    // A clock that was wrong made a time that nobody keeps.
    if (earlier?.time === undefined || earlier.time > now) return [];
    const isSame = earlier.what.split(" ").at(-1) === what.split(" ").at(-1);
    if (isSame && time !== earlier.time)
      return [`${path} has not changed, but its time went from ${earlier.time} to ${time}`];
    return !isSame && time <= earlier.time
      ? [`${path} has changed, but its time went from ${earlier.time} to ${time}`]
      : [];
  });
}

/** Where the bytes of two files part, with a few of both from there on. */
export function firstDifference(one: Buffer, other: Buffer): string {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one[at] === other[at]) at += 1;
  const around = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 60).toString("utf8"));
  return `byte ${at}:\n  is        ${around(one)}\n  should be ${around(other)}`;
}
