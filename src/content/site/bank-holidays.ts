import { createRequire } from "node:module";
import type DateHolidays from "date-holidays";

/**
 * The years of which every bank holiday of England is known: from here on the package has the days that were moved or
 * added, and until here the Government has announced them (https://www.gov.uk/bank-holidays). Compare both, and the
 * table in the tests, when the package is updated.
 */
const firstYear = 2013;
const lastYear = 2027;

/** The bank holidays of England, as days: `2018-05-07`. */
export function bankHolidays() {
  // Loaded only where a council needs it.
  const Holidays: typeof DateHolidays = createRequire(import.meta.url)("date-holidays");
  const england = new Holidays("GB", "ENG");
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const holidays = years.flatMap((year) => england.getHolidays(year)).filter(({ type }) => type === "public");
  const days = holidays.map(({ date }) => date.slice(0, 10));
  return { days, firstYear, lastYear };
}
