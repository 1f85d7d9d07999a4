import { mostItems } from "../../feeds/archive.ts";
import { feedsOf } from "../../feeds/feed.ts";
import { type Item, kinds } from "../../kinds/kinds.ts";
import { wordsIn } from "../../language/words.ts";
import { absolute, address } from "../../newsroom/address.ts";
import { arrange } from "../../newsroom/arrange.ts";
import type { Correction } from "../../newsroom/corrections.ts";
import type { Edition } from "../../newsroom/edition.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { type PublicationStatus, publicationStatusOf } from "../../newsroom/publication-status.ts";
import { publicNewsroom } from "../../publishing/gate.ts";

/** A page that readers browse, or a feed that they follow. */
export interface Place {
  readonly name: string;
  /** Its whole web address. */
  readonly url: string;
}

/** What the public has of one item at an instant. */
export interface PublicView {
  readonly status: PublicationStatus;
  /** The lists in which readers find it, by their addresses. */
  readonly lists: ReadonlyMap<string, Place>;
  /** What each feed has of it, by the feed's address and the id of the entry. */
  readonly feeds: ReadonlyMap<string, Place>;
  /** What it tells readers after it was published. */
  readonly corrections: readonly Correction[];
  /** Those of them on the home page. */
  readonly onHome: readonly Correction[];
}

/** What the public has of an item at an instant, asked of the gate and of what arranges its pages and feeds. */
export function publicView(item: Item | undefined, newsroom: Newsroom, at: Instant): PublicView {
  const alone = withItem(newsroom, item);
  const edition = arrange(publicNewsroom(alone, at), at);
  const isIts = ({ path }: { readonly path: string }) => path === item?.path;
  const { live, held, drafts, takenDown } = publicationStatusOf(alone, at);
  return {
    status: {
      live: live.filter(isIts),
      held: held.filter(isIts),
      drafts: drafts.filter(isIts),
      takenDown: takenDown.filter(isIts),
    },
    lists: listsOf(edition, item),
    feeds: entriesOf(edition, feedStarts(newsroom, at)),
    corrections: edition.corrections.flatMap(({ entries }) => entries).filter(isOf(item)),
    onHome: edition.latestCorrections.filter(isOf(item)),
  };
}

/** The item beside the strategies of the newsroom: those decide what it says. Of other releases all that counts is how far back feeds go. */
function withItem(newsroom: Newsroom, item: Item | undefined): Newsroom {
  return {
    ...newsroom,
    releases: item?.kind === "release" ? [item] : [],
    strategies: [
      ...newsroom.strategies.filter(({ path }) => path !== item?.path),
      ...(item?.kind === "strategy" ? [item] : []),
    ].toSorted(kinds.strategies.order),
  };
}

function isOf(item: Item | undefined) {
  return (correction: Correction) => correction.address === item?.address;
}

function listsOf({ site, archive, years, topicPages, strategies, listed }: Edition, item: Item | undefined) {
  const words = wordsIn(site.locale);
  const isThere = item?.kind === "release" ? listed.some(({ path }) => path === item.path) : undefined;
  const isRegistered = strategies.some(({ strategy }) => strategy.path === item?.path);
  const has = ({
    months,
  }: {
    readonly months: readonly { readonly releases: readonly { readonly path: string }[] }[];
  }) => months.some(({ releases }) => releases.some(({ path }) => path === item?.path));
  const found = [
    ...(isThere && archive.some(has) ? [{ name: words.news.title, page: address.news }] : []),
    ...years.filter(has).map(({ year, address: page }) => ({ name: words.news.year(year), page })),
    ...topicPages
      .filter((page) => has(page) || page.strategies.some(({ strategy }) => strategy.path === item?.path))
      .map(({ topic }) => ({ name: topic.name, page: topic.address })),
    ...(isRegistered ? [{ name: words.strategies.title, page: address.strategies }] : []),
    ...(isThere && item?.kind === "release"
      ? strategies
          .filter(({ strategy }) => item.strategies.includes(strategy.name))
          .map(({ strategy }) => ({ name: strategy.title, page: strategy.address }))
      : []),
  ];
  return new Map(found.map(({ name, page }) => [page, { name, url: absolute(site, page) }]));
}

/** No picture is measured for it: of an entry its id is enough. */
function entriesOf(edition: Edition, starts: ReadonlyMap<string, Instant>): Map<string, Place> {
  const feeds = feedsOf(edition, new Map());
  return new Map(
    feeds.flatMap(({ title, self, items }) =>
      items
        .filter(({ published }) => published >= (starts.get(self.rss) ?? Number.NEGATIVE_INFINITY))
        .map(({ id }) => [`${self.rss} ${id}`, { name: title, url: self.rss }]),
    ),
  );
}

const startsOf = new WeakMap<Newsroom, ReadonlyMap<string, Instant>>();

/** From which instant on the feeds that are full have their entries, by the feed's address: the newest alone. Made once for a newsroom, of which all is asked. */
function feedStarts(newsroom: Newsroom, at: Instant): ReadonlyMap<string, Instant> {
  const known = startsOf.get(newsroom);
  if (known) return known;
  const full = feedsOf(arrange(publicNewsroom(newsroom, at), at), new Map()).filter(
    ({ items }) => items.length === mostItems,
  );
  const starts = new Map(
    full.map(({ self, items }) => [self.rss, Math.min(...items.map(({ published }) => published))]),
  );
  startsOf.set(newsroom, starts);
  return starts;
}
