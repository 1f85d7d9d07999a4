import type { Failure, Found } from "./answer.ts";
import type { Loader } from "./fetching.ts";
import { find, type Hits, resultOf } from "./find.ts";
import { type Index, openIndexes } from "./indexes.ts";
import type { Question } from "./question.ts";

/** How many results are shown at a time. */
const resultsAtOnce = 20;

/** Searches the indexes of some folders, which a loader loads. */
export function openSession(folders: readonly string[], loader: Loader) {
  const { failed } = loader;
  let indexes: Promise<Index[]> | undefined;
  let hits: Hits | undefined;
  let shown = 0;

  async function next(): Promise<Omit<Found, "isPartial">> {
    const results = [];
    while (hits && results.length < resultsAtOnce && shown < hits.total) {
      const { value: hit } = await hits.inOrder.next();
      if (!hit) break;
      shown += 1;
      results.push(resultOf(hit));
    }
    const loaded = await Promise.allSettled(results);
    return {
      total: hits?.total ?? 0,
      missing: hits?.missing ?? [],
      results: loaded.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])),
      isMore: hits !== undefined && shown < hits.total,
    };
  }

  async function begin(question: Question): Promise<Omit<Found, "isPartial">> {
    failed.clear();
    indexes ??= openIndexes(folders, loader);
    hits = await find(await indexes, question);
    shown = 0;
    return next();
  }

  return {
    /** The first results. Where a file is not there, the index was published anew meanwhile: it is opened again, once. */
    async find(question: Question): Promise<Found | { readonly failure: Failure }> {
      try {
        const found = await begin(question).catch(() => undefined);
        if (found && failed.size === 0) return { ...found, isPartial: false };
        indexes = undefined;
        return { ...(await begin(question)), isPartial: failed.size > 0 };
      } catch {
        indexes = undefined;
        return { failure: failed.size > 0 ? "missing" : "blocked" };
      }
    },
    /** Those after the last ones. */
    async more(): Promise<Found> {
      failed.clear();
      return { ...(await next()), isPartial: failed.size > 0 };
    },
  };
}
