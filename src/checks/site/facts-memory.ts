import { openStore, type StorePlace } from "../../store/store.ts";

/** What was found in a file, by its address and the digest of its bytes. */
interface FactsOfFile {
  readonly address: string;
  readonly digest: string;
}

/** How facts are kept in a shard. */
interface Packing<Facts, Packed> {
  readonly pack: (facts: readonly Facts[]) => Packed;
  readonly unpack: (packed: Packed) => readonly Facts[];
}

/** What is remembered of files, shard by shard. */
export interface FactsMemory<Facts> {
  /** The facts in a shard, by address. */
  readonly recall: (shard: string) => ReadonlyMap<string, Facts>;
  /** Puts facts in the place of those that `recall` gave, where they differ. Gives back the same, which hold nothing of what was read. */
  readonly remember: (shard: string, before: ReadonlyMap<string, Facts>, facts: readonly Facts[]) => readonly Facts[];
  /** Forgets all shards that were not remembered. */
  readonly close: () => void;
}

/** Opens what is remembered of one kind of files; without a place, nothing is. */
export function openFactsMemory<Facts extends FactsOfFile, Packed>(
  place: StorePlace | undefined,
  part: string,
  { pack, unpack }: Packing<Facts, Packed>,
): FactsMemory<Facts> {
  const store = place && openStore(place, part);
  const shards = new Set<string>();
  return {
    recall(shard) {
      const packed = store?.read(shard) as Packed | undefined;
      return new Map(packed && unpack(packed).map((facts) => [facts.address, facts]));
    },
    remember(shard, before, facts) {
      shards.add(shard);
      const isKnown = ({ address, digest }: Facts) => before.get(address)?.digest === digest;
      if (facts.length === before.size && facts.every(isKnown)) return facts;
      const packed = pack(facts);
      store?.write(shard, packed);
      return unpack(packed);
    },
    close: () => store?.keepOnly(shards),
  };
}
