import { DateTime } from "luxon";

/** Words such as "yesterday (Thurs)" that are true on one day only. */
interface RelativeDate {
  /** Where the words begin in the text, from 0. */
  readonly offset: number;
  readonly words: string;
  /** The day they mean: `2018-02-08`. */
  readonly day: string;
  /** Whether the weekday in brackets is that of the day; true where there is none. */
  readonly fits: boolean;
}

/** A weekday as people write and shorten it, to build expressions from. */
export const weekdayPattern =
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

const initials = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** "Thurs" → 4, as ISO 8601 counts: Monday is 1, Sunday 7; 0 for any other word. */
export function readWeekday(word: string): number {
  return initials.indexOf(word.slice(0, 3).toLowerCase()) + 1;
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
