/** Random values in an order that a seed decides, so that a proof that fails once fails again. */
export interface Random {
  /** A whole number from 0 up to, and without, a limit. */
  readonly below: (limit: number) => number;
  /** One of some; undefined of none. */
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  /** Small letters, as many. */
  readonly word: (length: number) => string;
}

/** Numbers from 0 to below 1 in an order that a seed decides. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random values made from such numbers. */
export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)],
    word: (length) => Array.from({ length }, () => String.fromCharCode(0x61 + below(26))).join(""),
  };
}
