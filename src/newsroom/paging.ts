import { address } from "./address.ts";
import { archivedAfter, lastAddressAfter, nothingFilled, perPage, withPlace } from "./list-growth.ts";
import type { Redirect } from "./redirects.ts";

/** One page of a long list. */
export interface PageOfList {
  readonly address: string;
  /** Of a page of the archive, counted from the oldest, which is 1; undefined of the list's own page, which has the newest. */
  readonly number: number | undefined;
  /** The first and the last day of its entries; undefined where it has none. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
  /** The list's own page; undefined of that page itself. */
  readonly newest: string | undefined;
  /** The page nearer to today. Until there is one, its address sends on to the list. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
  /** The first page of the archive; undefined where `older` is that page, and of that page itself. */
  readonly oldest: string | undefined;
}

/** A list, newest first, as its pages show it. */
interface PagedList<T> {
  /** The list's own page, then the archive, newest first. */
  readonly pages: readonly (PageOfList & { readonly entries: readonly T[] })[];
  /** Where a page will lie, or lay when lists were numbered from the newest, and none lies now. */
  readonly redirects: readonly Redirect[];
}

/** What the pages of a list have to know of its places. */
interface PlacesOf<Place, T> {
  /** What stands in a place; undefined where nothing does any more. */
  readonly entry: (place: Place) => T | undefined;
  readonly day: (entry: T) => string;
  readonly isBackdated: (place: Place) => boolean;
}

/**
 * Cuts a list into pages from its oldest place on. A page of the archive is never cut anew, and nothing on it says how many there are:
 * a program that keeps a page, or the verdict on it, need not fetch it again when something is added. A place whose entry is
 * undefined is empty: what stood there is shown no more, and nothing moves up. What is backdated joins the page of its day.
 * `steps` is how far the list has come, of `stepsOfLists`.
 */
export function inPages<Place, T>(
  list: string,
  places: readonly Place[],
  steps: number,
  { entry, day, isBackdated }: PlacesOf<Place, T>,
): PagedList<T> {
  const ends = endsOf(places.toReversed(), isBackdated);
  const archived = archivedAfter(steps);
  const numbers = Array.from({ length: archived }, (_, index) => archived - index);
  const pages = [undefined, ...numbers].map((number) => {
    const from = number === undefined ? 0 : places.length - (ends[number - 1] ?? 0);
    const before = number === undefined ? archived : number - 1;
    const to = places.length - (ends[before - 1] ?? 0);
    const entries = places.slice(from, to).flatMap((place) => entry(place) ?? []);
    return {
      address: number === undefined ? list : address.listPage(list, number),
      number,
      days: daysOf(entries.map(day)),
      newest: number === undefined ? undefined : list,
      newer: number === undefined ? undefined : address.listPage(list, number + 1),
      older: before > 0 ? address.listPage(list, before) : undefined,
      oldest: before > 1 ? address.listPage(list, 1) : undefined,
      entries,
    };
  });
  return { pages, redirects: redirectsTo(list, steps, places.length) };
}

/** How many places there are up to the end of each full page, from the oldest on. */
function endsOf<Place>(places: readonly Place[], isBackdated: (place: Place) => boolean): number[] {
  const ends: number[] = [];
  let filled = nothingFilled;
  for (const place of places) {
    const { pages } = filled;
    filled = withPlace(filled, isBackdated(place));
    if (filled.pages > pages) ends.push(filled.places);
  }
  return ends;
}

/** From each address that has no page yet, or has none any more since what is backdated counts in no page. */
function redirectsTo(list: string, steps: number, places: number): Redirect[] {
  const archived = archivedAfter(steps);
  const first = archived > 0 || steps === 3 ? archived + 1 : 2;
  const last = Math.max(lastAddressAfter(steps), Math.floor(places / perPage) - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    from: address.listPage(list, first + index),
    to: list,
    isForNow: true,
  }));
}

function daysOf(days: readonly string[]): PageOfList["days"] {
  const inOrder = days.toSorted();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}
