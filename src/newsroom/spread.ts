/**
 * Does one task for every job and answers in their order; where there is more than one thread, it does `meanwhile` in
 * this one. Jobs and answers are plain data, so that they can go from thread to thread.
 */
export type Spread = <Job, Answer>(
  task: (job: Job) => Answer | Promise<Answer>,
  jobs: readonly Job[],
  meanwhile?: () => Promise<void>,
) => Promise<Answer[]>;

/** Does everything in this thread, one thing after the other. */
export const inTurn: Spread = async (task, jobs, meanwhile) => {
  const answers = [];
  for (const job of jobs) answers.push(await task(job));
  await meanwhile?.();
  return answers;
};

/** Cuts a long list into parts of a job's size, in order. */
export function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
