import { newestFirst } from "../kinds/release.ts";
import { lastReported } from "../newsroom/changes.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Release } from "../newsroom/item.ts";
import type { EmptiedPlace } from "../newsroom/newsroom.ts";

/** How many items a feed holds, and each document of its archive. */
export const mostItems = 30;

/** One document of the archive of the site's feed. */
export interface ArchivePage {
  /** Counted from the oldest, which is 1. */
  readonly number: number;
  /** Newest first. */
  readonly releases: readonly Release[];
  /** When readers were last told something of what stands or stood in it. */
  readonly lastChange: Instant;
}

type Place = Release | EmptiedPlace;

type Archived = Pick<Edition, "releases" | "emptied">;

/**
 * The archive of the site's feed, oldest first: RFC 5005, section 4. It is cut from the oldest on, so that a document is full from
 * the first day, and what is withdrawn or taken down leaves its place empty. What is newer than the newest document is in the feed
 * itself, which reaches back to it. What is backdated is in no feed, and has no place.
 */
export function archiveOf(edition: Archived): ArchivePage[] {
  const places = placesIn(edition).toSorted(newestFirst);
  return Array.from({ length: pageCount(places) }, (_, index) => {
    const inPage = places.slice(places.length - (index + 1) * mostItems, places.length - index * mostItems);
    return {
      number: index + 1,
      releases: inPage.filter(isInFeeds),
      lastChange: Math.max(...inPage.map(lastToldOf)),
    };
  });
}

/** How many documents the archive has. */
export function archiveLength(edition: Archived): number {
  return pageCount(placesIn(edition));
}

function placesIn({ releases, emptied }: Archived): Place[] {
  return [...releases.map(({ release }) => release), ...emptied].filter(({ isBackdated }) => !isBackdated);
}

function pageCount({ length }: readonly Place[]): number {
  return Math.max(0, Math.ceil(length / mostItems) - 1);
}

function isInFeeds(place: Place): place is Release {
  return "kind" in place && !place.withdrawn;
}

function lastToldOf(place: Place): Instant {
  return "kind" in place ? lastReported(place, place.published).instant : place.lastTold;
}
