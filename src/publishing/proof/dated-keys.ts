import type { Instant } from "../../newsroom/instant.ts";

/** A moment, or the date of a figure, which may be a whole year. */
export interface Dated {
  readonly instant: Instant;
}

/** The keys that hold a date, or entries that have a date: a new one is among them without being named. */
export type DatedKeys<T> = T extends unknown
  ? { [K in keyof T]-?: HasDate<Entry<T, K>> extends false ? never : K }[keyof T]
  : never;

/** From when readers see the entries of each dated key, or that they see them with the rest. A key that is missing does not compile. */
export type OpeningDays<T> = {
  readonly [K in DatedKeys<T>]-?: ((entry: Entry<T, K>) => Instant) | "with the rest";
};

/** What a key holds, or each thing that it holds; of a union, what it holds in those that have it. */
type Entry<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? One<NonNullable<T[K]>> : never) : never;

type One<V> = V extends readonly (infer E)[] ? E : V;

/** False alone where none of a union has a date. */
type HasDate<E> = [E] extends [never]
  ? false
  : E extends Dated
    ? true
    : E extends object
      ? true extends { [F in keyof E]-?: IsDate<NonNullable<E[F]>> }[keyof E]
        ? true
        : false
      : false;

type IsDate<V> = [V] extends [never] ? false : V extends Dated ? true : false;
