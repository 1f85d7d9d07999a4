import { DateTime } from "luxon";
import type { Duration, Instant } from "../newsroom/instant.ts";
import { UsageError } from "./command-line.ts";

/** The instant that a command works with: the clock's, or that of `--now`. */
export function readNow(flag: string | undefined): Instant {
  return flag === undefined ? Date.now() : readInstant("--now", flag);
}

/** Reads the instant that a flag names, ISO 8601 with a zone. */
export function readInstant(name: string, value: string): Instant {
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(value);
  const instant = DateTime.fromISO(value, { setZone: true });
  if (!hasZone || !instant.isValid) {
    throw new UsageError(`${name} ${value} is not an instant with its zone, such as 2026-07-01T00:01:00+01:00.`);
  }
  return instant.toMillis();
}

/** Reads the hours that a flag names, such as `5h`. */
export function readHours(name: string, value: string): Duration {
  if (!/^\d{1,3}h$/.test(value)) throw new UsageError(`${name} ${value} is not a number of hours, such as 5h.`);
  return Number.parseInt(value, 10) * 3_600_000;
}
