import { hash } from "node:crypto";

/** One of the parts that a site is split into, counted from 1: part 2 of 8. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** Reads `2/8`; undefined for what names no part. */
export function readShard(text: string): Shard | undefined {
  const [, part, of] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
  return part && of && part <= of ? { part, of } : undefined;
}

/** Writes a part as `readShard` reads it. */
export function shardInWords({ part, of }: Shard): string {
  return `${part}/${of}`;
}

/**
 * Whether an address belongs to a part. It belongs to exactly one, by its hash alone: the same on every machine, and
 * no other page's coming or going moves it.
 */
export function isInShard(address: string, { part, of }: Shard): boolean {
  return (parseInt(hash("sha256", address).slice(0, 8), 16) % of) + 1 === part;
}
