import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Chance } from "../bench/random.ts";
import { namesIn } from "./state.ts";

/** Where edits are made: the files of a project, and the clock that its builds are told. */
export interface Room {
  readonly project: string;
  readonly dice: Chance;
  /** What was deleted, to be restored. */
  readonly trash: Map<string, Buffer>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: number;
}

/** Makes a change, and says which; undefined where there is nothing that it could change. */
export type Edit = (room: Room) => string | undefined;

/** The paths of the files below a folder of a project that match. */
export function filesOf({ project }: Room, folder: string, pattern = /./): string[] {
  return namesIn(join(project, folder))
    .map((name) => join(folder, name))
    .filter((path) => pattern.test(path));
}

/** The text of a file. */
export function textOf({ project }: Room, path: string): string {
  return readFileSync(join(project, path), "utf8");
}

/** The bytes of a file. */
export function bytesOf({ project }: Room, path: string): Buffer {
  return readFileSync(join(project, path));
}

/** Writes a file; now and then one of the same size gets the time that it had, as editors and copies do. */
export function write({ project, dice }: Room, path: string, text: string | Buffer): void {
  const place = join(project, path);
  const before = statSync(place, { throwIfNoEntry: false });
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
  if (before && dice.happens(0.3)) utimesSync(place, before.atime, before.mtime);
}

/** Removes a file. */
export function remove({ project }: Room, path: string): void {
  rmSync(join(project, path));
}

/** Gives a file another name. */
export function move({ project }: Room, from: string, to: string): void {
  mkdirSync(dirname(join(project, to)), { recursive: true });
  renameSync(join(project, from), join(project, to));
}

/** Changes the text of a file; undefined where that leaves it as it was. */
export function change(room: Room, path: string, changeText: (text: string) => string): string | undefined {
  const before = textOf(room, path);
  const after = changeText(before);
  if (after === before) return undefined;
  write(room, path, after);
  return path;
}

/** One of a list; undefined of an empty one. */
export function pickOf<T>({ dice }: Room, list: readonly T[]): T | undefined {
  return list.length > 0 ? dice.pick(list) : undefined;
}

/** A day so many days after the clock's. */
export function dayAfter({ now }: Room, days: number): string {
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}
