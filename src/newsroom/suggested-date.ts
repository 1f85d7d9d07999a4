import { DateTime } from "luxon";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** How people write a day; digits are in British order but where only the American one fits. The groups `year`, `month`, `day` and the `rest` after it. */
const forms = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?<rest>.*)$/,
  /^(?<month>0?\d|1[0-2])[-/.](?<day>1[3-9]|2\d|3\d)[-/.](?<year>\d{4})(?<rest>.*)$/,
  /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})(?<rest>.*)$/,
  /^(?:[a-z]+day,? )?(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})(?<rest>.*)$/i,
];

const examples = "the year, the month and the day, such as 2018-02-09, or with the minute 2018-02-09 17:40";

/** An instant as machines write it: `2023-04-09T23:30:00.000Z`, `2023-04-10T00:30+01:00`. */
const instantForm = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * The date nearest to what was typed, as the newsroom writes it: digits in British order, a month in words, a missing
 * nought, month and day changed about, a day past the end of its month, an instant by the clock of the time zone. A
 * sentence with examples where no date can be made out.
 */
export function suggestedDate(typed: string, timeZone: string): string {
  const text = typed.trim();
  if (instantForm.test(text)) {
    const at = DateTime.fromISO(text.replace(" ", "T").replaceAll(" ", ""), { zone: timeZone });
    if (at.isValid) return at.toFormat("yyyy-MM-dd HH:mm");
  }
  const parts = forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  const [month, date] = parts ? inOrder(monthNumber(parts["month"] ?? ""), Number(parts["day"])) : [];
  if (!parts || !month || !date) return examples;
  const { rest = "" } = parts;
  const time = suggestedTime(rest);
  // A time that cannot be made out would be lost.
  if (time === undefined && /\d/.test(rest)) return examples;
  const year = Number(parts["year"]);
  const last = DateTime.utc(year, month).daysInMonth ?? 28;
  const day = DateTime.utc(year, month, Math.min(date, last)).toISODate();
  return [day, time].filter(Boolean).join(" ");
}

/** The month and the day, changed about where only that way there are such; none where neither way there are. */
function inOrder(month: number, day: number): readonly [month: number, day: number] | readonly [] {
  if (month > 12 && day >= 1 && day <= 12) return inOrder(day, month);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? [month, day] : [];
}

/** The number typed in digits or meant by a word; 0 for a word that is no month. */
function monthNumber(typed: string): number {
  return /^\d+$/.test(typed) ? Number(typed) : months.indexOf(typed.slice(0, 3).toLowerCase()) + 1;
}

/** `9:30`, `5.40pm`, `T17:40:00` as `09:30`, `17:40`, `17:40`; undefined for what is no time of day. */
function suggestedTime(rest: string): string | undefined {
  const [, hours = "", minutes = "00", half] =
    /^(?:[T,]|,? at\b)?\s*(\d{1,2})(?:[:.](\d{2}))?(?::\d{2}(?:[.,]\d+)?)?\s*(am|pm)?$/i.exec(rest) ?? [];
  if (hours === "") return undefined;
  const isPm = half?.toLowerCase() === "pm";
  const hour = !half?.toLowerCase().endsWith("m") ? Number(hours) : (Number(hours) % 12) + (isPm ? 12 : 0);
  return hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, "0")}:${minutes}` : undefined;
}
