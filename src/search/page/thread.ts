import type { Answer, Request } from "./answer.ts";
import { watchFetching } from "./fetching.ts";
import { openSession } from "./session.ts";

/**
 * The thread that searches. Its file is sent without a policy: that of the page would let no WebAssembly run. Its name tells the folders of the indexes.
 */
const thread = self as unknown as {
  readonly name: string;
  fetch: typeof fetch;
  postMessage(answer: Answer): void;
  addEventListener(name: "message", listener: (event: MessageEvent<Request>) => void): void;
};

const session = openSession(JSON.parse(thread.name), watchFetching(thread));
let last = Promise.resolve();

// The answer says what Pagefind could not load.
self.addEventListener("unhandledrejection", (event) => event.preventDefault());
thread.addEventListener("message", ({ data }) => {
  last = last.then(async () => {
    const answer = await ("find" in data ? session.find(data.find) : session.more());
    thread.postMessage({ id: data.id, ...answer });
  });
});
