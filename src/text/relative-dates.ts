import { DateTime } from "luxon";
import { readWeekday, weekdayPattern } from "./written-date.ts";

/** Words such as "yesterday (Thurs)" that are true on one day only. */
interface RelativeDate {
  /** Where the words begin in the text, from 0. */
  readonly offset: number;
  readonly words: string;
  /** The day they mean: `2018-02-08`. */
  readonly day: string;
  /** Whether the weekday in brackets is that of the day; true without one. */
  readonly fits: boolean;
}

const daysFromPublication = { yesterday: -1, "last night": -1, tomorrow: 1 } as Readonly<Record<string, number>>;
const relativeWords = new RegExp(
  `\\b(yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\\b(?:,? \\((${weekdayPattern})\\b[^)]*\\))?`,
  "gi",
);

/** Finds the words for a day as seen from the day of publication (`2018-02-09`), and the days they mean. */
export function readRelativeDates(text: string, published: string): RelativeDate[] {
  return [...text.matchAll(relativeWords)].map(({ 0: words, 1: word = "", 2: weekday, index }) => {
    const day = DateTime.fromISO(published, { zone: "utc", locale: "en-GB" }).plus({
      days: daysFromPublication[word.toLowerCase()] ?? 0,
    });
    return {
      offset: index,
      words,
      day: day.toFormat("yyyy-MM-dd"),
      fits: weekday === undefined || readWeekday(weekday) === day.weekday,
    };
  });
}
