import { mkdirSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isFolder } from "../publishing/plain-folders.ts";
import { digestOfBytes, shardOf } from "../store/digest.ts";
import { openStore, type Store, type StorePlace } from "../store/store.ts";
import { digestOfView } from "../store/view-digest.ts";
import { linkerOf } from "./link-files.ts";

/** The files of a site that is being written: those that an earlier build made of the same, and those that this one makes. */
export interface SiteFiles {
  /** The folder of the site. */
  readonly folder: string;
  /** Where it is remembered what was made before; undefined where nothing is. */
  readonly store: StorePlace | undefined;
  /**
   * Puts those files of a kind in their places that were made of the same by the same code, and whose bytes are as they were then.
   * Gives back the others, which are to be made. All files of a kind are asked for at once.
   */
  takeOver<T>(kind: string, files: readonly T[], about: (file: T) => MadeFile): readonly T[];
  /** Where to write a file, by its address: in a folder that is there, and never into a file of the old site. */
  placeFor(address: string): string;
  /** Hears where somebody else is about to write a file. */
  makeRoom(path: string): void;
  /** Hears of a file that was made, as it was written. */
  wrote(kind: string, address: string, bytes: string | Uint8Array): void;
  /** The digests of the bytes of those that were taken over, by their addresses. */
  readonly linked: ReadonlyMap<string, string>;
  /** The addresses of the files that were written, where there is an old site. */
  readonly written: Iterable<string>;
  /** Keeps what was made of what, for the next build. Called when the site is in its place. */
  remember(): void;
}

/** A file that is made of a view, and of nothing else. */
interface MadeFile {
  readonly address: string;
  readonly view: unknown;
}

/** What an earlier build left. */
interface Earlier {
  /** Its site, if there is one. */
  readonly old: string;
  /** Where it is remembered what that was made of; without it nothing is taken over. */
  readonly store?: StorePlace | undefined;
}

/** What is remembered of a file: the digest of all that it was made of, and that of its bytes. */
type Known = readonly [key: string, bytes: string];

/** What is remembered of the files of one kind. */
interface Kind {
  readonly store: Store;
  readonly shards: Set<string>;
  /** The keys of those that are to be made, by their addresses. */
  readonly keys: Map<string, string>;
  /** The shards that are other ones from now on. */
  readonly changed: Map<string, Map<string, Known>>;
}

/**
 * Begins to write a site into a folder. Of what an earlier build made, only keys and digests are remembered: the bytes lie in the
 * old site alone, where anybody may have changed them, and are proved each time.
 */
export function siteFiles(folder: string, earlier?: Earlier): SiteFiles {
  const old = earlier && isFolder(earlier.old) ? earlier.old : undefined;
  const made = new Set<string>();
  const makeFolder = (address: string) => {
    if (made.has(address)) return;
    mkdirSync(join(folder, address), { recursive: true });
    made.add(address);
  };
  const link = old === undefined ? () => false : linkerOf(old, folder, makeFolder);
  const kinds = new Map<string, Kind>();
  const written = new Set<string>();
  const linked = new Map<string, string>();
  // Not by the address: some disks take capitals for small letters.
  let hasLinked = false;
  const makeRoom = (address: string) => {
    if (old === undefined) return;
    written.add(address);
    linked.delete(address);
    if (hasLinked) rmSync(folder + address, { force: true });
  };
  return {
    folder,
    store: earlier?.store,
    linked,
    written,
    takeOver(name, files, about) {
      if (!earlier?.store) return files;
      const store = openStore(earlier.store, `files-${name}`);
      const kind: Kind = { store, shards: new Set(), keys: new Map(), changed: new Map() };
      kinds.set(name, kind);
      const taken = new Set<unknown>();
      const all = files.map((file) => ({ file, ...about(file) }));
      for (const [shard, inShard] of Map.groupBy(all, ({ address }) => shardOf(address))) {
        const before = (kind.store.read(shard) ?? new Map()) as ReadonlyMap<string, Known>;
        const now = new Map<string, Known>();
        for (const { file, address, view } of inShard) {
          const key = digestOfView([name, view]);
          const known = before.get(address);
          if (known?.[0] === key && link(address, known[1])) {
            linked.set(address, known[1]);
            hasLinked = true;
            taken.add(file);
            now.set(address, known);
          } else kind.keys.set(address, key);
        }
        kind.shards.add(shard);
        if (now.size < inShard.length || now.size < before.size) kind.changed.set(shard, now);
      }
      return taken.size === 0 ? files : files.filter((file) => !taken.has(file));
    },
    placeFor(address) {
      makeFolder(dirname(address));
      makeRoom(address);
      return folder + address;
    },
    makeRoom: (path) => makeRoom(`/${relative(folder, resolve(path))}`),
    wrote(name, address, bytes) {
      const kind = kinds.get(name);
      const key = kind?.keys.get(address);
      if (key !== undefined) kind?.changed.get(shardOf(address))?.set(address, [key, digestOfBytes(bytes)]);
    },
    remember() {
      for (const { store, changed, shards } of kinds.values()) {
        for (const [shard, known] of changed) store.write(shard, known);
        store.keepOnly(shards);
      }
    },
  };
}
