import { digestOf, shardOf } from "../../store/digest.ts";
import { openStore, type StorePlace } from "../../store/store.ts";
import { type FactsTable, factsIn, tableOf } from "./facts-table.ts";
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

/** As a shard is kept. */
type Shard = FactsTable & { readonly terms: string };

/** Begins to gather the facts of the pages in a folder. Without a place to remember them each is read. */
export function gatherFacts(folder: string, terms: Terms, place?: StorePlace): FactsGathering {
  const store = place && openStore(place, "facts");
  const termsDigest = digestOf(terms);
  const digests = new Map<string, string>();
  const beside = readBeside(folder, terms);

  const remembered = (name: string): ReadonlyMap<string, PageFacts> => {
    const shard = store?.read(name) as Shard | undefined;
    const facts = shard?.terms === termsDigest ? factsIn(shard) : [];
    return new Map(facts.map((facts) => [facts.address, facts]));
  };

  return {
    known: (pages) => {
      for (const [address, digest] of pages) digests.set(address, digest);
    },
    read: beside.read,
    settled: beside.settled,
    *of(addresses) {
      const shards = Map.groupBy(addresses, shardOf);
      for (const [name, pages] of shards) {
        const before = remembered(name);
        const factsOf = (address: string) => {
          const known = before.get(address);
          const isProved = known !== undefined && known.digest === digests.get(address);
          return isProved ? known : (beside.take(address) ?? readFacts(folder, address, terms, known));
        };
        const facts = pages.map(factsOf);
        if (facts.length === before.size && facts.every(isIn(before))) yield* facts;
        else {
          const table = tableOf(facts);
          store?.write(name, { terms: termsDigest, ...table } satisfies Shard);
          yield* factsIn(table);
        }
      }
      store?.keepOnly(shards.keys());
    },
  };
}

function isIn(known: ReadonlyMap<string, PageFacts>): (facts: PageFacts) => boolean {
  return ({ address, digest }) => known.get(address)?.digest === digest;
}
