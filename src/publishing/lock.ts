import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A live process holds the lock. */
export class Busy extends Error {}

/**
 * Takes a lock: a file that names its process, made whole by a link, so that nobody reads half of one. One whose process
 * has ended is moved aside, which only one of several can do, and looked at again before it goes. Throws Busy.
 */
export function takeLock(lock: string, pid: number): void {
  const own = `${lock}.${pid}`;
  writeFileSync(own, nameOf(pid));
  try {
    while (!linked(own, lock)) {
      const holder = holderOf(lock);
      if (holder === undefined) continue;
      if (holder !== nameOf(pid) && isAlive(holder))
        throw new Busy(`another build (process ${parseInt(holder, 10)}) is writing here`);
      const aside = `${own}.ended`;
      if (moved(lock, aside) && holderOf(aside) !== holder) linked(aside, lock);
      rmSync(aside, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
  sweep(lock);
}

/** Removes what processes that were killed while they took the lock left beside it. */
function sweep(lock: string): void {
  for (const name of readdirSync(dirname(lock))) {
    const [, pid] = name.startsWith(`${basename(lock)}.`) ? (/\.(\d+)(?:\.ended)?$/.exec(name) ?? []) : [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(lock), name), { force: true });
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

function holderOf(lock: string): string | undefined {
  return existsSync(lock) ? readFileSync(lock, "utf8") : undefined;
}

/** A process by its number and, where the system tells it, its start: numbers come again. proc_pid_stat(5), field 22. */
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
