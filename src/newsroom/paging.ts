import { address } from "./address.ts";
import type { Redirect } from "./redirects.ts";

/** One page of a long list. */
export interface PageOfList {
  readonly address: string;
  /** Of a page of the archive, counted from the oldest, which is 1; undefined of the list's own page, which has the newest. */
  readonly number: number | undefined;
  /** The first and the last day of its entries; undefined where it has none. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
  /** The page nearer to today. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** A list, newest first, as its pages show it. */
interface PagedList<T> {
  /** The list's own page, then the archive, newest first. */
  readonly pages: readonly (PageOfList & { readonly entries: readonly T[] })[];
  /** Where a page lay when lists were numbered from the newest, and none lies now. */
  readonly redirects: readonly Redirect[];
}

const perPage = 25;

/**
 * Cuts a list into pages from its oldest entry on: the archive's pages hold 25 each and stay as they are, with their numbers,
 * when something is added. The newest 25 to 49 are on the list's own page, which is there even where nothing is on it. A program
 * that keeps a page, or the verdict on it, need not fetch it again. A place that is undefined is empty: what stood there is shown no
 * more, and nothing moves up.
 */
export function inPages<T>(
  list: string,
  places: readonly (T | undefined)[],
  dayOf: (entry: T) => string,
): PagedList<T> {
  const archived = Math.max(0, Math.floor(places.length / perPage) - 1);
  const numbers = Array.from({ length: archived }, (_, index) => archived - index);
  const addressOf = (number: number) => (number > archived ? list : address.listPage(list, number));
  const pages = [undefined, ...numbers].map((number = archived + 1) => {
    const from = number > archived ? 0 : places.length - number * perPage;
    const entries = places.slice(from, places.length - (number - 1) * perPage).filter((entry) => entry !== undefined);
    return {
      address: addressOf(number),
      number: number > archived ? undefined : number,
      days: daysOf(entries.map(dayOf)),
      entries,
      newer: number > archived ? undefined : addressOf(number + 1),
      older: number > 1 ? addressOf(number - 1) : undefined,
    };
  });
  const former = places.length > perPage ? [address.listPage(list, Math.max(2, archived + 1))] : [];
  return { pages, redirects: former.map((from) => ({ from, to: list, isForNow: true })) };
}

function daysOf(days: readonly string[]): PageOfList["days"] {
  const inOrder = days.toSorted();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}
