import { hash } from "node:crypto";
import { serialize } from "node:v8";

/**
 * The SHA-256 of all that a value holds, however deep, as 64 hexadecimal digits. Values that differ have different digests; those that
 * are equal nearly always have one. Throws where a value holds what is no data: a function, a promise.
 */
export function digestOf(value: unknown): string {
  return digestOfBytes(serialize(value));
}

/** The SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
export function digestOfBytes(bytes: string | Uint8Array): string {
  return hash("sha256", bytes);
}

/** The shard, of 256, in which what is remembered by a name lies. */
export function shardOf(name: string): string {
  return digestOfBytes(name).slice(0, 2);
}
