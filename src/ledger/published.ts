import { type AnyItem, type AnyKind, gatedItems, isGatedItem, kinds, kindsIn } from "../kinds/kinds.ts";
import { address } from "../newsroom/address.ts";
import { mediaOf } from "../newsroom/item.ts";
import type { Media } from "../newsroom/media.ts";
import type { PublicNewsroom } from "../newsroom/newsroom.ts";
import { addressKey } from "../newsroom/redirects.ts";
import { fingerprintOf, isFingerprintOf, withDayGone } from "./fingerprint.ts";
import { accepted, type Ledger, none, type Row } from "./ledger.ts";

/** Where the ledger keeps what the ids of all items begin with, in the place of an id, and in that of a hash what all addresses do. */
export const home = "/";

/** Where it keeps, in the place of a hash, from which day on releases have a card. No page is written of that address. */
export const cards = "/card.png";

/** Every address that a public newsroom answers, by a page, a document, a series of figures, a redirect, or by saying that it is gone. */
export function answered(newsroom: PublicNewsroom): { readonly address: string; readonly id: string }[] {
  const { site, redirects, gone } = newsroom;
  const ownerOf = new Map(
    gatedItems(newsroom).flatMap(({ aliases, id }) => aliases.map((alias) => [addressKey(alias), id])),
  );
  const documents = (owner: string, media: readonly Media[]) =>
    media.flatMap(({ kind, address }) => (kind === "document" ? [{ address, id: owner }] : []));
  return [
    ...kindsIn(newsroom).flatMap(({ kind, items }) => {
      const idOf = (item: AnyItem) => (kind.ledger === "text" && isGatedItem(item) ? item.id : none);
      if (kind.ledger === "nothing") return [];
      return [
        ...items.flatMap((item) => [
          { address: item.address, id: idOf(item) },
          ...documents(idOf(item), mediaOf(item)),
        ]),
        ...kind
          .companionFiles(items)
          .flatMap(({ address, item, isKept }) => (isKept ? { address, id: idOf(item) } : [])),
      ];
    }),
    ...site.topics.map(({ slug }) => ({ address: address.topic(slug), id: none })),
    ...redirects.map(({ from }) => ({ address: from, id: ownerOf.get(addressKey(from)) ?? none })),
    ...gone.map((page) => ({ address: page.address, id: none })),
  ];
}

/** The old address of a text or a table, which goes where the old address of its page does. */
export function followsPage(address: string): boolean {
  const isBelow = ({ root }: AnyKind) => root !== undefined && address.startsWith(root);
  return /(\/release\.txt|\.csv)$/.test(address) && Object.values(kinds).some(isBelow);
}

/**
 * The rows that a ledger lacks of what is public: addresses that it does not know, texts that have changed since, and the
 * addresses whose loss was accepted, or the newsroom would not have been built.
 */
export function newRows(newsroom: PublicNewsroom, ledger: Ledger): Row[] {
  const there = answered(newsroom);
  const isThere = addressSet(there);
  const items = new Map(gatedItems(newsroom).map((item) => [item.address, item]));
  const owners = Map.groupBy(there, ({ address }) => addressKey(address));
  const rows = there.flatMap(({ address, id }): Row[] => {
    if (id === none && followsPage(address)) return [];
    const known = ledger.at(address);
    const item = items.get(address);
    if (!item) {
      // What belongs to a page leaves with it, so the ledger follows it from one page to another.
      const isElsewhere =
        known?.hash === none && !owners.get(addressKey(address))?.some((owner) => owner.id === known.id);
      const isKnown = known && known.hash !== accepted && (id === none || !isElsewhere);
      return isKnown ? [] : [{ address, id, hash: none }];
    }
    return known?.id === id && isFingerprintOf(item, known.hash) ? [] : [{ address, id, hash: fingerprintOf(item) }];
  });
  const lost = ledger.rows.filter((row) => isPage(row) && row.hash !== accepted && !isThere(row.address));
  const { authority, url } = newsroom.site;
  const known = ledger.at(home);
  return [
    ...new Map(rows.map((row) => [row.address, row])).values(),
    ...lost.map((row) => ({ ...row, hash: accepted })),
    ...goneRows(newsroom, ledger),
    ...cardRows(newsroom, ledger),
    ...(known?.id === authority && known.hash === url ? [] : [{ address: home, id: authority, hash: url }]),
  ];
}

/** The rows that say of pages that readers were told that they are gone: feeds have to say so where one is there again. */
function goneRows({ gone }: PublicNewsroom, ledger: Ledger): Row[] {
  return gone.flatMap(({ address, on, isAlias }): Row[] => {
    const known = isAlias ? undefined : ledger.at(address);
    const hash = known && on && withDayGone(known.hash, on);
    return known && hash ? [{ ...known, hash }] : [];
  });
}

/** The row that says from which day on releases have a card, where it is another than is known. */
function cardRows({ site }: PublicNewsroom, ledger: Ledger): Row[] {
  const known = ledger.at(cards);
  const hash = site.cards?.from ?? (known && accepted);
  return hash === undefined || hash === known?.hash ? [] : [{ address: cards, id: none, hash }];
}

/** Whether a row is of one address, and not of the whole site. */
export function isPage({ address }: Row): boolean {
  return address !== home && address !== cards;
}

/** Whether an address is one of some, in any spelling. */
export function addressSet(list: readonly { readonly address: string }[]): (address: string) => boolean {
  const known = new Set(list.map(({ address }) => addressKey(address)));
  return (address) => known.has(addressKey(address));
}
