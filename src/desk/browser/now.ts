import type { Instant } from "../../newsroom/instant.ts";

/** The clock of the officer's machine. */
export function now(): Instant {
  return Date.now();
}
