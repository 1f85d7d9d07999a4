import { addDays, type Moment, momentOfDay } from "../dates.ts";

/** The days on which a council does not work, besides weekends. */
export interface Holidays {
  /** `2018-05-07` */
  readonly days: ReadonlySet<string>;
  /** The first and the last year whose bank holidays are known. */
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The time in which a decision can be called in for scrutiny. */
export interface CallIn {
  /** Undefined where it reaches into a year whose bank holidays are not known. */
  readonly lastDay: string | undefined;
  /** The first day after it; where its last day is not known, one on which it is over whatever holidays come. */
  readonly over: Moment;
}

/** More bank holidays than ever fell into a few weeks. */
const mostHolidays = 5;

/**
 * The call-in period of a decision: so many clear working days after the day on which its notice was published, that day
 * not counted. Local Government Act 2000 s.9F(2); the number of days is in each council's constitution.
 */
export function callInAfter(published: Moment, workingDays: number, holidays: Holidays, timeZone: string): CallIn {
  const last = nthWorkingDay(published.day, workingDays, holidays);
  const isKnown = [published.day, last].map((day) => Number(day.slice(0, 4))).every(isWithin(holidays));
  const lastDay = isKnown ? last : nthWorkingDay(published.day, workingDays + mostHolidays, holidays);
  return { lastDay: isKnown ? last : undefined, over: momentOfDay(addDays(lastDay, 1), timeZone) };
}

function isWithin({ firstYear, lastYear }: Holidays) {
  return (year: number) => firstYear <= year && year <= lastYear;
}

function nthWorkingDay(after: string, count: number, holidays: Holidays): string {
  let day = after;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** Whether offices work on a day: not on a weekend, a bank holiday or a day on which the council is closed. */
function isWorkingDay(day: string, { days }: Holidays): boolean {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !days.has(day);
}
