import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { takeLock } from "./lock.ts";

/** The folder may not be built into: reported as a wrong use of the command. */
export class OutRefused extends Error {
  /** Eleventy prints no stack of it. */
  readonly skipOriginalStack = true;
}

/** Lies in every folder that was built, so that nothing else is ever replaced. */
export const buildMark = ".newsroom-build";
/** Lies in its folder for the host, so that neither is ever taken for the other. */
const hostingMark = ".newsroom-hosting";
const markWords = "Built by the council newsroom. A folder without this file is never replaced.\n";

/** A build's hold on its target folder, and on the one beside it for its host. */
interface Swap {
  /** A new folder beside the target, on the same disk, with nothing in it but the mark of a build. */
  readonly fresh: string;
  /** The same for the files that a host reads and hands to nobody. */
  readonly freshHosting: string;
  /**
   * Puts the fresh folders in the place of the others. While the target is away the old tree lies whole beside its place.
   * Wherever a target and a folder for its host are in their places, both are of one build.
   */
  commit(): void;
  /** Gives the target free, and leaves nothing behind but what `commit` put there. */
  release(): void;
}

/** A folder that a build replaces, and where it lies until then and from then on. */
interface Place {
  readonly folder: string;
  readonly fresh: string;
  readonly previous: string;
}

/** Where the files lie that the host of a site reads and hands to nobody: beside its folder, so that they are never published. */
export function hostingFolder(target: string): string {
  return `${target}.hosting`;
}

/**
 * Takes hold of a target folder (an absolute path). An earlier build that was killed while it swapped is put back first.
 * Throws OutRefused where the folder, or the one beside it, holds anything but a build, Busy where a live process holds it, and
 * InTheWay.
 */
export function takeHold(target: string, pid: number): Swap {
  const hosting = hostingFolder(target);
  mkdirSync(dirname(target), { recursive: true });
  const lock = beside(target, "lock");
  takeLock(lock, pid);
  try {
    const marks = { [target]: buildMark, [hosting]: hostingMark };
    for (const [folder, mark] of Object.entries(marks)) {
      if (leadsNowhere(folder)) throw new OutRefused(`${folder} is a link that leads nowhere`);
      if (!isOurs(folder, mark)) throw new OutRefused(`${folder} holds files that are not a build of this newsroom`);
    }
    restore(target, hosting);
    const [site, forHost] = [placeOf(target, pid), placeOf(hosting, pid)];
    const places = [site, forHost];
    for (const { folder, fresh } of places) {
      mkdirSync(fresh);
      writeFileSync(join(fresh, marks[folder] ?? ""), markWords);
    }
    return {
      fresh: site.fresh,
      freshHosting: forHost.fresh,
      commit: () => {
        try {
          for (const { folder, previous } of [forHost, site]) if (existsSync(folder)) renameSync(folder, previous);
          for (const { folder, fresh } of [forHost, site]) renameSync(fresh, folder);
        } catch (error) {
          putBack(site, forHost);
          throw error;
        }
      },
      release: () => {
        for (const { folder, fresh, previous } of places) {
          rmSync(fresh, { recursive: true, force: true });
          // The old tree goes only when a tree stands in its place, and under a name by which half of it is never put back.
          if (existsSync(folder) && existsSync(previous)) renameSync(previous, fresh);
          rmSync(fresh, { recursive: true, force: true });
        }
        rmSync(lock, { force: true });
      },
    };
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

/** Empties a folder for a build that writes into it at once. Throws OutRefused where it holds anything but a build. */
export function emptyBuild(folder: string): void {
  if (!isOurs(folder, buildMark)) throw new OutRefused(`${folder} holds files that are not a build of this newsroom`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, buildMark), markWords);
}

function beside(folder: string, what: string): string {
  return join(dirname(folder), `.${basename(folder)}.${what}`);
}

function placeOf(folder: string, pid: number): Place {
  return { folder, fresh: beside(folder, `building-${pid}`), previous: beside(folder, `previous-${pid}`) };
}

/** Mends what a killed build left: the old trees go back to their places, unfinished ones go. */
function restore(target: string, hosting: string): void {
  const parent = dirname(target);
  // A build leaves nothing else beside its folders of these names than a file for the next change.
  const entries = readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .map((entry) => join(parent, entry.name));
  const left = (folder: string, what: string) =>
    entries.filter((entry) => entry.startsWith(beside(folder, `${what}-`)));
  const whole = (folder: string, mark: string) => ({
    folder,
    previous: left(folder, "previous").find((entry) => existsSync(join(entry, mark))) ?? "",
  });
  putBack(whole(target, buildMark), whole(hosting, hostingMark));
  for (const folder of [target, hosting])
    for (const entry of [...left(folder, "building"), ...left(folder, "previous")])
      rmSync(entry, { recursive: true, force: true });
}

/** The old trees back in their places, where the new site has not taken its own. */
function putBack(site: Pick<Place, "folder" | "previous">, forHost: Pick<Place, "folder" | "previous">): void {
  if (!existsSync(site.folder)) {
    // The old one was moved before the site was.
    rmSync(forHost.folder, { recursive: true, force: true });
    if (existsSync(site.previous)) renameSync(site.previous, site.folder);
  }
  if (!existsSync(forHost.folder) && existsSync(forHost.previous)) renameSync(forHost.previous, forHost.folder);
}

function leadsNowhere(folder: string): boolean {
  return !existsSync(folder) && lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
}

function isOurs(folder: string, mark: string): boolean {
  if (!existsSync(folder)) return true;
  const entries = readdirSync(folder);
  return entries.length === 0 || entries.includes(mark);
}
