import type { Kind } from "./kind.ts";
import { type AnyItem, type Item, isGatedItem, type KindName, kinds } from "./kinds.ts";
import { corrections, home, news, search, subscribe, topics } from "./lists.ts";
import type { OfEachKind, Section } from "./section.ts";

function sectionOf([name, kind]: [string, Kind<unknown>]): Section {
  const listIn = (of: OfEachKind) => [of[name as KindName]].flat();
  const isPublished = (item: unknown) => !isGatedItem(item as AnyItem) || (item as Item).status === "published";
  return {
    root: kind.root ?? ((of) => listIn(of).map((item) => (item as AnyItem).address)),
    cache: kind.cache,
    lists: (newsroom) => kind.lists(listIn(newsroom), newsroom.gone),
    feedPlaces: (newsroom) => kind.feeds.places(listIn(newsroom).filter(isPublished)),
    feeds: (edition, context) => kind.feeds.of(listIn(edition), context),
    sitemap: (edition) => kind.sitemap(listIn(edition)),
  };
}

const { releases, ...others } = kinds;

/** Every section, in the order of the sitemap. */
export const sections: readonly Section[] = [
  home,
  news,
  sectionOf(["releases", releases]),
  topics,
  ...Object.entries(others).map(sectionOf),
  corrections,
  subscribe,
  search,
];
