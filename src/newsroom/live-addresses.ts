import { allItems, isGatedItem, kindsIn, mapItems } from "../kinds/kinds.ts";
import { sections } from "../kinds/sections.ts";
import { address, feedFiles } from "./address.ts";
import { mediaOf } from "./item.ts";
import type { Newsroom } from "./newsroom.ts";
import { pictureAddresses } from "./picture.ts";

/** Every list that a newsroom has. */
export function listAddresses(newsroom: Newsroom): string[] {
  return sections.flatMap((section) => section.lists(newsroom));
}

/** The address of every document, of every version of a picture, and of every file beside a page; drafts have none yet. */
export function fileAddresses(newsroom: Newsroom): string[] {
  const there = mapItems(newsroom, (item) => (item.status === "published" ? item : []));
  return [
    ...allItems(there)
      .flatMap(mediaOf)
      .flatMap((file) => (file.kind === "picture" ? pictureAddresses(file) : [file.address])),
    ...kindsIn(there).flatMap(({ kind, items }) => kind.companionFiles(items).map((file) => file.address)),
  ];
}

/** Every feed, in each of its formats, and the list of them. */
function feedAddresses(newsroom: Newsroom): string[] {
  const places = sections.flatMap((section) => section.feedPlaces(newsroom));
  return [...places.flatMap((place) => Object.values(feedFiles).map((file) => place + file)), address.feedList];
}

/** The cards of pages that are no items: those lie beside them. */
function cardAddresses({ site }: Newsroom): string[] {
  return [address.home, ...site.topics.map(({ slug }) => address.topic(slug))].map(address.card);
}

/** All releases and the register of strategies, as tables, as data and as a calendar. */
function datasetAddresses(): string[] {
  const { releaseFiles, registerFiles } = address;
  return [releaseFiles.csv, releaseFiles.json, registerFiles.csv, registerFiles.json, registerFiles.ics];
}

/** Every address at which a page lies, or is to lie, or at which a page says that it is gone. */
export function pageAddresses(newsroom: Newsroom): string[] {
  const pages = allItems(newsroom).filter((page) => !(isGatedItem(page) && page.removal?.kind === "merged"));
  return [...listAddresses(newsroom), ...[...pages, ...newsroom.gone].map((page) => page.address)];
}

/** Every address that can be led to. */
export function liveAddresses(newsroom: Newsroom): string[] {
  return [
    ...pageAddresses(newsroom),
    ...fileAddresses(newsroom),
    ...feedAddresses(newsroom),
    ...cardAddresses(newsroom),
    ...datasetAddresses(),
  ];
}
