import { dayInWords, weekdayInWords } from "../../newsroom/dates.ts";
import {
  dayAndMonthPattern,
  dayOfWritten,
  monthAndDayPattern,
  readWeekday,
  readWrittenDate,
  type WrittenDate,
  weekdayPattern,
} from "../written-date.ts";
import { placed, type Rule, type TextViolation } from "./rule.ts";

const locale = "en-GB";
// Each begins with a digit, or is looked for only where a day and a year stand together: most of a text is neither.
const dayFirst = new RegExp(
  String.raw`(?<![\d/.,-])${dayAndMonthPattern},? \d{4}(?![\d/])|(?<![\d/.-])\d\d?/\d\d?/(?:19|20)\d\d(?![\d/])`,
  "gi",
);
const monthFirst = new RegExp(String.raw`\b${monthAndDayPattern},? \d{4}(?![\d/])`, "gi");
/** Quicker than those: a year after a word or a slash. */
const mayBeDay = /[a-z.,/\d] ?\b(?:1[89]|2[01])\d\d\b/i;
const mayBeMonthFirst = /(?<=[a-z]\.? )\d\d?(?:st|nd|rd|th)?,? \d{4}/;
const weekdayBefore = new RegExp(String.raw`\b(${weekdayPattern})\b\.?,? (?:the )?$`, "i");
/** Several days before one date: "Monday to Friday 4 December 2026". */
const severalBefore = new RegExp(
  String.raw`\b(?:${weekdayPattern})\b\.?,? ?(?:to|and|or|until|[-–/&]) ?(?:${weekdayPattern})\b\.?,? (?:the )?$`,
  "i",
);
/** Words that are spelled like a day: the council sat, the couple wed, a newspaper, a football club. */
const noWeekday = /\b(?:sat|wed|The Sun|Sheffield Wednesday),? (?:the )?$/;
const longestBefore = "Wednesday until Wednesday, the ".length;

/** A day that is written with its year and does not exist, or that is another day of the week. */
export const impossibleDays: Rule = (text) =>
  text.said.flatMap(({ words, parts, seeker }) => {
    if (!mayBeDay.test(words)) return [];
    const seek = seeker();
    return parts.flatMap(([{ type, content }, , row]) =>
      type === "text" ? dayFaults(content).map((fault) => placed(text, seek(fault.needle, row), fault)) : [],
    );
  });

/** What is wrong with the days that some words name. */
export function dayFaults(words: string): TextViolation[] {
  if (!mayBeDay.test(words)) return [];
  const dates = [...words.matchAll(dayFirst), ...(mayBeMonthFirst.test(words) ? words.matchAll(monthFirst) : [])];
  return dates.flatMap(({ 0: date, index }): TextViolation[] => {
    const read = readWrittenDate(date);
    const missing = missingDay(date, read);
    if (missing) return [missing];
    const ahead = words.slice(Math.max(index - longestBefore, 0), index);
    const [before = "", weekday] = weekdayBefore.exec(ahead) ?? [];
    const isDay = weekday && !severalBefore.test(ahead) && !noWeekday.test(ahead);
    const wrong = isDay && wrongWeekday(before + date, weekday, read);
    return wrong ? [wrong] : [];
  });
}

function missingDay(typed: string, read: WrittenDate | undefined): TextViolation | undefined {
  // Which of the two numbers is the month is anybody's guess: a file's reference looks like that, too.
  if (!read || read.month > 12 || read.month < 1 || read.day < 1 || read.day > 31 || dayOfWritten(read))
    return undefined;
  const last = new Date(Date.UTC(read.year, read.month, 0)).toISOString().slice(0, 10);
  return {
    rule: "no-such-day",
    needle: typed,
    message: `${typed} is not a day of the calendar`,
    fix: `write ${dayInWords(last, locale)}, or the day you mean`,
    level: "advice",
  };
}

function wrongWeekday(typed: string, weekday: string, read: WrittenDate | undefined): TextViolation | undefined {
  const day = read && dayOfWritten(read);
  if (day === undefined) return undefined;
  const [is, said] = [weekdayOf(day), readWeekday(weekday)];
  if (is === said) return undefined;
  const nearest = Date.parse(day) + (((said - is + 10) % 7) - 3) * 86_400_000;
  const [right, other] = [day, new Date(nearest).toISOString().slice(0, 10)].map((one) => weekdayInWords(one, locale));
  const [name = ""] = right?.split(" ", 1) ?? [];
  return {
    rule: "wrong-weekday",
    needle: typed,
    message: `${dayInWords(day, locale)} is a ${name}`,
    fix: `write ${right}, or ${other}`,
    level: "advice",
  };
}

/** Monday is 1, Sunday 7. */
function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
