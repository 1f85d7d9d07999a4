import { wordsIn } from "../../language/words.ts";
import { addDays, addMonths, dayInWords, monthInWords, weekdayInWords } from "../../newsroom/dates.ts";

/** A day, or a week, month or year of the calendar. */
export interface Span {
  readonly unit: "day" | "week" | "month" | "year";
  /** Its first day: `2018-02-05`; weeks begin on Mondays. */
  readonly from: string;
}

/** The span of a unit that holds a day, or one some units later. */
export function spanAt(unit: Span["unit"], day: string, later = 0): Span {
  switch (unit) {
    case "day":
      return { unit, from: addDays(day, later) };
    case "week":
      return { unit, from: addDays(day, 1 - weekdayOf(day) + 7 * later) };
    case "month":
      return { unit, from: `${addMonths(`${day.slice(0, 7)}-01`, later).slice(0, 7)}-01` };
    case "year":
      return { unit, from: `${Number(day.slice(0, 4)) + later}-01-01` };
  }
}

/** As ISO 8601 counts: Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7;
}

/** What `<time datetime>` says: `2018-02-08`, `2018-W06`, `2018-02` or `2018`. https://html.spec.whatwg.org/#the-time-element */
export function machineSpan({ unit, from }: Span): string {
  if (unit === "year") return from.slice(0, 4);
  if (unit === "month") return from.slice(0, 7);
  return unit === "week" ? isoWeek(from) : from;
}

/** For people: "Thursday 8 February 2018", "week of 5 February 2018", "February 2018", "2018". */
export function spanInWords({ unit, from }: Span, locale: string): string {
  if (unit === "year") return from.slice(0, 4);
  if (unit === "month") return monthInWords(from.slice(0, 7), locale);
  return unit === "week" ? wordsIn(locale).days.weekOf(dayInWords(from, locale)) : weekdayInWords(from, locale);
}

/** The week that a Monday begins is one of the year in which its Thursday lies. */
function isoWeek(monday: string): string {
  const thursday = addDays(monday, 3);
  const year = thursday.slice(0, 4);
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, "0")}`;
}
