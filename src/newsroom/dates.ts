import { DateTime, FixedOffsetZone, IANAZone } from "luxon";
import { wordsIn } from "../language/words.ts";
import type { Violation } from "../problems/problem.ts";
import type { Instant } from "./instant.ts";
import { memoize } from "./memoize.ts";
import { suggestedDate } from "./suggested-date.ts";

/** A wall-clock moment of the council's: the day, the minute where the file has one, and the instant both mean. */
export interface Moment {
  /** `2018-02-09`. */
  readonly day: string;
  /** `17:40`; absent where the file gives the day alone, which then means its first minute. */
  readonly time?: string;
  readonly instant: Instant;
}

/** Where and in which language dates are written. */
export interface Calendar {
  /** BCP 47, such as `en-GB`. */
  readonly locale: string;
  /** IANA, such as `Europe/London`. */
  readonly timeZone: string;
}

/** A text that was to be a date: the moment it means, or what is wrong with it and a date that would do. */
type ReadDate = Moment | Violation;

/** Whether a text was read as a moment. */
export function isMoment(read: ReadDate): read is Moment {
  return "instant" in read;
}

/** Whether the name is an IANA time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** Whether the name is a language that dates can be written in, such as `en-GB`. */
export function isLocale(name: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(name)) return false;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name).length > 0;
  } catch {
    return false;
  }
}

/** The date nearest to what was typed, or words for one. */
function suggested(text: string, timeZone: string): Pick<Violation, "fix" | "value"> {
  const date = suggestedDate(text, timeZone);
  return { fix: date, value: /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(date) ? date : undefined };
}

/**
 * Reads `2018-02-09` or `2018-02-09 17:40` as wall-clock time in an IANA time zone. A day alone is its first minute.
 * The minutes that a clock change skips or repeats are refused, with the nearest that exist once.
 */
export function readMoment(text: string, timeZone: string): ReadDate {
  const [, day = "", time] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/.exec(text) ?? [];
  if (!day)
    return {
      rule: "date-form",
      message: `"${text}" is not a date as the newsroom writes it`,
      ...suggested(text, timeZone),
    };
  const utc = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== day)
    return {
      rule: "impossible-date",
      message: `${day} is not a day of the calendar`,
      ...suggested(text, timeZone),
    };
  if (time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    return {
      rule: "impossible-time",
      message: `${time} is not a time of day`,
      fix: `a time from 00:00 to 23:59, such as ${day} 09:30`,
    };

  const offset = steadyOffset(utc, timeZone);
  if (offset === undefined) return readAtClockChange(day, time, timeZone);
  // Feeds have no way to write such a time. In London until 1847, in Monrovia until 1972.
  if (offset % 60_000 !== 0)
    return {
      rule: "impossible-time",
      message: `the clocks of ${timeZone} were not yet set to whole minutes on ${day}`,
      fix: "a later day",
    };
  if (time === undefined) return { day, instant: utc - offset };
  return { day, time, instant: Date.parse(`${day}T${time}Z`) - offset };
}

/** The first minute of a day of the calendar (`2018-02-09`). */
export function momentOfDay(day: string, timeZone: string): Moment {
  const read = readMoment(day, timeZone);
  if (!isMoment(read)) throw new Error(`${day} is not a day`);
  return read;
}

/** The day that lies some days after another, or before it: `2018-02-28` and 1 → `2018-03-01`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The day some months after another; the last of a shorter month: `2018-01-31` and 1 → `2018-02-28`. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day of the council's calendar at an instant. */
export function dayIn(instant: Instant, timeZone: string): string {
  return instantInZone(instant, timeZone).slice(0, 10);
}

/** The minute that the council's clock shows at an instant. */
export function minuteIn(instant: Instant, timeZone: string): { readonly day: string; readonly time: string } {
  const written = instantInZone(instant, timeZone);
  return { day: written.slice(0, 10), time: written.slice(11, 16) };
}

const week = 7 * 24 * 60 * 60 * 1000;
const steadyOffsets = memoize((_timeZone: string) => new Map<number, number | undefined>());

/**
 * How far the clock is ahead of UTC, where it does not change within two days of an instant's week.
 * Luxon asks Intl, which takes 50 µs; so it is asked twice a week. No zone changes its clock twice within a fortnight.
 */
function steadyOffset(instant: Instant, timeZone: string): number | undefined {
  const part = Math.floor(instant / week);
  const known = steadyOffsets(timeZone);
  if (known.has(part)) return known.get(part);
  const [before, after] = [-0.3, 1.3].map((at) => IANAZone.create(timeZone).offset((part + at) * week));
  const offset = before === after && before !== undefined ? before * 60_000 : undefined;
  known.set(part, offset);
  return offset;
}

