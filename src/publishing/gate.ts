import { type AnyItem, allItems, gatedItems, mapItems, mapLists } from "../kinds/kinds.ts";
import { address, withSlash } from "../newsroom/address.ts";
import { pressPicturesAt } from "../newsroom/full-size.ts";
import type { Instant } from "../newsroom/instant.ts";
import { linksOf } from "../newsroom/item.ts";
import type { Newsroom, PreviewNewsroom, PublicNewsroom } from "../newsroom/newsroom.ts";
import { isCurrent } from "../newsroom/notice.ts";
import type { Site } from "../newsroom/site.ts";
import { changed, isPublic } from "../newsroom/visibility.ts";
import { emptiedPlaces, emptiedStrategies } from "./emptied.ts";
import { withOldAddresses } from "./old-addresses.ts";

/**
 * The newsroom as the public may see it at an instant: drafts, held items, pages taken down, decisions of later days, a notice
 * of another day and topics of which nothing was ever seen are not in it.
 */
export function publicNewsroom(newsroom: Newsroom, now: Instant): PublicNewsroom {
  const { notice } = newsroom.site;
  const strategies = new Set(newsroom.strategies.filter((strategy) => isPublic(strategy, now)).map(({ name }) => name));
  const viewing = { now, strategies };
  const seen = mapLists(newsroom, (items, kind) => kind.publicItems(items, viewing));
  const emptied = emptiedPlaces(newsroom.releases, viewing);
  const onTopic = new Set([...gatedItems(seen), ...emptied].flatMap(({ topics }) => topics));
  const isLinked = linkedFrom(allItems(seen), newsroom.site);
  return letThrough(newsroom, {
    ...seen,
    site: {
      ...newsroom.site,
      topics: newsroom.site.topics.filter(
        ({ slug, wasPublished }) => wasPublished || onTopic.has(slug) || isLinked(address.topic(slug)),
      ),
      notice: notice && isCurrent(notice, now) ? notice : undefined,
    },
    emptied,
    emptiedStrategies: emptiedStrategies(newsroom.strategies, viewing),
  }) as PublicNewsroom;
}

/** The whole newsroom as a preview shows it at an instant: drafts and held items too, but not what was taken down. */
export function shownNewsroom(newsroom: Newsroom, now: Instant): PreviewNewsroom {
  return letThrough(
    newsroom,
    mapItems(newsroom, (item) => {
      if (item.status === "removed") return [];
      return item.kind === "release" ? changed(item, pressPicturesAt(item, now)) : item;
    }),
  ) as PreviewNewsroom;
}

/** What the gate lets through: with its old addresses, and without the files that it was read from. */
function letThrough(whole: Newsroom, { sources: _, ...shown }: Newsroom): Newsroom {
  return withOldAddresses(whole, shown);
}

/** Says whether the text of some page leads to an address of the site, or below it. */
function linkedFrom(pages: readonly AnyItem[], { url }: Site): (address: string) => boolean {
  const targets = pages.flatMap((page) => linksOf(page).map(({ target }) => target));
  const within = new Set(targets.map((target) => (target.startsWith(url) ? target.slice(url.length - 1) : target)));
  return (address) => [...within].some((target) => withSlash(target).startsWith(address));
}
