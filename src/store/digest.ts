import { hash } from "node:crypto";
import { serialize } from "node:v8";

/**
 * The SHA-256 of all that a value holds, however deep, as 43 characters of base64url. Values that differ have different digests; those that
 * are equal nearly always have one. Throws where a value holds what is no data: a function, a promise.
 */
export function digestOf(value: unknown): string {
  return digestOfBytes(serialize(value));
}

/** The SHA-256 of bytes, or of a text in UTF-8, as 43 characters of base64url. */
export function digestOfBytes(bytes: string | Uint8Array): string {
  return hash("sha256", bytes, "base64url");
}

/** The SHA-256 of a name as 64 hexadecimal digits: a name for a file, on disks too that take capitals for small letters. */
export function fileNameOf(name: string): string {
  return hash("sha256", name);
}

/** The shard, of 256, in which what is remembered by a name lies. */
export function shardOf(name: string): string {
  return fileNameOf(name).slice(0, 2);
}
