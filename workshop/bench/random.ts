import { mulberry32 } from "../../src/publishing/proof/random.ts";

/** A source of chance that gives the same numbers again for the same seed. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Whether something happens that does so with a probability from 0 to 1. */
  readonly happens: (probability: number) => boolean;
  /** Some of a list, each once, in an order of chance. */
  readonly some: <T>(count: number, list: readonly T[]) => T[];
}

/** Chance by a seed: good enough for words that only have to look different from one another. */
export function chance(seed: number): Chance {
  const next = mulberry32(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const some = <T>(count: number, list: readonly T[]) => {
    const left = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => left.splice(below(left.length), 1)[0] as T);
  };
  return { below, pick, some, happens: (probability) => next() < probability };
}
