import { wordsIn } from "../language/words.ts";
import { dayInWords, type Moment, monthInWords, timeInWords, weekdayInWords } from "./dates.ts";
import type { Document, FullSize } from "./media.ts";
import type { Decision } from "./strategies/course.ts";
import type { Period } from "./strategies/period.ts";

// Messages to officers are in English, and count as it does.
export { countOf } from "../language/english.ts";

/** "Friday 9 February 2018", and the minute after it where the file has one: "Friday 13 March 2026, 5:40pm". */
export function publishedInWords(moment: Moment, locale: string): string {
  const day = weekdayInWords(moment.day, locale);
  return moment.time === undefined ? day : wordsIn(locale).dates.withTime(day, timeInWords(moment.time, locale));
}

/** Such words with spaces that hold a day to its month and a time to its year, so that neither is alone on a line. */
export function heldTogether(published: string): string {
  return published.replaceAll(/(?<=\d) (?=\p{L})|(?<=,) /gu, "\u00a0");
}

/** "2017 to 2021", or with days "1 September 2017 to 31 August 2021". */
export function periodInWords({ from, to }: Pick<Period, "from" | "to">, locale: string): string {
  const end = (written: string) => (written.length === 10 ? dayInWords(written, locale) : written);
  return wordsIn(locale).dates.fromTo(end(from), end(to));
}

/** "1 March 2026 to 9 April 2026"; "1 March 2026" where both are one day. */
export function daysInWords(
  { first, last }: { readonly first: string; readonly last: string },
  locale: string,
): string {
  return first === last ? dayInWords(first, locale) : periodInWords({ from: first, to: last }, locale);
}

/** The months of such days: "March 2026 to April 2026"; "March 2026" where both are in one. */
export function monthsInWords(
  { first, last }: { readonly first: string; readonly last: string },
  locale: string,
): string {
  const [from, to] = [first, last].map((day) => monthInWords(day.slice(0, 7), locale)) as [string, string];
  return from === to ? from : wordsIn(locale).dates.fromTo(from, to);
}

/** "Approved by Cabinet". */
export function actInWords({ act, body }: Pick<Decision, "act" | "body">, locale: string): string {
  const { acts, by } = wordsIn(locale).decision;
  return by(acts[act], body);
}

/** The same with what became of it: "Approved by Cabinet, called in". */
export function decisionInWords(decision: Decision, locale: string): string {
  const words = wordsIn(locale).decision;
  const outcome = decision.confirmed ? words.confirmed : decision.calledIn ? words.calledIn : "";
  return actInWords(decision, locale) + outcome;
}

/** "812 bytes", "340KB", "1.2MB": decimal units, as GOV.UK writes them. */
export function sizeInWords(bytes: number, locale: string): string {
  if (bytes < 1000) return wordsIn(locale).document.bytes(bytes);
  if (bytes < 999_500) return `${Math.round(bytes / 1000)}KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, "")}MB`;
}

/** What a document is, to decide by whether to load it: "PDF, 1.2MB, 14 pages". */
export function documentInWords({ type, bytes, pages }: Document, locale: string): string {
  const words = wordsIn(locale).document;
  return [
    words.types[type] ?? type,
    sizeInWords(bytes, locale),
    ...(pages === undefined ? [] : [words.pages(pages)]),
  ].join(", ");
}

/** What a full-size picture is, to decide by whether to load it: "JPEG, 3.2MB, 4,000 × 3,000 pixels". */
export function fullSizeInWords({ format, bytes, width, height }: FullSize, locale: string): string {
  return [format.toUpperCase(), sizeInWords(bytes, locale), wordsIn(locale).picture.pixels(width, height)].join(", ");
}
