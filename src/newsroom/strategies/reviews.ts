import { addDays, addMonths, type Moment, momentOfDay } from "../dates.ts";
import type { Instant } from "../instant.ts";
import type { Strategy } from "../item.ts";
import type { State } from "./state.ts";
import { endAt } from "./state.ts";

/** A review that was promised and is not published here: due soon, or its day has gone by. */
export interface DueReview {
  readonly kind: "due" | "not-published";
  /** The day by which it was promised. */
  readonly day: string;
}

/** A day for which a review was promised. */
export interface ExpectedReview {
  readonly day: Moment;
  /** From when on pages call it due. */
  readonly dueFrom: Instant;
  /** The first instant after the day. */
  readonly over: Instant;
}

/** How long before its day pages call a review due. */
const daysBefore = 90;

/** Every day for which a strategy promised a review, until the latest of all ends that its file sets. */
export function expectedReviews({ review, period, extensions }: Strategy, timeZone: string): ExpectedReview[] {
  const expected: ExpectedReview[] = [];
  const last = Math.max(period.ends, ...extensions.map(({ ends }) => ends));
  for (let count = 1; review; count += 1) {
    const day = momentOfDay(addMonths(review.from.day, count * review.everyMonths), timeZone);
    if (day.instant >= last) break;
    // Where reviews follow each other closely, the first is not due before it was promised.
    const dueFrom = Math.max(review.from.instant, momentOfDay(addDays(day.day, -daysBefore), timeZone).instant);
    expected.push({ day, dueFrom, over: momentOfDay(addDays(day.day, 1), timeZone).instant });
  }
  return expected;
}

/** What is owed at an instant, of the reviews that a strategy promised. */
export function dueReviewsAt(
  strategy: Strategy,
  promised: readonly ExpectedReview[],
  at: Instant,
  state: State,
): DueReview[] {
  return openReviews(strategy, promised, at, state)
    .filter(({ dueFrom }) => at >= dueFrom)
    .map(({ day, over }) => ({ kind: at < over ? "due" : "not-published", day: day.day }));
}

/**
 * The reviews that a strategy promised, of later days too, less those that are published at an instant: one
 * that is published counts for the day that it is nearest to.
 */
export function openReviews(
  strategy: Strategy,
  promised: readonly ExpectedReview[],
  at: Instant,
  state: State,
): ExpectedReview[] {
  if (state.kind === "withdrawn") return [];
  const end =
    state.kind === "replaced" ? Math.min(state.on.instant, endAt(strategy, at).ends) : endAt(strategy, at).ends;
  const expected = promised.filter(({ day }) => day.instant < end);
  const published = new Set(
    strategy.reviews.filter(({ on }) => on.instant <= at).map(({ on }) => nearestTo(on.instant, expected)),
  );
  return expected.filter((one) => !published.has(one));
}

function nearestTo(instant: Instant, expected: readonly ExpectedReview[]): ExpectedReview | undefined {
  const distance = ({ day }: ExpectedReview) => Math.abs(day.instant - instant);
  return expected.toSorted((a, b) => distance(a) - distance(b))[0];
}
