import { Worker } from "node:worker_threads";

/** A second thread that answers questions, on the second core that every machine has. */
interface Thread<Question, Answer> {
  /** Rejects where the thread fails, or ends without an answer. */
  readonly ask: (question: Question) => Promise<Answer>;
  readonly end: () => Promise<unknown>;
}

/**
 * Starts a module as a thread that answers each message with one, in their order; `data` and messages are copied over. It keeps no
 * process alive but while it has a question to answer.
 */
export function startThread<Question, Answer>(module: URL, data: unknown): Thread<Question, Answer> {
  const worker = new Worker(module, { workerData: data });
  const waiting: PromiseWithResolvers<Answer>[] = [];
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("message", (answer: Answer) => {
    waiting.shift()?.resolve(answer);
    if (waiting.length === 0) worker.unref();
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error(`${module.pathname} ended without an answer`)));
  return {
    ask(question) {
      const answer = Promise.withResolvers<Answer>();
      // Heard of where it is waited for.
      answer.promise.catch(() => undefined);
      waiting.push(answer);
      worker.ref();
      worker.postMessage(question);
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}
