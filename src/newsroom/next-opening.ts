import { gatedItems } from "../kinds/kinds.ts";
import type { Duration, Instant } from "./instant.ts";
import type { Newsroom } from "./newsroom.ts";
import { isHeld } from "./visibility.ts";

/** The first instant after another at which a held release or strategy goes live; undefined where none does. */
export function nextOpening(newsroom: Newsroom, after: Instant): Instant | undefined {
  const opens = gatedItems(newsroom)
    .filter((item) => isHeld(item, after))
    .map((item) => item.opens);
  return opens.length > 0 ? Math.min(...opens) : undefined;
}

/** What to build ahead of its time. */
interface UpcomingOpening {
  /** When it goes live. */
  readonly due: Instant;
  /** As of which instant to build it: that one, or now where it is past. */
  readonly asOf: Instant;
}

/**
 * The first opening after the last build began, where it comes within so many milliseconds. As of now where it came while
 * that build was tested, so that what is built ahead never takes back what is public. Days of strategies are not waited
 * for: the schedule does for them.
 */
export function upcomingOpening(
  newsroom: Newsroom,
  began: Instant,
  now: Instant,
  within: Duration,
): UpcomingOpening | undefined {
  const due = nextOpening(newsroom, began);
  return due === undefined || due > now + within ? undefined : { due, asOf: Math.max(due, now) };
}