function readAtClockChange(day: string, time: string | undefined, timeZone: string): ReadDate {
  const at = DateTime.fromISO(time === undefined ? day : `${day}T${time}`, { zone: timeZone });
  if (time === undefined) return { day, instant: at.toMillis() };
  if (at.toFormat("HH:mm") !== time) return skipped(at, time);
  if (at.getPossibleOffsets().length > 1) return repeated(at);
  return { day, time, instant: at.toMillis() };
}

/** A clock change in spring: luxon answers with the minute after the gap. */
function skipped(after: DateTime, time: string): ReadDate {
  const jump = firstMinuteOfOffset(after);
  return {
    rule: "impossible-time",
    message: `the clocks go forward on that day, and ${time} does not exist`,
    fix: `${wallClock(jump.minus({ minutes: 1 }))} or ${wallClock(jump)}`,
  };
}

/** A clock change in autumn: the minute comes twice. */
function repeated(at: DateTime): ReadDate {
  const [first = at, second = at] = at.getPossibleOffsets().toSorted((a, b) => a.toMillis() - b.toMillis());
  const back = firstMinuteOfOffset(second);
  const length = first.offset - second.offset;
  return {
    rule: "impossible-time",
    message: `the clocks go back on that day, and ${at.toFormat("HH:mm")} comes twice`,
    fix: `${wallClock(back.minus({ minutes: length + 1 }))} or ${wallClock(back.plus({ minutes: length }))}`,
  };
}

function firstMinuteOfOffset(at: DateTime): DateTime {
  let earliest = at.startOf("minute");
  while (earliest.minus({ minutes: 1 }).offset === at.offset) earliest = earliest.minus({ minutes: 1 });
  return earliest;
}

function wallClock(at: DateTime): string {
  return at.toFormat("yyyy-MM-dd HH:mm");
}

type InWords = (day: string) => string;

/** Words for days through Intl, in one form. What was written once is kept: an archive writes each of its days on many pages. */
function wordsFor(form: "day" | "weekday" | "month"): (locale: string) => InWords {
  const inLocale = (locale: string): InWords => {
    const { forms, styled } = wordsIn(locale).dates;
    const format = new Intl.DateTimeFormat(locale, { ...forms[form], timeZone: "UTC" });
    return memoize((day) => styled(format.format(Date.parse(`${day}T00:00:00Z`))));
  };
  return memoize(inLocale);
}

const days = wordsFor("day");
const weekdays = wordsFor("weekday");
const months = wordsFor("month");

/** `2018-02-09` → "9 February 2018". GOV.UK style. */
export function dayInWords(day: string, locale: string): string {
  return days(locale)(day);
}

/** `2018-02-09` → "Friday 9 February 2018". */
export function weekdayInWords(day: string, locale: string): string {
  return weekdays(locale)(day);
}

/** `2018-02` → "February 2018". */
export function monthInWords(month: string, locale: string): string {
  return months(locale)(`${month}-01`);
}

/** `17:40` → "5:40pm", `09:00` → "9am", `00:01` → "12:01am", `00:00` → "midnight". GOV.UK style. */
export function timeInWords(time: string, locale: string): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return wordsIn(locale).dates.time(hours, minutes);
}

/** An instant as the council's clock shows it: "Wednesday 1 July 2026, 12:01am BST". */
export function instantInWords(instant: Instant, { locale, timeZone }: Calendar): string {
  const at = DateTime.fromMillis(instant, { zone: timeZone, locale });
  const [day, time] = [weekdayInWords(at.toFormat("yyyy-MM-dd"), locale), timeInWords(at.toFormat("HH:mm"), locale)];
  return wordsIn(locale).dates.withTime(day, `${time} ${at.toFormat("ZZZZ")}`);
}

const offsetsInWords = memoize((minutes: number) => FixedOffsetZone.instance(minutes).formatOffset(0, "short"));

/** An instant with the council's offset: `2018-02-09T17:40:00+00:00`. RFC 3339. */
export function instantInZone(instant: Instant, timeZone: string): string {
  const offset = steadyOffset(instant, timeZone) ?? IANAZone.create(timeZone).offset(instant) * 60_000;
  return new Date(instant + offset).toISOString().slice(0, 19) + offsetsInWords(offset / 60_000);
}

/** What a `<time>` element says: the day alone, or the minute with its offset where the file has one. */
export function machineDate(moment: Moment, timeZone: string): string {
  return moment.time === undefined ? moment.day : instantInZone(moment.instant, timeZone);
}
