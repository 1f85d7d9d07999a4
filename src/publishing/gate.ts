import type { Newsroom } from "../newsroom/newsroom.ts";
import { isCurrent } from "../newsroom/notice.ts";
import { isPublic } from "../newsroom/visibility.ts";

/** The newsroom as the public may see it at an instant: drafts, held items, decisions of later days and a notice of another day are not in it. */
export function publicNewsroom(newsroom: Newsroom, now: number): Newsroom {
  const { notice } = newsroom.site;
  return {
    ...newsroom,
    site: { ...newsroom.site, notice: notice && isCurrent(notice, now) ? notice : undefined },
    releases: newsroom.releases.filter((release) => isPublic(release, now)),
    strategies: newsroom.strategies
      .filter((strategy) => isPublic(strategy, now))
      .map((strategy) => ({
        ...strategy,
        decisions: strategy.decisions.filter((decision) => now >= decision.on.instant),
      })),
  };
}
