import { rmSync } from "node:fs";
import { digestOfBytes, shardOf } from "../store/digest.ts";
import { openStore, type Store, type StorePlace } from "../store/store.ts";
import { digestOfView } from "../store/view-digest.ts";
import { linker } from "./link-files.ts";

/** What is remembered of a file: the digest of all that it was made of, and that of its bytes. */
type Known = readonly [key: string, bytes: string];

/** A file of a site that is made of a view, and of nothing else. */
interface MadeFile {
  readonly address: string;
  readonly view: unknown;
}

/** The files of a site that an earlier build made of the same, and those that this one makes. */
export interface KnownFiles {
  /**
   * Puts those files of a kind in their places that were made of the same by the same code, and whose bytes are as they were then.
   * Gives back the others, which are to be made. All files of a kind are asked for at once.
   */
  takeOver<T>(kind: string, files: readonly T[], about: (file: T) => MadeFile): readonly T[];
  /** Removes a file that was taken over, where another is to be written: nobody writes into a file of the old site. */
  makeRoom(path: string | false): void;
  /** Hears of a file that was made, as it was written. */
  wrote(kind: string, address: string, bytes: string | Uint8Array): void;
  /** Keeps all that for the next build. Called when the site is in its place. */
  remember(): void;
}

/** Remembers nothing: everything is made. */
export const noKnownFiles: KnownFiles = {
  takeOver: (_kind, files) => files,
  makeRoom: () => undefined,
  wrote: () => undefined,
  remember: () => undefined,
};

interface KnownFilesOptions {
  readonly store: StorePlace;
  /** The site as an earlier build left it, if there is one. */
  readonly old: string;
  /** The site that is being written. */
  readonly fresh: string;
  /** Hears of files that were taken over, with the digests of their bytes. */
  readonly onLinked?: (files: readonly LinkedFile[]) => void;
}

/** A file that was taken over, and the digest of its bytes. */
export type LinkedFile = readonly [address: string, bytes: string];

/** What is known of the files of one kind. */
interface Kind {
  readonly store: Store;
  /** The keys of those that are to be made, by their addresses. */
  readonly keys: Map<string, string>;
  /** The shards that are other ones from now on. */
  readonly changed: Map<string, Map<string, Known>>;
  readonly shards: Set<string>;
}

/**
 * Opens what builds remember of the files of a site. Their bytes are in the old site alone, where anybody may have changed them:
 * they are proved each time.
 */
export function rememberFiles({ store: place, old, fresh, onLinked }: KnownFilesOptions): KnownFiles {
  const link = linker(old, fresh);
  const kinds = new Map<string, Kind>();
  let hasLinked = false;
  return {
    takeOver(name, files, about) {
      const store = openStore(place, `files-${name}`);
      const kind: Kind = { store, keys: new Map(), changed: new Map(), shards: new Set() };
      kinds.set(name, kind);
      const taken = new Set<unknown>();
      const inShards = Map.groupBy(files, (file) => shardOf(about(file).address));
      for (const [shard, inShard] of inShards) {
        const before = (store.read(shard) ?? new Map()) as ReadonlyMap<string, Known>;
        const now = new Map<string, Known>();
        for (const file of inShard) {
          const { address, view } = about(file);
          const key = digestOfView([name, view]);
          const known = before.get(address);
          if (known?.[0] === key && link(address, known[1])) {
            hasLinked = true;
            taken.add(file);
            now.set(address, known);
          } else kind.keys.set(address, key);
        }
        onLinked?.([...now].map(([address, [, bytes]]): LinkedFile => [address, bytes]));
        kind.shards.add(shard);
        if (now.size < inShard.length || now.size < before.size) kind.changed.set(shard, now);
      }
      return taken.size === 0 ? files : files.filter((file) => !taken.has(file));
    },
    makeRoom(path) {
      if (path && hasLinked) rmSync(path, { force: true });
    },
    wrote(name, address, bytes) {
      const kind = kinds.get(name);
      const key = kind?.keys.get(address);
      if (key === undefined) return;
      kind?.changed.get(shardOf(address))?.set(address, [key, digestOfBytes(bytes)]);
    },
    remember() {
      for (const { store, changed, shards } of kinds.values()) {
        for (const [shard, known] of changed) store.write(shard, known);
        store.keepOnly(shards);
      }
    },
  };
}
