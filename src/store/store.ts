import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { digestOfBytes, fileNameOf } from "./digest.ts";
import { writeWhole } from "./write-whole.ts";

/** Where a newsroom remembers, from one command to the next, what it made of its content. */
export interface StorePlace {
  /** It need not exist, and may be deleted at any time. */
  readonly folder: string;
  /** The digest of the code that makes what is remembered. */
  readonly code: string;
}

/** A part of what is remembered, in shards that are read and written whole. All of it can be made anew. */
export interface Store {
  /** What a shard holds; undefined where it is missing, cut off, changed, or made by other code. */
  read(name: string): unknown;
  /** Puts a shard in the place of the one of its name. Whether it is kept: a folder that cannot be written only costs time. */
  write(name: string, value: unknown): boolean;
  /** When a shard was written, in nanoseconds since 1970-01-01 UTC by the clock of the disk; undefined where it is missing. */
  writtenAt(name: string): bigint | undefined;
  /** Removes all other shards, and what killed runs left. */
  keepOnly(names: Iterable<string>): void;
}

/** Opens a part of what a newsroom remembers. */
export function openStore({ folder: root, code }: StorePlace, part: string): Store {
  const folder = join(root, part);
  /** Fits no other shard, no other bytes and no other code. */
  const sealOf = (name: string, content: Buffer) => digestOfBytes([code, part, name, digestOfBytes(content)].join(" "));
  return {
    read(name) {
      try {
        const bytes = readFileSync(join(folder, fileNameOf(name)));
        const content = bytes.subarray(sealLength);
        return sealOf(name, content) === bytes.toString("latin1", 0, sealLength) ? deserialize(content) : undefined;
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      try {
        const content = serialize(value);
        writeWhole(folder, fileNameOf(name), Buffer.concat([Buffer.from(sealOf(name, content)), content]));
        return true;
      } catch {
        return false;
      }
    },
    writtenAt: (name) => statSync(join(folder, fileNameOf(name)), { bigint: true, throwIfNoEntry: false })?.mtimeNs,
    keepOnly(names) {
      const kept = new Set([...names].map(fileNameOf));
      for (const file of filesIn(folder)) if (!kept.has(file)) remove(join(folder, file));
    },
  };
}

/** As many characters as a digest has. */
const sealLength = 43;

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be removed is never used.
  }
}
