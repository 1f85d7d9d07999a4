import type { Instant } from "../../newsroom/instant.ts";
import type { Release } from "../../newsroom/item.ts";
import { memoizeWeakly } from "../../newsroom/memoize.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { isPublic, marksAt } from "../../newsroom/visibility.ts";

/** What is known of the releases of a newsroom that readers see at an instant. */
interface Listed {
  /** Those that lists show, newest first. */
  readonly releases: readonly Release[];
  readonly byTopic: ReadonlyMap<string, readonly Release[]>;
  /** The newest of each topic, a withdrawn one too: a topic is there as long as something of it can be seen. */
  readonly newestOfTopics: readonly Release[];
}

/** In milliseconds: every moment that a file names begins a minute, so that nothing opens within one. */
const minute = 60_000;

/**
 * What lists show at an instant of the releases of a newsroom, as their files are. It stays the same on every key that somebody types, and
 * of thousands takes long to work out: it is worked out once in a minute.
 */
export function listedAt({ releases }: Pick<Newsroom, "releases">, at: Instant): Listed {
  return listing(releases)(Math.floor(at / minute) * minute);
}

const listing = memoizeWeakly((releases: readonly Release[]) => {
  let last: { readonly at: Instant; readonly listed: Listed } | undefined;
  return (at: Instant): Listed => {
    if (last?.at !== at) last = { at, listed: listedIn(releases, at) };
    return last.listed;
  };
});

function listedIn(all: readonly Release[], at: Instant): Listed {
  const seen = all.filter((release) => isPublic(release, at));
  const releases = seen.filter((release) => !marksAt(release, at).withdrawn);
  const newest = byTopics(seen)
    .values()
    .flatMap((ofTopic) => ofTopic.slice(0, 1));
  return { releases, byTopic: byTopics(releases), newestOfTopics: [...newest] };
}

function byTopics(releases: readonly Release[]): ReadonlyMap<string, readonly Release[]> {
  const found = new Map<string, Release[]>();
  for (const release of releases)
    for (const topic of release.topics) {
      const ofTopic = found.get(topic);
      if (ofTopic) ofTopic.push(release);
      else found.set(topic, [release]);
    }
  return found;
}
