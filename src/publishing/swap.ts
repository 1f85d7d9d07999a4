import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { takeLock } from "./lock.ts";

/** The folder may not be built into: told to the caller as a wrong use of the command. */
export class OutRefused extends Error {}

/** Lies in every folder that was built, so that nothing else is ever replaced. */
export const buildMark = ".newsroom-build";
const markWords = "Built by the council newsroom. A folder without this file is never replaced.\n";

/** A build's hold on its target folder. */
interface Swap {
  /** A new folder beside the target, on the same disk, with nothing in it but the mark of a build. */
  readonly fresh: string;
  /** Puts the fresh folder in the target's place. Two renames: between them the old tree lies whole beside the target. */
  commit(): void;
  /** Gives the target free, and leaves nothing behind but what `commit` put there. */
  release(): void;
}

/**
 * Takes hold of a target folder (an absolute path). An earlier build that was killed between its two renames is put back
 * first. Throws OutRefused where the folder holds anything but a build, Busy where a live process holds it, and InTheWay.
 */
export function takeHold(target: string, pid: number): Swap {
  const parent = dirname(target);
  const name = basename(target);
  mkdirSync(parent, { recursive: true });
  const lock = join(parent, `.${name}.lock`);
  takeLock(lock, pid);
  try {
    restore(parent, name);
    if (leadsNowhere(target)) throw new OutRefused(`${target} is a link that leads nowhere`);
    if (!isOurs(target)) throw new OutRefused(`${target} holds files that are not a build of this newsroom`);
    const fresh = join(parent, `.${name}.building-${pid}`);
    const previous = join(parent, `.${name}.previous-${pid}`);
    mkdirSync(fresh);
    writeFileSync(join(fresh, buildMark), markWords);
    return {
      fresh,
      commit: () => {
        if (existsSync(target)) renameSync(target, previous);
        try {
          renameSync(fresh, target);
        } catch (error) {
          if (existsSync(previous)) renameSync(previous, target);
          throw error;
        }
      },
      release: () => {
        rmSync(fresh, { recursive: true, force: true });
        // The old tree goes only when a tree stands in its place, and under a name by which half of it is never put back.
        if (existsSync(target) && existsSync(previous)) renameSync(previous, fresh);
        rmSync(fresh, { recursive: true, force: true });
        rmSync(lock, { force: true });
      },
    };
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

/** Mends what a killed build left: the old tree goes back to its place, unfinished ones go. */
function restore(parent: string, name: string): void {
  // A build leaves nothing else beside its folders of these names than a file for the next change.
  const beside = readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .map((entry) => entry.name);
  const target = join(parent, name);
  const isWhole = (entry: string) => existsSync(join(parent, entry, buildMark));
  const previous = beside.filter((entry) => entry.startsWith(`.${name}.previous-`) && isWhole(entry));
  const [lost] = previous;
  if (lost && !existsSync(target)) renameSync(join(parent, lost), target);
  for (const entry of beside) {
    if (entry.startsWith(`.${name}.building-`) || entry.startsWith(`.${name}.previous-`)) {
      rmSync(join(parent, entry), { recursive: true, force: true });
    }
  }
}

function leadsNowhere(target: string): boolean {
  return !existsSync(target) && lstatSync(target, { throwIfNoEntry: false }) !== undefined;
}

function isOurs(target: string): boolean {
  if (!existsSync(target)) return true;
  const entries = readdirSync(target);
  return entries.length === 0 || entries.includes(buildMark);
}
