import type { Moment } from "../newsroom/dates.ts";
import type { Strategy } from "../newsroom/item.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { isCurrent } from "../newsroom/notice.ts";
import { addressKey, oneHop } from "../newsroom/redirects.ts";
import { isPublic } from "../newsroom/visibility.ts";

/** The newsroom as the public may see it at an instant: drafts, held items, decisions of later days a notice of another day and old addresses of what is withheld are not in it. */
export function publicNewsroom(newsroom: Newsroom, now: number): Newsroom {
  const { notice } = newsroom.site;
  const strategies = newsroom.strategies.filter((strategy) => isPublic(strategy, now));
  const withheld = new Set(
    [...newsroom.releases, ...newsroom.strategies]
      .filter((item) => !isPublic(item, now))
      .map(({ address }) => addressKey(address)),
  );
  const names = new Set(strategies.map(({ name }) => name));
  return {
    ...newsroom,
    site: { ...newsroom.site, notice: notice && isCurrent(notice, now) ? notice : undefined },
    releases: newsroom.releases.filter((release) => isPublic(release, now)),
    redirects: oneHop(newsroom.redirects ?? []).filter(({ to }) => !withheld.has(addressKey(to))),
    strategies: strategies.map((strategy) => ({
      ...strategy,
      ...courseKnownAt(strategy, now),
      supersedes: strategy.supersedes.filter((name) => names.has(name)),
    })),
  };
}

/** What had been decided, done and counted of a strategy at an instant: what is dated later is held until its day. */
function courseKnownAt({ decisions, extensions, review, reviews, withdrawn, figures }: Strategy, now: number) {
  const isKnown = ({ on }: { readonly on: Moment }) => now >= on.instant;
  const known = (moment: Moment | undefined) => (moment && now >= moment.instant ? moment : undefined);
  return {
    decisions: decisions.filter(isKnown).map((decision) => ({
      ...decision,
      calledIn: known(decision.calledIn),
      confirmed: known(decision.confirmed),
    })),
    extensions: extensions.filter(isKnown),
    review: review && known(review.from) ? review : undefined,
    reviews: reviews.filter(isKnown),
    figures: figures.filter(({ asAt }) => now >= asAt.instant),
    withdrawn: withdrawn && isKnown(withdrawn) ? withdrawn : undefined,
  };
}
