import { dayIn } from "../newsroom/dates.ts";
import type { Instant } from "../newsroom/instant.ts";

/** What a text may ask of the time: so little that it is known of each answer until when it holds. */
export interface Clock {
  /** Whether an instant is now or was before. */
  hasCome(instant: Instant): boolean;
  /** The council's day. */
  today(): string;
}

/** A clock that stands at an instant. */
export function clockAt(now: Instant, timeZone: string): Clock {
  return { hasCome: (instant) => instant <= now, today: () => dayIn(now, timeZone) };
}
