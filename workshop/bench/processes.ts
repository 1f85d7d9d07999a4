import { readdirSync, readFileSync } from "node:fs";

/** What a process and all it started hold in memory, in bytes. */
interface Memory {
  /** Now, all processes together; what two of them share counts twice. */
  readonly resident: number;
  /** The most that any one of them ever held, as the kernel kept count. */
  readonly highest: number;
}

/** Reads the memory of a process and of its descendants from Linux's /proc; undefined where there is none. */
export function memoryOf(pid: number): Memory | undefined {
  const status = readStatus(pid);
  if (!status) return undefined;
  return childrenOf(pid)
    .map(memoryOf)
    .filter((memory) => memory !== undefined)
    .reduce(
      (sum, child) => ({
        resident: sum.resident + child.resident,
        highest: Math.max(sum.highest, child.highest),
      }),
      status,
    );
}

function readStatus(pid: number): Memory | undefined {
  const text = read(`/proc/${pid}/status`);
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0);
  return text ? { resident: kilobytes("VmRSS") * 1024, highest: kilobytes("VmHWM") * 1024 } : undefined;
}

/** The processor time, in milliseconds, of all processes that this one started and that have ended; undefined where /proc is not there. */
export function processorTimeOfEnded(): number | undefined {
  return timesOf("self")?.ended;
}

/** The processor time, in milliseconds, of a process and of all it started, whether they have ended or not; undefined as above. */
export function processorTimeOf(pid: number): number | undefined {
  const times = timesOf(String(pid));
  if (!times) return undefined;
  return childrenOf(pid).reduce((sum, child) => sum + (processorTimeOf(child) ?? 0), times.own + times.ended);
}

function timesOf(process: string): { readonly own: number; readonly ended: number } | undefined {
  // The second field is a name in brackets, which may hold anything. Linux counts in hundredths of a second.
  const [, fields] = /^\d+ \(.*\) (.*)$/s.exec(read(`/proc/${process}/stat`)) ?? [];
  const [user, system, endedUser, endedSystem] = fields?.split(" ").slice(11, 15).map(Number) ?? [];
  if (user === undefined || system === undefined || endedUser === undefined || endedSystem === undefined)
    return undefined;
  return { own: (user + system) * 10, ended: (endedUser + endedSystem) * 10 };
}

/** Each thread of a process keeps the list of the processes that it started. */
function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A process may end between two reads. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
