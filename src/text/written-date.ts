/** A date as its three numbers, which no calendar need have. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Whether another country would read it as another day: `09/02/2018`. */
  readonly ambiguous: boolean;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** The name of a month as people write and shorten it, to build expressions from. */
export const monthPattern =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const dayNumber = "\\d{1,2}(?:st|nd|rd|th)?";
/** A day in words without its year, the day first: "9th of February". To build expressions from. */
export const dayAndMonthPattern = `${dayNumber}(?: day)?(?: of)? (?:${monthPattern})\\b\\.?`;
/** A day in words without its year, the month first: "Feb. 9th". To build expressions from. */
export const monthAndDayPattern = `(?:${monthPattern})\\b\\.? ${dayNumber}\\b`;
const monthName = `(?<name>${monthPattern})`;
const namedNumber = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const forms = [
  new RegExp(`^${namedNumber}(?: day)?(?: of)? ${monthName}\\.?,? (?<year>\\d{4})$`, "i"),
  new RegExp(`^${monthName}\\.? ${namedNumber},? (?<year>\\d{4})$`, "i"),
  /^(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
];

/** Reads "9th February 2018", "9 Feb 2018", "February 9, 2018", "09/02/2018" with the day first, or "2018-02-09". */
export function readWrittenDate(text: string): WrittenDate | undefined {
  const found = forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const month = found.name ? months.indexOf(found.name.slice(0, 3).toLowerCase()) + 1 : Number(found.month);
  const day = Number(found.day);
  return { year: Number(found.year), month, day, ambiguous: !!found.mark && day <= 12 && month <= 12 && day !== month };
}

/** A weekday as people write and shorten it, to build expressions from. */
export const weekdayPattern =
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

const initials = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** "Thurs" → 4, as ISO 8601 counts: Monday is 1, Sunday 7; 0 for any other word. */
export function readWeekday(word: string): number {
  return initials.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

const clock = /^(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))? ?(?<half>[ap])?(?:\.?m\.?)?$/i;

/** Reads "5:40pm", "5.40 p.m.", "5pm", "17:40" or "noon" as `17:40`; undefined where no clock shows it. */
export function readWrittenTime(text: string): string | undefined {
  if (/noon$/i.test(text)) return "12:00";
  const { hour = "", minute = "00", half } = clock.exec(text)?.groups ?? {};
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  const exists = hour !== "" && hours < 24 && Number(minute) < 60 && !(half && (Number(hour) < 1 || Number(hour) > 12));
  return exists ? `${String(hours).padStart(2, "0")}:${minute}` : undefined;
}

/** `2026-11-28`; undefined where the calendar has no such day. */
export function dayOfWritten({ year, month, day }: WrittenDate): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : undefined;
}
