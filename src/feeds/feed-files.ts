import { address, type FeedFormat, feedFiles, withSlash } from "../newsroom/address.ts";
import type { Edition } from "../newsroom/edition.ts";
import { decodedAddress, isFolder } from "../newsroom/redirects.ts";
import { toAtom } from "./atom.ts";
import { type ArchiveView, archiveFeed, archiveViews, type Feed, feedsOf } from "./feed.ts";
import { toJsonFeed } from "./json-feed.ts";
import { toRss } from "./rss.ts";

/** A feed in one format, as a file of the site. */
export interface FeedFile {
  /** Where it lies within the site. */
  readonly address: string;
  readonly text: () => string;
  /** All that it is made of, where it is one of many that hardly ever change. */
  readonly view?: ArchiveView;
}

const serialisers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: toRss,
  atom: toAtom,
  json: toJsonFeed,
};

const formats = Object.entries(feedFiles) as readonly (readonly [FeedFormat, string])[];

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
  if (ofSite && !edition.preview) yield* archiveFilesOf(archiveViews(edition, ofSite, bytesAt));
}

/** The files of the archive, each feed made when its turn comes: an archive of all texts at once would fill the memory. */
function archiveFilesOf(views: readonly ArchiveView[]): FeedFile[] {
  let last: { readonly of: ArchiveView; readonly feed: Feed } | undefined;
  const feedOf = (view: ArchiveView) => {
    if (last?.of !== view) last = { of: view, feed: archiveFeed(view) };
    return last.feed;
  };
  return views.flatMap((view) =>
    formats.map(([format, file]) => ({
      address: address.feedArchive(view.page.number) + file,
      view,
      text: () => serialisers[format](feedOf(view)),
    })),
  );
}

function filesOf(feed: Feed, place: string): FeedFile[] {
  return formats.map(([format, file]) => ({ address: place + file, text: () => serialisers[format](feed) }));
}
