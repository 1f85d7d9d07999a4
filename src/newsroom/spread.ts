/** One step of a large work: from plain data to plain data, so that it can be done in another thread. */
export type Task<Job, Answer> = (job: Job) => Answer | Promise<Answer>;

/**
 * Does one task for every job, and gives the answers in their order. Where other threads help, `meanwhile` is done first
 * in this one; else it comes last.
 */
export type Spread = <Job, Answer>(
  task: Task<Job, Answer>,
  jobs: readonly Job[],
  meanwhile?: () => Promise<void>,
) => AsyncIterable<Answer>;

/** Does everything in this thread, one thing after the other. */
export const inTurn: Spread = async function* (task, jobs, meanwhile) {
  for (const job of jobs) yield await task(job);
  await meanwhile?.();
};

/** Cuts a long list into parts of a job's size, in order. */
export function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
