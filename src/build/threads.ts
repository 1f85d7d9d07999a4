import { Tinypool } from "tinypool";
import { inTurn, type Spread, type Task } from "../newsroom/spread.ts";
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

  const spread: Spread = async function* <Job, Answer>(
    task: Task<Job, Answer>,
    jobs: readonly Job[],
    meanwhile?: () => Promise<void>,
  ) {
    if (others < 1 || jobs.length < fewestJobs) {
      yield* inTurn(task, jobs, meanwhile);
      return;
    }
    const started = start();
    const name: keyof typeof tasks = task.name as keyof typeof tasks;
    const answers = new Map(jobs.map((_, index) => [index, Promise.withResolvers<Answer>()]));
    const queue = jobs.entries();
    const work = async (run: Task<Job, Answer>) => {
      for (const [index, job] of queue) {
        const answer = Promise.try(run, job);
        answers.get(index)?.resolve(answer);
        await answer;
      }
    };
    const inOthers = Array.from({ length: others * jobsInHand }, () => work((job) => started.run(job, { name })));
    const here = async () => {
      await meanwhile?.();
      await work(task);
    };
    const all = Promise.all([...inOthers, here()]);
    // Whatever fails is told here; an answer that nobody waits for any more is not.
    for (const { promise } of answers.values()) promise.catch(() => undefined);
    for (const [index, { promise }] of answers) {
      yield await Promise.race([promise, all.then(() => promise)]);
      answers.delete(index);
    }
    await all;
  };
  return { spread, [Symbol.asyncDispose]: async () => await pool?.destroy() };
}
