import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What was made before, by a key of all that it was made from. An entry that is cut off or belongs to another key does not count. */
export interface Cache {
  readonly read: (key: string) => Promise<Buffer | undefined>;
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>;
}

/** A key for what is made from these parts alone. */
export function keyOf(...parts: readonly string[]): string {
  return hashOf(JSON.stringify(parts));
}

/** The SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
export function hashOf(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A cache in a folder, or in a part of it, which is made when it is first written to; without a folder nothing is kept. */
export function openCache(root: string | undefined, part = ""): Cache {
  if (root === undefined) return { read: async () => undefined, write: async () => undefined };
  const folder = join(root, part);
  return {
    read: async (key) => {
      const entry = await readFile(join(folder, key)).catch(() => undefined);
      if (!entry) return undefined;
      const content = entry.subarray(sealLength);
      return sealOf(key, content).equals(entry.subarray(0, sealLength)) ? content : undefined;
    },
    write: (key, bytes) => writeWhole(folder, key, Buffer.concat([sealOf(key, bytes), bytes])),
  };
}

const sealLength = 32;

/** Stands before what an entry holds, and fits no other key and no other bytes. */
function sealOf(key: string, bytes: Uint8Array): Buffer {
  return createHash("sha256").update(key).update(bytes).digest();
}

/** A cache that cannot be written only costs time. */
async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  const own = join(folder, `${name}.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(own, bytes);
    await rename(own, join(folder, name));
  } catch {
    await rm(own, { force: true }).catch(() => undefined);
  }
}
