import { memoize } from "../newsroom/memoize.ts";
import { digestOf } from "../store/digest.ts";
import type { ReadContext } from "./item-fields.ts";

/** A question about the rest of the content, what it is of, and the digest of the answer. */
export type Asked = readonly [question: string, of: string, digest: string];

/** A context that notes what is asked of it. */
interface AskedContext {
  readonly context: ReadContext;
  /** What was asked since this was called last. */
  taken(): readonly Asked[];
  /** Whether all of it would be answered as it was. */
  holds(asked: readonly Asked[]): boolean;
}

/**
 * What a text is read against, noting what its reader asks of it that changes without the text: other files, strategies, the
 * clock. The rest of it (`folder`, `site`, `words`, `isSiteKnown`) is not noted, since every reader may look at it.
 */
export function asked(context: ReadContext): AskedContext {
  const { library, strategies, clock } = context;
  const answers: Readonly<Record<string, (of: string) => unknown>> = {
    file: (path) => library.find(path),
    "file at": (address) => library.at(address),
    barriers: (file) => library.barriersOf({ file }),
    strategy: (name) => strategies.get(name),
    strategies: () => [...strategies.keys(), ...strategies.values()],
    "has come": (instant) => clock.hasCome(Number(instant)),
    today: () => clock.today(),
  };
  const digestAt = memoize((key: string) => {
    const [question = "", of = ""] = key.split("\0");
    return digestOf(answers[question]?.(of));
  });
  let noted = new Set<string>();
  const ask = <T>(question: keyof typeof answers, of: string, answer: T) => {
    noted.add(`${question}\0${of}`);
    return answer;
  };
  return {
    context: {
      ...context,
      library: {
        find: (path) => ask("file", path, library.find(path)),
        // Links that lead elsewhere are no question.
        at: (address) => (address.startsWith("/media/") ? ask("file at", address, library.at(address)) : undefined),
        barriersOf: (media) => ask("barriers", media.file, library.barriersOf(media)),
      },
      strategies: {
        get: (name) => ask("strategy", name, strategies.get(name)),
        has: (name) => ask("strategy", name, strategies.has(name)),
        keys: () => ask("strategies", "", strategies.keys()),
        values: () => ask("strategies", "", strategies.values()),
      },
      clock: {
        hasCome: (instant) => ask("has come", String(instant), clock.hasCome(instant)),
        today: () => ask("today", "", clock.today()),
      },
    },
    taken() {
      const taken = [...noted].map((key): Asked => {
        const [question = "", of = ""] = key.split("\0");
        return [question, of, digestAt(key)];
      });
      noted = new Set();
      return taken;
    },
    holds: (all) => all.every(([question, of, digest]) => digestAt(`${question}\0${of}`) === digest),
  };
}
