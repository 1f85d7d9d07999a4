import { dayInWords, weekdayInWords } from "../../newsroom/dates.ts";
import { readWeekday, weekdayPattern } from "../relative-dates.ts";
import { monthPattern, readWrittenDate } from "../written-date.ts";
import { at, type Fault, type Rule } from "./finding.ts";

const locale = "en-GB";
const ordinal = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const writtenDay = String.raw`(?:${ordinal}(?: of)? (?:${monthPattern})\.?,? \d{4}|(?:${monthPattern})\.? ${ordinal},? \d{4})(?![\d/])`;
const weekdayAndDay = new RegExp(
  String.raw`\b(?<weekday>${weekdayPattern})\b\.?,? (?:the )?(?<date>${writtenDay})`,
  "giu",
);
const dayWithYear = new RegExp(
  String.raw`(?<![\d/.,-])${writtenDay}|(?<![\d/.-])\d\d?/\d\d?/(?:19|20)\d\d(?![\d/])`,
  "giu",
);
// Quicker than those, and few lines have one of them.
const mayBeDay =
  /\d(?:st|nd|rd|th)?(?: of)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3} \d\d?(?:st|nd|rd|th)?,? \d{4}|\d\/\d\d?\/\d{4}/u;

/** A day that is written with its year and does not exist, or that is another day of the week. */
export const impossibleDays: Rule = (text) =>
  text.said.flatMap(({ words, parts, seeker }) => {
    if (!mayBeDay.test(words)) return [];
    const seek = seeker();
    return parts.flatMap(([{ type, content }, , row]) =>
      type === "text" ? dayFaults(content).map(({ rule, fault }) => ({ ...at(seek(fault[0], row), fault), rule })) : [],
    );
  });

/** What is wrong with a day that some words name. */
interface DayFault {
  readonly rule: "wrong-weekday" | "no-such-day";
  readonly fault: Fault;
}

/** What is wrong with the days that some words name. */
export function dayFaults(words: string): DayFault[] {
  if (!mayBeDay.test(words)) return [];
  return [
    ...[...words.matchAll(dayWithYear)].map(({ 0: typed }) => ({
      rule: "no-such-day" as const,
      fault: missingDay(typed),
    })),
    ...[...words.matchAll(weekdayAndDay)].map(({ 0: typed, groups }) => ({
      rule: "wrong-weekday" as const,
      fault: wrongWeekday(typed, groups?.["weekday"] ?? "", groups?.["date"] ?? ""),
    })),
  ].filter((found): found is DayFault => found.fault !== undefined);
}

function missingDay(typed: string): Fault | undefined {
  const read = readWrittenDate(typed);
  // Which of the two numbers is the month is anybody's guess: a file's reference looks like that, too.
  if (!read || read.month > 12 || read.month < 1 || read.day < 1 || read.day > 31 || dayOf(read)) return undefined;
  const last = new Date(Date.UTC(read.year, read.month, 0)).toISOString().slice(0, 10);
  return [
    typed,
    `${typed} is not a day of the calendar`,
    `${dayInWords(last, locale)}, or the day that is meant`,
    "advice",
  ];
}

function wrongWeekday(typed: string, weekday: string, date: string): Fault | undefined {
  const read = readWrittenDate(date);
  const day = read && dayOf(read);
  if (day === undefined) return undefined;
  const [is, said] = [weekdayOf(day), readWeekday(weekday)];
  if (is === said) return undefined;
  const nearest = Date.parse(day) + (((said - is + 10) % 7) - 3) * 86_400_000;
  const [right, other] = [day, new Date(nearest).toISOString().slice(0, 10)].map((one) => weekdayInWords(one, locale));
  const [name = ""] = right?.split(" ", 1) ?? [];
  return [typed, `${dayInWords(day, locale)} is a ${name}`, `${right}, or ${other}`, "advice"];
}

/** `2026-11-28`; undefined where the calendar has no such day. */
function dayOf({ year, month, day }: { year: number; month: number; day: number }): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : undefined;
}

/** Monday is 1, Sunday 7. */
function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
