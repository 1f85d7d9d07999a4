import type { Answer, Failure, Found, Request } from "./answer.ts";
import type { Question } from "./question.ts";

/** Asks the thread that searches. */
export interface Searcher {
  find(question: Question): Promise<Found | { readonly failure: Failure }>;
  more(): Promise<Found | { readonly failure: Failure }>;
}

/** Starts the thread that searches, from a script of the site, over the indexes of some folders. */
export function startSearcher(script: string, folders: readonly string[]): Searcher {
  const waiting = new Map<number, (answer: Found | { readonly failure: Failure }) => void>();
  let asked = 0;
  let thread: Worker | undefined;

  function start(): Worker {
    const worker = new Worker(script, { name: JSON.stringify(folders) });
    worker.addEventListener("message", ({ data: { id, ...answer } }: MessageEvent<Answer>) => {
      waiting.get(id)?.(answer as Found | { readonly failure: Failure });
      waiting.delete(id);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      thread = undefined;
      for (const answer of waiting.values()) answer({ failure: "blocked" });
      waiting.clear();
    });
    return worker;
  }

  function ask(request: Omit<Extract<Request, { find: Question }>, "id"> | { more: true }) {
    return new Promise<Found | { readonly failure: Failure }>((answer) => {
      asked += 1;
      try {
        thread ??= start();
        waiting.set(asked, answer);
        thread.postMessage({ id: asked, ...request });
      } catch {
        answer({ failure: "blocked" });
      }
    });
  }

  return { find: (question) => ask({ find: question }), more: () => ask({ more: true }) };
}
