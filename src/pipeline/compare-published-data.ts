import { type ArchivePage, archiveOf } from "../feeds/archive.ts";
import { type Feed, feedsOf } from "../feeds/feed.ts";
import { arrange } from "../newsroom/arrange.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Newsroom, PublicNewsroom } from "../newsroom/newsroom.ts";
import type { Problem } from "../problems/problem.ts";
import { publicNewsroom } from "../publishing/gate.ts";
import { firstDifference } from "../publishing/proof/first-difference.ts";
import { variationsOf } from "../publishing/proof/variations.ts";

/** What is published, as data: what the gate lets through, what pages show, every feed and what its archive holds. */
interface PublishedData {
  readonly seen: PublicNewsroom;
  readonly edition: Edition;
  readonly feeds: readonly Feed[];
  readonly archive: readonly ArchivePage[];
}

/** All that a newsroom publishes at an instant. */
function publishedData(newsroom: Newsroom, now: Instant): PublishedData {
  const seen = publicNewsroom(newsroom, now);
  return withFeeds(seen, arrange(seen, now));
}

function withFeeds(seen: PublicNewsroom, edition: Edition): PublishedData {
  return { seen, edition, feeds: feedsOf(edition, new Map()), archive: archiveOf(edition) };
}

/**
 * Proves that what is withheld makes no difference to what is published, as data. An error says where it does, and nothing of what
 * is withheld. `published` is what the build has made of the newsroom already.
 */
export function comparePublishedData(
  newsroom: Newsroom,
  now: Instant,
  published?: Pick<PublishedData, "seen" | "edition">,
  publish: (newsroom: Newsroom, now: Instant) => unknown = publishedData,
): Problem[] {
  const variations = variationsOf(newsroom, now);
  if (variations.length === 0) return [];
  const data = published ? withFeeds(published.seen, published.edition) : publish(newsroom, now);
  return variations.flatMap(({ how, newsroom: other }): Problem[] => {
    const way = firstDifference(data, publish(other, now));
    return way === undefined ? [] : [difference(way, how)];
  });
}

function difference(field: string, how: string): Problem {
  return {
    rule: "leak",
    level: "error",
    at: { path: "src/publishing/gate.ts", line: 1, column: 1, field },
    message: `what readers would get changes when what is not public is ${how}`,
    fix: "ask the person who looks after the newsroom’s code to mend this; the site is as it was",
  };
}
