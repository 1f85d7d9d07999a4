import type { Newsroom } from "../newsroom/newsroom.ts";
import { isPublic } from "../newsroom/visibility.ts";

/** The newsroom as the public may see it at an instant: drafts, held items and decisions of later days are not in it. */
export function publicNewsroom(newsroom: Newsroom, now: number): Newsroom {
  return {
    ...newsroom,
    releases: newsroom.releases.filter((release) => isPublic(release, now)),
    strategies: newsroom.strategies
      .filter((strategy) => isPublic(strategy, now))
      .map((strategy) => ({
        ...strategy,
        decisions: strategy.decisions.filter((decision) => now >= decision.on.instant),
      })),
  };
}
