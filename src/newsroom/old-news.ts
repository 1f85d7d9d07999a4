import { addDays } from "./dates.ts";
import type { Release } from "./item.ts";

/** For so many days after its date a release may still be published as news. */
const newsFor = 30;

/** Whether a release of a day (`2018-02-09`) is no news any more on another, so that feeds leave it out if it is added then. */
export function isOldNews(day: string, today: string): boolean {
  return day < addDays(today, -newsFor);
}

/** The first day on which a release of a day is no news any more. */
export function firstOldDay(day: string): string {
  return addDays(day, newsFor + 1);
}

/**
 * Whether the page of a release says on a day which day its "yesterday" was: it is no news any more, or never was here. Officers
 * may have said of its words that they are no days.
 */
export function saysDays(
  { published, isBackdated, accepted }: Pick<Release, "published" | "isBackdated" | "accepted">,
  today: string,
): boolean {
  return (isBackdated || isOldNews(published.day, today)) && !accepted.some(({ rule }) => rule === "relative-day");
}
