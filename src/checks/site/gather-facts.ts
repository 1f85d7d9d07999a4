import { digestOf, shardOf } from "../../store/digest.ts";
import type { StorePlace } from "../../store/store.ts";
import { openFactsMemory } from "./facts-memory.ts";
import { factsIn, tableOf } from "./facts-table.ts";
import type { PageFacts } from "./page-facts.ts";
import { readBeside } from "./read-beside.ts";
import { readFacts } from "./read-facts.ts";
import type { Terms } from "./rule.ts";

/** What is known of the pages of a site that is still being written. */
export interface FactsGathering {
  /** Tells the digests of pages whose bytes are proved to have them, so that nobody needs to read these again. */
  readonly known: (pages: Iterable<readonly [address: string, digest: string]>) => void;
  /** Begins to read pages that are there already, where they are many. */
  readonly read: (addresses: readonly string[]) => void;
  /** Resolves once all is read that was begun. */
  readonly settled: () => Promise<void>;
  /** The facts of pages, in the order of their shards; what is not remembered of them is read now, and remembered from now on. */
  readonly of: (addresses: Iterable<string>) => Generator<PageFacts>;
}

/** Begins to gather the facts of the pages in a folder. Without a place to remember them each is read. */
export function gatherFacts(folder: string, terms: Terms, place?: StorePlace): FactsGathering {
  // Found on other terms is as good as found by other code.
  const onTerms = place && { ...place, code: digestOf([place.code, terms]) };
  const memory = openFactsMemory(onTerms, "facts", { pack: tableOf, unpack: factsIn });
  const digests = new Map<string, string>();
  const beside = readBeside(folder, terms);
  return {
    known: (pages) => {
      for (const [address, digest] of pages) digests.set(address, digest);
    },
    read: beside.read,
    settled: beside.settled,
    *of(addresses) {
      for (const [shard, pages] of Map.groupBy(addresses, shardOf)) {
        const before = memory.recall(shard);
        const factsOf = (address: string) => {
          const known = before.get(address);
          const isProved = known !== undefined && known.digest === digests.get(address);
          return isProved ? known : (beside.take(address) ?? readFacts(folder, address, terms, known));
        };
        yield* memory.remember(shard, before, pages.map(factsOf));
      }
      memory.close();
    },
  };
}
