import { Worker } from "node:worker_threads";

/** A second thread at work, on the second core that every machine has. */
interface Thread<Message, Result> {
  readonly post: (message: Message) => void;
  /** What the thread answers. Rejects where it fails, or ends without an answer. */
  readonly answer: () => Promise<Result>;
}

/** Starts a module as a thread; `data` and messages are copied over. While nobody waits for its answer, it keeps no process alive. */
export function startThread<Message, Result>(module: URL, data: unknown): Thread<Message, Result> {
  const worker = new Worker(module, { workerData: data });
  worker.unref();
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  worker.on("message", resolve);
  worker.on("error", reject);
  worker.on("exit", () => reject(new Error(`${module.pathname} ended without an answer`)));
  // Heard of where it is waited for.
  promise.catch(() => undefined);
  return {
    post: (message) => worker.postMessage(message),
    answer: () => {
      worker.ref();
      return promise;
    },
  };
}
