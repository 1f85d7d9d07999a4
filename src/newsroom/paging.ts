import { address } from "./address.ts";

/** One page of a long list. Numbers count from 1. */
export interface PageOfList {
  readonly address: string;
  readonly number: number;
  readonly of: number;
  /** The page before this one, nearer to today. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

const perPage = 25;

/**
 * Cuts a list, newest first, into pages of 25; the first page is there even where nothing is on it. The second page takes up
 * what does not fill a page, so that the older pages stay as they are when something is added: whoever keeps a page, or the
 * verdict on it, need not fetch it again.
 */
export function inPages<T>(list: string, entries: readonly T[]): (PageOfList & { readonly entries: readonly T[] })[] {
  const rest = entries.length - perPage;
  const older = Math.max(0, Math.floor(rest / perPage) - 1);
  const cuts = [
    0,
    ...(rest > 0 ? [perPage] : []),
    ...Array.from({ length: older }, (_, index) => entries.length - (older - index) * perPage),
  ];
  return cuts.map((from, index) => ({
    address: address.listPage(list, index + 1),
    number: index + 1,
    of: cuts.length,
    entries: entries.slice(from, cuts[index + 1]),
    newer: index > 0 ? address.listPage(list, index) : undefined,
    older: index + 1 < cuts.length ? address.listPage(list, index + 2) : undefined,
  }));
}
