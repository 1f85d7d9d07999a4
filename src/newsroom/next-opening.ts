import type { Newsroom } from "./newsroom.ts";
import { isHeld } from "./visibility.ts";

/** The first instant after another at which a held release or strategy goes live, in milliseconds; undefined where none does. */
export function nextOpening({ releases, strategies }: Newsroom, after: number): number | undefined {
  const opens = [...releases, ...strategies].filter((item) => isHeld(item, after)).map((item) => item.opens);
  return opens.length > 0 ? Math.min(...opens) : undefined;
}

/** What to build ahead of its time. */
interface Ahead {
  /** When it goes live, in milliseconds. */
  readonly due: number;
  /** As of which instant to build it: that one, or now where it is past. */
  readonly asOf: number;
}

/**
 * The first opening after the last build began, where it comes within so many milliseconds. As of now where it came while
 * that build was tested, so that what is built ahead never takes back what is public. Days of strategies are not waited
 * for: the schedule does for them.
 */
export function aheadOf(newsroom: Newsroom, began: number, now: number, within: number): Ahead | undefined {
  const due = nextOpening(newsroom, began);
  return due === undefined || due > now + within ? undefined : { due, asOf: Math.max(due, now) };
}
