import { addDays, momentOfDay } from "../dates.ts";
import type { Instant } from "../instant.ts";
import type { Site } from "../site.ts";

/** The time for which a strategy was made. */
export interface Period {
  /** As its file has them: a year (`2017`), a financial year (`2021/22`) or a day (`2017-09-01`). */
  readonly from: string;
  readonly to: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** The first instant, and the first after it. */
  readonly starts: Instant;
  readonly ends: Instant;
}

type Years = Pick<Site, "timeZone" | "yearEnds">;

/** The last day of a council's financial year, where a period is written as one. */
const financialYearEnds = "03-31";

/** What a period may begin and end with, besides a day. */
export const yearPattern = /^\d{4}(\/\d{2})?$/;

/** Reads a period whose ends are years, financial years or days that exist. */
export function periodOf(from: string, to: string, years: Years): Period {
  const firstDay = firstDayOf(from, years);
  const lastDay = lastDayOf(to, years);
  return { from, to, firstDay, lastDay, ...instantsOf(firstDay, lastDay, years) };
}

function instantsOf(firstDay: string, lastDay: string, { timeZone }: Years) {
  return {
    starts: momentOfDay(firstDay, timeZone).instant,
    ends: momentOfDay(addDays(lastDay, 1), timeZone).instant,
  };
}

function firstDayOf(when: string, { yearEnds }: Years): string {
  if (!yearPattern.test(when)) return when;
  const year = when.slice(0, 4);
  const end = when.length > 4 ? (yearEnds ?? financialYearEnds) : yearEnds;
  return end === undefined ? `${year}-01-01` : addDays(`${year}-${end}`, 1);
}

/** The last day of what a period ends with: of a year its last, or the day on which the council's years end. */
export function lastDayOf(when: string, { yearEnds }: Years): string {
  if (!yearPattern.test(when)) return when;
  if (when.length > 4) return `${Number(when.slice(0, 4)) + 1}-${yearEnds ?? financialYearEnds}`;
  return `${when}-${yearEnds ?? "12-31"}`;
}

/** Whether the strategy names a year alone, so that its last day is what everybody takes it to be. */
export function isEndAssumed({ to }: Pick<Period, "to">): boolean {
  return /^\d{4}$/.test(to);
}
