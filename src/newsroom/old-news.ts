import { addDays } from "./dates.ts";

/** For so many days after its date a release may still be published as news. */
const newsFor = 30;

/** Whether a release of a day (`2018-02-09`) is no news any more on another, so that feeds leave it out if it is added then. */
export function isOldNews(day: string, today: string): boolean {
  return day < addDays(today, -newsFor);
}
