import type { Instant } from "./instant.ts";

/** The latest of some instants; undefined where there are none. There may be more of them than a call takes arguments. */
export function latestOf(instants: Iterable<Instant>): Instant | undefined {
  let latest: Instant | undefined;
  for (const instant of instants) if (latest === undefined || instant > latest) latest = instant;
  return latest;
}
