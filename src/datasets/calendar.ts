import ical, { ICalEventTransparency } from "ical-generator";
import { wordsIn } from "../language/words.ts";
import { absolute, address } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";
import type { CalendarDay } from "../newsroom/strategies/calendar.ts";

/** The days of the register for calendar programs, each a whole day in which nobody is busy. RFC 5545. */
export function toCalendar(days: readonly CalendarDay[], site: Site): string {
  const calendar = ical({
    prodId: { company: "Council newsroom", product: "Register of strategies" },
    name: wordsIn(site.locale).feed.calendar(site.name),
    url: absolute(site, address.strategies),
    events: days.map(({ uid, day, words, url, stamp }) => ({
      id: uid,
      start: firstInstant(day),
      allDay: true,
      summary: words,
      url,
      stamp: firstInstant(stamp),
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  });
  return `${calendar.toString()}\r\n`;
}

/** Calendar programs take a whole day as it is written, without a time zone. */
function firstInstant(day: string): Date {
  return new Date(`${day}T00:00Z`);
}
