import { newsOf } from "../feeds/feed.ts";
import { address, withSlash } from "../newsroom/address.ts";
import type { Media } from "../newsroom/item.ts";
import { mediaOf } from "../newsroom/item.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { fingerprintOf, isFingerprintOf } from "./fingerprint.ts";
import { accepted, type Ledger, none, type Row } from "./ledger.ts";

/** Where the ledger keeps how many items the feed of the whole site has. */
export const siteFeed = "/feed.xml";

/** Every address that a public newsroom answers, by a page, a document, a redirect, or by saying that it is gone. */
export function answered(newsroom: Newsroom): { readonly address: string; readonly id: string }[] {
  const { site, releases, strategies, pages, redirects, gone } = newsroom;
  const items = [...releases, ...strategies];
  const documents = (owner: string, media: readonly Media[]) =>
    media.flatMap(({ kind, address }) => (kind === "document" ? [{ address, id: owner }] : []));
  return [
    ...items.flatMap((item) => [{ address: item.address, id: item.id }, ...documents(item.id, mediaOf(item))]),
    ...pages.flatMap((page) => [{ address: page.address, id: none }, ...documents(none, mediaOf(page))]),
    ...site.topics.map(({ slug }) => ({ address: address.topic(slug), id: none })),
    ...[...redirects.map(({ from }) => from), ...gone.map((page) => page.address)].map((from) => ({
      address: from,
      id: none,
    })),
  ];
}

/** How many items the feed of the whole site has. */
export function feedLength({ releases }: Newsroom): number {
  return newsOf(releases.filter(({ withdrawn }) => !withdrawn)).length;
}

/**
 * The rows that a ledger lacks of what is public: addresses that it does not know, texts that have changed since, and the
 * addresses whose loss was accepted, or the newsroom would not have been built.
 */
export function newRows(newsroom: Newsroom, ledger: Ledger): Row[] {
  const there = answered(newsroom);
  const isThere = addressSet(there);
  const items = new Map([...newsroom.releases, ...newsroom.strategies].map((item) => [item.address, item]));
  const rows = there.flatMap(({ address, id }): Row[] => {
    const known = ledger.at(address);
    const item = items.get(address);
    if (!item) return known && known.hash !== accepted ? [] : [{ address, id, hash: none }];
    return known?.id === id && isFingerprintOf(item, known.hash) ? [] : [{ address, id, hash: fingerprintOf(item) }];
  });
  const lost = ledger.rows.filter(
    ({ address, hash }) => hash !== accepted && address !== siteFeed && !isThere(address),
  );
  const length = String(feedLength(newsroom));
  return [
    ...new Map(rows.map((row) => [row.address, row])).values(),
    ...lost.map((row) => ({ ...row, hash: accepted })),
    ...(ledger.at(siteFeed)?.hash === length ? [] : [{ address: siteFeed, id: none, hash: length }]),
  ];
}

/** Whether an address is one of some, with a slash at its end or without. */
export function addressSet(list: readonly { readonly address: string }[]): (address: string) => boolean {
  const known = new Set(list.map(({ address }) => withSlash(address)));
  return (address) => known.has(withSlash(address));
}
