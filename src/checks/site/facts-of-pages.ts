import { digestOf, shardOf } from "../../store/digest.ts";
import type { StorePlace } from "../../store/store.ts";
import { fileOf } from "./built-site.ts";
import { openFactsMemory } from "./facts-memory.ts";
import { factsIn, tableOf } from "./facts-table.ts";
import type { PageFacts } from "./page-facts.ts";
import { readFacts } from "./read-facts.ts";
import type { Terms } from "./rule.ts";

/** The digests of files whose bytes are proved to have them, by `/` and their path in the site's folder. */
export type ProvedFiles = ReadonlyMap<string, string>;

interface FactsOptions {
  readonly terms: Terms;
  /** Where facts are remembered; without it each page is read. */
  readonly place: StorePlace | undefined;
  readonly proved?: ProvedFiles | undefined;
}

/** The facts of the pages in a folder, a shard at a time. What is not remembered of them is read, and remembered from now on. */
export function* factsOfPages(
  folder: string,
  addresses: Iterable<string>,
  { terms, place, proved }: FactsOptions,
): Generator<PageFacts> {
  // Found on other terms is as good as found by other code.
  const onTerms = place && { ...place, code: digestOf([place.code, terms]) };
  const memory = openFactsMemory(onTerms, "facts", { pack: tableOf, unpack: factsIn });
  for (const [shard, pages] of Map.groupBy(addresses, shardOf)) {
    const before = memory.recall(shard);
    const factsOf = (address: string) => {
      const known = before.get(address);
      const isProved = known !== undefined && known.digest === proved?.get(`/${fileOf(address)}`);
      return isProved ? known : readFacts(folder, address, terms, known);
    };
    yield* memory.remember(shard, before, pages.map(factsOf));
  }
  memory.close();
}
