import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { openEvents } from "./event-stream.ts";
import { type Command, type Environment, type Measured, RunFailed } from "./measure.ts";
import { memoryOf, processorTimeOf } from "./processes.ts";

/** What one start of a preview took. Processor time is that of all its processes until they were at rest again. */
export interface PreviewRun {
  /** From the start of the command until the home page was there. */
  readonly open: Measured;
  /** From the saving of a file until the preview had said that something is new, and the page had the new words. */
  readonly save: Measured;
}

/** A change that a preview is to show. */
interface Change {
  save(): void;
  /** The path of the page that shows it. */
  readonly page: string;
  /** What only the changed page says. */
  readonly words: string;
}

/** In milliseconds. */
const patience = 300_000;
const pollEvery = 10;
const memoryEvery = 20;
const stillness = 1000;
/** What an idle process may use in that time. */
const restless = 20;
const farewell = 5000;

/** Starts a preview, waits for its home page, and once it is at rest makes a change. Throws RunFailed; `signal` ends it. */
export async function measurePreview(
  { line, folder }: Command,
  change: Change,
  env: Environment,
  signal: AbortSignal,
): Promise<PreviewRun> {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const start = performance.now();
  // A group of its own, so that ending it ends what the shell started.
  const child = spawn(`${line} --port ${port}`, { cwd: folder, env, shell: true, detached: true, stdio: "pipe" });
  const preview = follow(child, line);
  signal.addEventListener("abort", preview.kill);
  try {
    await preview.until(async () => (await pageAt(`${site}/`)) !== "");
    const open = await preview.measuredSince(start, 0);

    const events = await openEvents(`${site}/.preview/changes`);
    const [saved, used] = [performance.now(), preview.processorTime()];
    change.save();
    // A browser asks for the page when it is told to, and not before.
    await preview.until(async () => events.count() > 0);
    await preview.until(async () => (await pageAt(site + change.page)).includes(change.words));
    const save = await preview.measuredSince(saved, used);
    events.close();
    return { open, save };
  } finally {
    signal.removeEventListener("abort", preview.kill);
    await preview.end();
  }
}

/** Watches a process that goes on until it is ended, with all that it starts. */
function follow(child: ChildProcess, line: string) {
  const { pid } = child;
  if (pid === undefined) throw new RunFailed(`${line} could not be started.`);
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text: Buffer) => {
      printed = (printed + text).slice(-4000);
    });
  // The shell may be gone before what it started, which holds its output open.
  const ended = once(child, "close");
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const kill = () => endGroup(pid, "SIGKILL");
  const processorTime = () => processorTimeOf(pid);
  let memory: number | undefined;
  const poll = setInterval(() => {
    const now = memoryOf(pid);
    if (now) memory = Math.max(memory ?? 0, now.resident, now.highest);
  }, memoryEvery);
  child.on("exit", () => clearInterval(poll));

  async function until(isSo: () => Promise<boolean>): Promise<void> {
    for (const start = performance.now(); !(await isSo()); await setTimeout(pollEvery)) {
      if (!isRunning()) throw new RunFailed(`${line} ended:\n${printed}`);
      if (performance.now() - start > patience) throw new RunFailed(`${line} did not get further:\n${printed}`);
    }
  }

  /** The processor time of all so far, once it grows no more. */
  async function restingTime(): Promise<number | undefined> {
    for (let before = processorTime(); before !== undefined; ) {
      await setTimeout(stillness);
      const used = processorTime();
      if (used === undefined || used - before <= restless) return used;
      before = used;
    }
    return undefined;
  }

  return {
    until,
    processorTime,
    kill,
    /** What it took from an instant until now, and all that it does on that account before it rests. */
    async measuredSince(start: number, usedBefore: number | undefined): Promise<Measured> {
      const time = performance.now() - start;
      const used = await restingTime();
      const isKnown = used !== undefined && usedBefore !== undefined;
      return { time, written: time, processorTime: isKnown ? used - usedBefore : undefined, memory };
    },
    async end(): Promise<void> {
      endGroup(pid, "SIGTERM");
      await Promise.race([ended, setTimeout(farewell, undefined, { ref: false })]);
      kill();
    },
  };
}

/** Sends a signal to a process and to all of its group that are left. */
function endGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // They have ended.
  }
}

/** The text of a page; nothing where it is not there yet. */
async function pageAt(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : "";
  } catch {
    return "";
  }
}
