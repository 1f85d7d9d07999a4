import { address, type FeedFormat, feedFiles, withSlash } from "../newsroom/address.ts";
import type { Edition } from "../newsroom/edition.ts";
import { decodedAddress, isFolder } from "../newsroom/redirects.ts";
import { toAtom } from "./atom.ts";
import { archiveFeeds, type Feed, feedsOf } from "./feed.ts";
import { toJsonFeed } from "./json-feed.ts";
import { toRss } from "./rss.ts";

/** A feed in one format, as a file of the site. */
export interface FeedFile {
  /** Where it lies within the site. */
  readonly address: string;
  readonly text: () => string;
}

const serialisers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: toRss,
  atom: toAtom,
  json: toJsonFeed,
};

/**
 * The files of every feed of an edition. A page that has another address now keeps its feeds at the old one too, where no
 * redirect leads a feed reader on: the same items, with the same ids. `bytesAt` has the size of each picture by its address.
 */
export function* feedFilesOf(edition: Edition, bytesAt: Pick<ReadonlyMap<string, number>, "get">): Generator<FeedFile> {
  const { site, redirects } = edition;
  const placeOf = (page: string) => `/${page.slice(site.url.length)}`;
  const feeds = feedsOf(edition, bytesAt);
  const byPlace = new Map(feeds.map((feed) => [placeOf(feed.page), feed]));
  for (const [place, feed] of byPlace) yield* filesOf(feed, place);
  for (const { from, to, isForNow } of redirects) {
    // The page of a list has no feed.
    const feed = isForNow ? undefined : byPlace.get(to);
    if (feed && isFolder(from)) yield* filesOf(feed, withSlash(decodedAddress(from) ?? from));
  }
  const ofSite = byPlace.get(address.home);
  // Nobody follows the feeds of a preview, and it is to be quick.
  if (!ofSite || edition.preview) return;
  for (const feed of archiveFeeds(edition, ofSite, bytesAt))
    yield* filesOf(feed, placeOf(feed.self.rss.slice(0, -feedFiles.rss.length)));
}

function filesOf(feed: Feed, place: string): FeedFile[] {
  return Object.entries(feedFiles).map(([format, file]) => ({
    address: place + file,
    text: () => serialisers[format as FeedFormat](feed),
  }));
}
