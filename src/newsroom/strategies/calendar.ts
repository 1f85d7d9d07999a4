import { wordsIn } from "../../language/words.ts";
import { absolute } from "../address.ts";
import type { Edition } from "../edition.ts";
import type { Strategy } from "../item.ts";
import type { Site } from "../site.ts";
import { dueReviewsAt } from "./reviews.ts";
import { endAt, type StateKind } from "./state.ts";

/** A day of the register's calendar. */
export interface CalendarDay {
  /** The same at each build, and the same when the day is moved. RFC 5545, section 3.8.4.7. */
  readonly uid: string;
  /** `2018-02-09` */
  readonly day: string;
  readonly words: string;
  readonly url: string;
  /** The day of the last thing known of the strategy: never that of the build, or every build would be another. */
  readonly stamp: string;
}

/** States in which the end of a strategy is no more than proposed, or was never reached. */
const withoutEnd: ReadonlySet<StateKind> = new Set([
  "withdrawn",
  "replaced",
  "draft",
  "consultation",
  "recommended",
  "called-in",
]);

/** The last day of every strategy that was decided, and each day by which a review is promised and none is published. */
export function calendarOf({ strategies, site }: Edition): CalendarDay[] {
  const words = wordsIn(site.locale).feed;
  return strategies.flatMap(({ strategy, strategyStatus: { state, promised } }) => {
    const day = (key: string, on: string, words: string): CalendarDay => ({
      uid: uidOf(site, strategy, key),
      day: on,
      words,
      url: absolute(site, strategy.address),
      stamp: stampOf(strategy),
    });
    // What is decided and done later than now is in no edition.
    const always = Number.POSITIVE_INFINITY;
    const end = endAt(strategy, always).lastDay;
    const reviews = dueReviewsAt(strategy, promised, always, state);
    return [
      ...(withoutEnd.has(state.kind) ? [] : [day("ends", end, words.lastDay(strategy.title))]),
      ...reviews.map((review) => day(`review-${review.day}`, review.day, words.reviewPromised(strategy.title))),
    ];
  });
}

function uidOf({ authority }: Site, { id }: Strategy, key: string): string {
  const [domain, year] = authority.split(",");
  return `${year}.${id}.${key}@${domain}`;
}

function stampOf({ period, decisions, extensions, reviews }: Strategy): string {
  const known = [...decisions, ...extensions, ...reviews].map(({ on }) => on.day).toSorted();
  return known.at(-1) ?? period.firstDay;
}
