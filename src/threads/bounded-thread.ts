import { Worker } from "node:worker_threads";

/** What one question may cost a thread. */
interface Limits {
  /** In bytes, all that the thread keeps. */
  readonly memory: number;
  /** Of its processor: how busy the machine is with other things does not count. */
  readonly time: number;
}

/** Asks, passes on each answer until `onAnswer` says that it was the last, and resolves to whether that came within the limits. */
type Ask<Question, Answer> = (
  question: Question,
  onAnswer: (answer: Answer) => boolean,
  limits: Limits,
) => Promise<boolean>;

/** Milliseconds between two looks at what a thread has cost. */
const pulse = 25;

/** Milliseconds without a question after which a thread ends. */
const patience = 1_000;

/**
 * A module as a thread for questions that could cost anything, asked one at a time. One that costs too much ends the
 * thread, and the next begins another. Rejects where the thread fails otherwise.
 */
export function boundedThread<Question, Answer>(module: URL): Ask<Question, Answer> {
  let idle: Worker | undefined;
  let leave: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const askNow: Ask<Question, Answer> = async (question, onAnswer, limits) => {
    clearTimeout(leave);
    // What its libraries print of a file would stand amid what a command says.
    const worker = idle ?? new Worker(module, { stdout: true, stderr: true });
    idle = undefined;
    const isWithin = await answered(worker, question, onAnswer, limits);
    if (!isWithin) return false;
    idle = worker;
    leave = setTimeout(() => {
      idle = undefined;
      void worker.terminate();
    }, patience).unref();
    return true;
  };
  return (question, onAnswer, limits) => {
    const answer = turn.then(() => askNow(question, onAnswer, limits));
    turn = answer.catch(() => undefined);
    return answer;
  };
}

async function answered<Question, Answer>(
  worker: Worker,
  question: Question,
  onAnswer: (answer: Answer) => boolean,
  limits: Limits,
): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const onMessage = (answer: Answer) => onAnswer(answer) && resolve(true);
  const onExit = () => reject(new Error("the thread ended without an answer"));
  worker.on("message", onMessage).on("error", reject).on("exit", onExit);
  worker.ref();
  const watch = setInterval(
    watching(worker, limits, () => resolve(false)),
    pulse,
  );
  worker.postMessage(question);
  let isWithin = false;
  try {
    isWithin = await promise;
  } finally {
    clearInterval(watch);
    worker.off("message", onMessage).off("error", reject).off("exit", onExit);
    worker.unref();
    if (!isWithin) await worker.terminate();
  }
  return isWithin;
}

/** Looks at what a thread costs from now on. One that does not run yet, or no more, costs nothing, and refuses to say so. */
function watching(worker: Worker, { memory, time }: Limits, giveUp: () => void): () => Promise<void> {
  let before: NodeJS.CpuUsage | undefined;
  return async () => {
    try {
      const { external_memory: external, used_heap_size: heap } = await worker.getHeapStatistics();
      if (external + heap > memory) return giveUp();
      const usage = await worker.cpuUsage();
      before ??= usage;
      if (usage.user + usage.system - before.user - before.system > time * 1000) giveUp();
    } catch {
      return;
    }
  };
}
