import { addDays, type Calendar, isMoment, readMoment, timeInWords, weekdayInWords } from "../../newsroom/dates.ts";
import { jobWords } from "../words/job.ts";
import type { Fault } from "./job.ts";

/** The hour of a day that does not exist, or that comes twice: its first minute (`01:00`) and the first minute after it. */
interface ClockChange {
  readonly kind: "skipped" | "repeated";
  readonly from: string;
  readonly to: string;
  /** The minutes of that day next to it that come once. */
  readonly nearest: readonly string[];
}

/** No clock was ever changed by less than twenty minutes. */
const step = 10;
const minutesInDay = 24 * 60;
const minutesOfDay = Array.from({ length: minutesInDay / step }, (_, index) => clockTime(index * step));

/** What is wrong with a minute (`09:30`) of a day as the council's clock shows it, and the nearest minutes that come once. */
export function minuteFault(day: string, time: string, calendar: Calendar): Fault | undefined {
  const read = readMoment(`${day} ${time}`, calendar.timeZone);
  if (isMoment(read)) return undefined;
  const change = clockChangeOf(day, calendar);
  if (!change) return { message: jobWords.hold.noMinute };
  return {
    message: jobWords.hold[change.kind](timeInWords(time, calendar.locale), weekdayInWords(day, calendar.locale)),
    instead: change.nearest.map((value) => ({ value, label: timeInWords(value, calendar.locale) })),
  };
}

/** What an officer has to know of a day on which the clock changes, in a sentence; undefined of any other. */
export function clockChangeInWords(day: string, calendar: Calendar): string | undefined {
  const change = clockChangeOf(day, calendar);
  if (!change) return undefined;
  const [from, to] = [change.from, change.to].map((time) => timeInWords(time, calendar.locale)) as [string, string];
  return jobWords.hold.clockChange[change.kind](weekdayInWords(day, calendar.locale), from, to);
}

function clockChangeOf(day: string, { timeZone }: Calendar): ClockChange | undefined {
  const isStrange = (time: string) => !isMoment(readMoment(`${day} ${time}`, timeZone));
  const first = minutesOfDay.findIndex(isStrange);
  const last = minutesOfDay.findLastIndex(isStrange);
  const before = readMoment(first > 0 ? `${day} ${minutesOfDay[first - 1]}` : `${addDays(day, -1)} 23:50`, timeZone);
  const after = readMoment(minutesOfDay[last + 1] ? `${day} ${minutesOfDay[last + 1]}` : addDays(day, 1), timeZone);
  if (first < 0 || !isMoment(before) || !isMoment(after)) return undefined;
  const byTheClock = (last + 2 - first) * step * 60_000;
  const [from, to] = [first * step, (last + 1) * step];
  return {
    kind: after.instant - before.instant < byTheClock ? "skipped" : "repeated",
    from: clockTime(from),
    to: clockTime(to % minutesInDay),
    nearest: [...(from > 0 ? [clockTime(from - 1)] : []), ...(to < minutesInDay ? [clockTime(to)] : [])],
  };
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
