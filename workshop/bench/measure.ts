import { spawn } from "node:child_process";
import { memoryOf, processorTimeOfEnded } from "./processes.ts";

/** What one run of a command took. */
export interface Measured {
  /** From its start to its end, in milliseconds of the wall's clock. */
  readonly time: number;
  /** Until it had written its site and began to check it, in milliseconds; as long as `time` where it checks nothing. */
  readonly written: number;
  /** Of all cores together, in milliseconds; undefined where the machine does not say. */
  readonly processorTime: number | undefined;
  /** The most bytes in memory of the process and all it started; undefined where the machine does not say. */
  readonly memory: number | undefined;
}

/** A command as a shell takes it, and where it runs. */
export interface Command {
  readonly line: string;
  readonly folder: string;
  /** What it prints where it begins to check what it has written. */
  readonly checking?: string;
}

/** The environment of a command, whole. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A command that was to be measured failed: what it printed. */
export class RunFailed extends Error {}

const pollEvery = 20;

/**
 * Runs a command to its end. Its memory is looked at every 20 ms: the peak is the largest sum over its processes, and
 * never less than the peak that the kernel kept of the largest. Throws RunFailed; `signal` ends it with all it started.
 */
export function measure({ line, folder, checking }: Command, env: Environment, signal: AbortSignal): Promise<Measured> {
  const { promise, resolve, reject } = Promise.withResolvers<Measured>();
  const [started, usedBefore] = [performance.now(), processorTimeOfEnded()];
  // A group of its own, so that ending it ends what the shell started.
  const child = spawn(line, { cwd: folder, env, shell: true, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const end = () => child.pid && process.kill(-child.pid, "SIGKILL");
  signal.addEventListener("abort", end);

  let memory: number | undefined;
  const poll = setInterval(() => {
    const now = child.pid === undefined ? undefined : memoryOf(child.pid);
    if (now) memory = Math.max(memory ?? 0, now.resident, now.highest);
  }, pollEvery);

  let printed = "";
  let written: number | undefined;
  const hear = (text: Buffer) => {
    if (checking && text.includes(checking)) written ??= performance.now() - started;
    printed = (printed + text).slice(-4000);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  child.on("error", reject);
  child.on("exit", (code) => {
    const time = performance.now() - started;
    clearInterval(poll);
    signal.removeEventListener("abort", end);
    const used = processorTimeOfEnded();
    const processorTime = used === undefined || usedBefore === undefined ? undefined : used - usedBefore;
    if (code === 0) resolve({ time, written: written ?? time, processorTime, memory });
    else reject(new RunFailed(`${line} ended with ${code ?? "a signal"}:\n${printed}`));
  });
  return promise;
}
