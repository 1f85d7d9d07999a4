import { startThread } from "../../threads/thread.ts";
import { type FactsTable, factsIn } from "./facts-table.ts";
import type { PageFacts } from "./page-facts.ts";
import type { Terms } from "./rule.ts";

/** Pages that are read in a second thread while the first writes others. */
export interface ReadingBeside {
  /** Begins to read some, where they are many. */
  readonly read: (addresses: readonly string[]) => void;
  /** Resolves once all is read that was begun. */
  readonly settled: () => Promise<void>;
  /** Gives away the facts of a page, once; undefined where it was not read. */
  readonly take: (address: string) => PageFacts | undefined;
}

/** What the thread hears as it starts. */
export interface ReadingOrder {
  readonly folder: string;
  readonly terms: Terms;
}

/** Fewer pages are read before a thread has loaded its code. */
const worthAThread = 500;

/** Makes ready for reading pages of a folder in a second thread; it starts with the first of them. */
export function readBeside(folder: string, terms: Terms): ReadingBeside {
  const facts = new Map<string, PageFacts>();
  const asked: Promise<void>[] = [];
  /** Each once, though every table that the thread sends has its own. */
  const words = new Map<string, string>();
  const same = (word: string) => words.get(word) ?? (words.set(word, word) && word);
  const keep = ({ words, rows }: FactsTable) => {
    for (const page of factsIn({ words: words.map(same), rows })) facts.set(page.address, page);
  };
  let thread: ReturnType<typeof startReading> | undefined;
  return {
    read(addresses) {
      if (!thread && addresses.length < worthAThread) return;
      thread ??= startReading({ folder, terms });
      const answer = thread.ask(addresses).then(keep);
      // Heard of where it is waited for.
      answer.catch(() => undefined);
      asked.push(answer);
    },
    async settled() {
      await Promise.all(asked);
      await thread?.end();
    },
    take(address) {
      const page = facts.get(address);
      facts.delete(address);
      return page;
    },
  };
}

function startReading(order: ReadingOrder) {
  return startThread<readonly string[], FactsTable>(new URL("./reading-thread.ts", import.meta.url), order);
}
