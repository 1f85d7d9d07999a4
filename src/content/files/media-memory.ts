import type { BigIntStats } from "node:fs";
import { shardOf } from "../../store/digest.ts";
import { openStore, type StorePlace } from "../../store/store.ts";

/** What was found in a file of `media/`, and what the disk said of the file then. */
interface Entry {
  readonly stats: readonly bigint[];
  readonly found: unknown;
}

/** What was found in pictures and documents before, which may be large and are many. */
export interface MediaMemory {
  /** What was found in a file, where the disk says that nobody has written to it since. */
  recall(file: string, stats: BigIntStats): unknown;
  /** Remembers what was found in all files, in the place of what was. */
  keep(files: Iterable<readonly [file: string, stats: BigIntStats, found: unknown]>): void;
}

/** A disk may tell times this coarsely, in nanoseconds: a file that was written to so shortly before may be written to again unnoticed. */
const coarsest = 2_000_000_000n;

/** Opens what is remembered of the files of `media/`. */
export function openMediaMemory(place: StorePlace): MediaMemory {
  const store = openStore(place, "media");
  const shards = new Map<string, ReadonlyMap<string, Entry>>();
  const inShard = (shard: string) => {
    const known = shards.get(shard) ?? (store.read(shard) as ReadonlyMap<string, Entry> | undefined) ?? new Map();
    shards.set(shard, known);
    return known;
  };
  return {
    recall(file, stats) {
      const shard = shardOf(file);
      const known = inShard(shard).get(file);
      const isSame = known && signsOf(stats).every((sign, index) => sign === known.stats[index]);
      const written = store.writtenAt(shard);
      return isSame && written !== undefined && stats.ctimeNs + coarsest < written ? known.found : undefined;
    },
    keep(files) {
      const byShard = Map.groupBy(files, ([file]) => shardOf(file));
      for (const [shard, inIt] of byShard) {
        const known = inShard(shard);
        const entries = new Map(inIt.map(([file, stats, found]) => [file, { stats: signsOf(stats), found }]));
        const isSame =
          entries.size === known.size &&
          entries.entries().every(([file, { found }]) => known.get(file)?.found === found);
        if (!isSame) store.write(shard, entries);
      }
      store.keepOnly(byShard.keys());
    },
  };
}

/** What differs once somebody has written to a file, or has put another in its place. Nobody can set `ctime`. */
function signsOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): readonly bigint[] {
  return [dev, ino, size, mtimeNs, ctimeNs];
}
