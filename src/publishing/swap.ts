import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The folder may not be built into: told to the caller as a wrong use of the command. */
export class OutRefused extends Error {}

/** Another build is writing the same folder. */
export class OutBusy extends Error {}

/** Lies in every folder that was built, so that nothing else is ever replaced. */
export const buildMark = ".newsroom-build";

/** A build's hold on its target folder. */
export interface Swap {
  /** A new, empty folder beside the target, on the same disk. */
  readonly fresh: string;
  /** Puts the fresh folder in the target's place. Two renames: between them the old tree lies whole beside the target. */
  commit(): void;
  /** Gives the target free, and leaves nothing behind but what `commit` put there. */
  release(): void;
}

/**
 * Takes hold of a target folder (an absolute path). An earlier build that was killed between its two renames is put back
 * first. Throws OutRefused where the folder holds anything but a build, and OutBusy where a live process holds it.
 */
export function takeHold(target: string, pid: number): Swap {
  const parent = dirname(target);
  const name = basename(target);
  mkdirSync(parent, { recursive: true });
  const lock = join(parent, `.${name}.lock`);
  takeLock(lock, pid);
  try {
    restore(parent, name);
    if (!isOurs(target)) throw new OutRefused(`${target} holds files that are not a build of this newsroom`);
    const fresh = join(parent, `.${name}.building-${pid}`);
    const previous = join(parent, `.${name}.previous-${pid}`);
    mkdirSync(fresh);
    return {
      fresh,
      commit: () => {
        writeFileSync(
          join(fresh, buildMark),
          "Built by the council newsroom. A folder without this file is never replaced.\n",
        );
        if (existsSync(target)) renameSync(target, previous);
        renameSync(fresh, target);
      },
      release: () => {
        rmSync(fresh, { recursive: true, force: true });
        rmSync(previous, { recursive: true, force: true });
        rmSync(lock, { force: true });
      },
    };
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

/**
 * The lock is a file that names its process, made whole by a link, so that nobody reads half of one. One whose process
 * has ended is moved aside, which only one of several can do, and looked at again before it goes.
 */
function takeLock(lock: string, pid: number): void {
  const own = `${lock}.${pid}`;
  writeFileSync(own, String(pid));
  try {
    while (!linked(own, lock)) {
      const holder = holderOf(lock);
      if (holder === undefined) continue;
      if (holder !== pid && isAlive(holder)) throw new OutBusy(`another build (process ${holder}) is writing here`);
      const aside = `${own}.ended`;
      if (moved(lock, aside) && holderOf(aside) !== holder) linked(aside, lock);
      rmSync(aside, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function linked(from: string, to: string): boolean {
  return succeeds(() => linkSync(from, to), "EEXIST");
}

function moved(from: string, to: string): boolean {
  return succeeds(() => renameSync(from, to), "ENOENT");
}

/** Whether a step could be made; false where another process was there first, which the code of its error tells. */
function succeeds(step: () => void, loser: "EEXIST" | "ENOENT"): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== loser) throw error;
    return false;
  }
}

function holderOf(lock: string): number | undefined {
  return existsSync(lock) ? Number(readFileSync(lock, "utf8")) : undefined;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Mends what a killed build left: the old tree goes back to its place, unfinished ones go. */
function restore(parent: string, name: string): void {
  const beside = readdirSync(parent);
  const target = join(parent, name);
  const previous = beside.filter((entry) => entry.startsWith(`.${name}.previous-`));
  const [lost] = previous;
  if (lost && !existsSync(target)) renameSync(join(parent, lost), target);
  for (const entry of beside) {
    if (entry.startsWith(`.${name}.building-`) || entry.startsWith(`.${name}.previous-`)) {
      rmSync(join(parent, entry), { recursive: true, force: true });
    }
  }
}

function isOurs(target: string): boolean {
  if (!existsSync(target)) return true;
  const entries = readdirSync(target);
  return entries.length === 0 || entries.includes(buildMark);
}
