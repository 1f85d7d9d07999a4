import type { Instant } from "../newsroom/instant.ts";
import { memoize } from "../newsroom/memoize.ts";

/** A formatter costs more than the rest of an item, so that each zone has one. */
const formatIn = memoize(
  (timeZone: string) =>
    new Intl.DateTimeFormat("en-US", {
      weekday: "short",
      day: "2-digit",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
      timeZone,
      timeZoneName: "longOffset",
    }),
);

/** An instant as RSS writes it, in a time zone: `Wed, 01 Jul 2026 09:30:00 +0100`. RFC 822 with years of four digits. */
export function toRfc822(instant: Instant, timeZone: string): string {
  const [weekday, month, day, year, time, zone = ""] = formatIn(timeZone)
    .format(instant)
    .split(/[,\s]+/);
  const offset = zone.replace("GMT", "").replace(":", "") || "+0000";
  return `${weekday}, ${day} ${month} ${year} ${time} ${offset}`;
}
