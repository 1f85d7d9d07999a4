import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { InTheWay, notAFile } from "./in-the-way.ts";

/** A live process holds the lock. */
export class Busy extends Error {}

/**
 * Takes a lock: a file that names its process, made whole by a link, so that nobody reads half of one. One whose process
 * has ended is moved aside, which only one of several can do, and looked at again before it goes. Throws Busy, and InTheWay
 * where something lies there that no build has made.
 */
export function takeLock(lock: string, pid: number): void {
  const own = `${lock}.${pid}`;
  const aside = `${own}.ended`;
  for (const path of [own, aside]) refuse(path, notAFile(path));
  // What a process of the same number left may be the lock itself under a second name.
  rmSync(own, { force: true });
  writeFileSync(own, nameOf(pid), { flag: "wx" });
  try {
    while (!linked(own, lock)) {
      const holder = holderOf(lock);
      if (holder === undefined) continue;
      if (holder !== nameOf(pid) && isAlive(holder))
        throw new Busy(`another build (process ${parseInt(holder, 10)}) is writing here`);
      if (moved(lock, aside) && holderOf(aside) !== holder) linked(aside, lock);
      rmSync(aside, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
  sweep(lock);
}

/** In bytes, more than any `nameOf`. */
const longestName = 64;

/** Removes what processes that were killed while they took the lock left beside it. */
function sweep(lock: string): void {
  for (const entry of readdirSync(dirname(lock), { withFileTypes: true })) {
    const isBeside = entry.isFile() && entry.name.startsWith(`${basename(lock)}.`);
    const [, pid] = isBeside ? (/\.(\d+)(?:\.ended)?$/.exec(entry.name) ?? []) : [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(lock), entry.name), { force: true });
  }
}

function linked(from: string, to: string): boolean {
  return succeeds(() => linkSync(from, to), "EEXIST");
}

function moved(from: string, to: string): boolean {
  return succeeds(() => renameSync(from, to), "ENOENT");
}

/** Whether a step could be made; false where another process was there first, as the code of its error says. */
function succeeds(step: () => void, loser: "EEXIST" | "ENOENT"): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== loser) throw error;
    return false;
  }
}

/** What a lock says; undefined without a lock, or once it is gone. Throws InTheWay. */
function holderOf(lock: string): string | undefined {
  refuse(lock, notAFile(lock));
  try {
    const size = statSync(lock).size;
    const holder = size > longestName ? undefined : readFileSync(lock, "utf8");
    refuse(lock, holder === undefined || !/^(\d+( \d*| ended)?)?$/.test(holder) ? "of someone else" : undefined);
    return holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return undefined;
  }
}

function refuse(path: string, what: string | undefined): void {
  if (what) throw new InTheWay(path, what);
}

/** A process by its number and, where the system gives it, its start: numbers come again. proc_pid_stat(5), field 22. */
function nameOf(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  const [state, ...fields] = existsSync(stat) ? (readFileSync(stat, "utf8").split(") ").at(-1)?.split(" ") ?? []) : [];
  // A zombie has ended: nobody has asked yet how. In a container without an init nobody ever does.
  return `${pid} ${state === "Z" ? "ended" : (fields[18] ?? "")}`;
}

function isAlive(holder: string): boolean {
  const pid = parseInt(holder, 10);
  return pid > 0 && isRunning(pid) && nameOf(pid) === holder;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
