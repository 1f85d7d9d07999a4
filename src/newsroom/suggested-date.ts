import { DateTime } from "luxon";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** How people write a day; digits are in British order but where only the American one fits. The groups `year`, `month`, `day` and the `rest` after it. */
const forms = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?<rest>.*)$/,
  /^(?<month>0?\d|1[0-2])[-/.](?<day>1[3-9]|2\d|3\d)[-/.](?<year>\d{4})(?<rest>.*)$/,
  /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})(?<rest>.*)$/,
  /^(?:[a-z]+day,? )?(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})(?<rest>.*)$/i,
];

/**
 * The date nearest to what was typed, as the newsroom writes it: digits in British order, a month in words, a missing
 * nought, a day past the end of its month. A sentence with examples where no date can be made out.
 */
export function suggestedDate(typed: string): string {
  const parts = forms.map((form) => form.exec(typed.trim())?.groups).find((groups) => groups !== undefined);
  const month = parts && monthNumber(parts["month"] ?? "");
  if (!parts || !month)
    return "the year, the month and the day, such as 2018-02-09, or with the minute 2018-02-09 17:40";

  const year = Number(parts["year"]);
  const last = DateTime.utc(year, month).daysInMonth ?? 28;
  const day = DateTime.utc(year, month, Math.min(Math.max(Number(parts["day"]), 1), last)).toISODate();
  return [day, suggestedTime(parts["rest"] ?? "")].filter(Boolean).join(" ");
}

/** 1 to 12, whatever was typed in digits; 0 for a word that is no month. */
function monthNumber(typed: string): number {
  return /^\d+$/.test(typed)
    ? Math.min(Math.max(Number(typed), 1), 12)
    : months.indexOf(typed.slice(0, 3).toLowerCase()) + 1;
}

/** `9:30`, `5.40pm`, `T17:40:00` as `09:30`, `17:40`, `17:40`; undefined for what is no time of day. */
function suggestedTime(rest: string): string | undefined {
  const [, hours = "", minutes = "00", half] =
    /^(?:[T,]|,? at\b)?\s*(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(am|pm|Z)?$/i.exec(rest) ?? [];
  if (hours === "") return undefined;
  const isPm = half?.toLowerCase() === "pm";
  const hour = !half?.toLowerCase().endsWith("m") ? Number(hours) : (Number(hours) % 12) + (isPm ? 12 : 0);
  return hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, "0")}:${minutes}` : undefined;
}
