import { DateTime, IANAZone } from "luxon";
import { suggestedDate } from "./suggested-date.ts";

/** A wall-clock moment of the council's: the day, the minute where the file has one, and the instant both mean. */
export interface Moment {
  /** `2018-02-09`. */
  readonly day: string;
  /** `17:40`; absent where the file gives the day alone, which then means its first minute. */
  readonly time?: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly instant: number;
}

/** Where and in which language dates are written. */
export interface Calendar {
  /** BCP 47, such as `en-GB`. */
  readonly locale: string;
  /** IANA, such as `Europe/London`. */
  readonly timeZone: string;
}

/** A text that was to be a date: the moment it means, or what is wrong with it and a date that would do. */
type ReadDate = Moment | { readonly what: string; readonly write: string };

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
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name).length > 0;
  } catch {
    return false;
  }
}

const readBefore = new Map<string, ReadDate>();

/**
 * Reads `2018-02-09` or `2018-02-09 17:40` as wall-clock time in an IANA time zone. A day alone is its first minute.
 * The minutes that a clock change skips or repeats are refused, with the nearest that exist once.
 */
export function readMoment(text: string, timeZone: string): ReadDate {
  // An offset costs Intl 50 µs, and an archive names most of its days more than once.
  const key = `${timeZone} ${text}`;
  const read = readBefore.get(key) ?? readAnew(text, timeZone);
  readBefore.set(key, read);
  return read;
}

function readAnew(text: string, timeZone: string): ReadDate {
  const [, day = "", time] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/.exec(text) ?? [];
  if (!day) return { what: `"${text}" is not a date as the newsroom writes it`, write: suggestedDate(text) };

  const start = DateTime.fromISO(day, { zone: timeZone });
  if (!start.isValid) return { what: `${day} is not a day of the calendar`, write: suggestedDate(text) };
  if (time === undefined) return { day, instant: start.toMillis() };

  const at = DateTime.fromISO(`${day}T${time}`, { zone: timeZone });
  if (!at.isValid || time > "23:59")
    return { what: `${time} is not a time of day`, write: `a time from 00:00 to 23:59, such as ${day} 09:30` };
  if (at.toFormat("HH:mm") !== time) return skipped(at, time);
  if (at.getPossibleOffsets().length > 1) return repeated(at);
  return { day, time, instant: at.toMillis() };
}

/** A clock change in spring: luxon answers with the minute after the gap. */
function skipped(after: DateTime, time: string): ReadDate {
  const jump = firstMinuteOfOffset(after);
  return {
    what: `the clocks go forward on that day, and ${time} does not exist`,
    write: `${wallClock(jump.minus({ minutes: 1 }))} or ${wallClock(jump)}`,
  };
}

/** A clock change in autumn: the minute comes twice. */
function repeated(at: DateTime): ReadDate {
  const [first = at, second = at] = at.getPossibleOffsets().toSorted((a, b) => a.toMillis() - b.toMillis());
  const back = firstMinuteOfOffset(second);
  const length = first.offset - second.offset;
  return {
    what: `the clocks go back on that day, and ${at.toFormat("HH:mm")} comes twice`,
    write: `${wallClock(back.minus({ minutes: length + 1 }))} or ${wallClock(back.plus({ minutes: length }))}`,
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

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** A day or month through Intl, its formatters kept, because an archive writes tens of thousands of dates. */
function inWords(day: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${Object.keys(options).join()}`;
  let format = dayFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    dayFormats.set(key, format);
  }
  return format.format(Date.parse(`${day}T00:00:00Z`)).replace(",", "");
}

/** `2018-02-09` → "9 February 2018". GOV.UK style. */
export function dayInWords(day: string, locale: string): string {
  return inWords(day, locale, { day: "numeric", month: "long", year: "numeric" });
}

/** `2018-02-09` → "Friday 9 February 2018". */
export function weekdayInWords(day: string, locale: string): string {
  return inWords(day, locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** `2018-02` → "February 2018". */
export function monthInWords(month: string, locale: string): string {
  return inWords(`${month}-01`, locale, { month: "long", year: "numeric" });
}

/** `17:40` → "5:40pm", `09:00` → "9am", `00:01` → "12:01am", `00:00` → "midnight". GOV.UK style. */
export function timeInWords(time: string): string {
  if (time === "00:00") return "midnight";
  if (time === "12:00") return "midday";
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const hour = hours % 12 || 12;
  return `${hour}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}${hours < 12 ? "am" : "pm"}`;
}

/** An instant as the council's clock shows it: "Wednesday 1 July 2026, 12:01am BST". */
export function instantInWords(instant: number, { locale, timeZone }: Calendar): string {
  const at = DateTime.fromMillis(instant, { zone: timeZone, locale });
  return `${weekdayInWords(at.toFormat("yyyy-MM-dd"), locale)}, ${timeInWords(at.toFormat("HH:mm"))} ${at.toFormat("ZZZZ")}`;
}

const zonedBefore = new Map<string, string>();

/** An instant with the council's offset: `2018-02-09T17:40:00+00:00`. RFC 3339. */
export function instantInZone(instant: number, timeZone: string): string {
  // Every list that a release is in says its instant again.
  const key = `${timeZone} ${instant}`;
  const zoned =
    zonedBefore.get(key) ?? DateTime.fromMillis(instant, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
  zonedBefore.set(key, zoned);
  return zoned;
}

/** What a `<time>` element says: the day alone, or the minute with its offset where the file has one. */
export function machineDate(moment: Moment, timeZone: string): string {
  return moment.time === undefined ? moment.day : instantInZone(moment.instant, timeZone);
}
