import { Tinypool } from "tinypool";
import { inTurn, type Spread } from "../newsroom/spread.ts";
import type * as tasks from "./tasks.ts";

/** Below this many jobs, a thread takes longer to start than it saves. */
const fewestJobs = 6;

/** A thread has its next job with it when it ends one: this thread may be too busy to hand it over. */
const jobsInHand = 2;

/** Threads that share out the work of one build. */
interface Threads extends AsyncDisposable {
  readonly spread: Spread;
}

/** As many threads as there are cores, this one among them; the others start with the first work that is worth it. */
export function threads(cores: number): Threads {
  const others = cores - 1;
  let pool: Tinypool | undefined;
  const start = () => {
    pool ??= new Tinypool({
      filename: new URL("tasks.ts", import.meta.url).href,
      minThreads: others,
      maxThreads: others,
      concurrentTasksPerWorker: jobsInHand,
    });
    return pool;
  };

  const spread: Spread = async <Job, Answer>(
    task: (job: Job) => Answer | Promise<Answer>,
    jobs: readonly Job[],
    meanwhile?: () => Promise<void>,
  ) => {
    if (others < 1 || jobs.length < fewestJobs) return await inTurn(task, jobs, meanwhile);
    const started = start();
    const name: keyof typeof tasks = task.name as keyof typeof tasks;
    const answers: Answer[] = [];
    const queue = jobs.entries();
    const work = async (run: (job: Job) => Answer | Promise<Answer>) => {
      for (const [index, job] of queue) answers[index] = await run(job);
    };
    const inOthers = Array.from({ length: others * jobsInHand }, () => work((job) => started.run(job, { name })));
    await meanwhile?.();
    await Promise.all([...inOthers, work(task)]);
    return answers;
  };
  return { spread, [Symbol.asyncDispose]: async () => await pool?.destroy() };
}
