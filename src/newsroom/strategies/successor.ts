import { addDays, addMonths } from "../dates.ts";
import type { Strategy } from "../item.ts";
import type { Site } from "../site.ts";
import { type Period, periodOf } from "./period.ts";

/**
 * The period of a successor: it begins when the old strategy ends, is as long as that was first meant to be, and is written in
 * its way, as years, financial years or days.
 */
export function periodAfter(
  { period, extensions }: Pick<Strategy, "period" | "extensions">,
  site: Site,
): Pick<Period, "from" | "to"> {
  const { to: end, lastDay } = extensions.at(-1) ?? period;
  const firstDay = addDays(lastDay, 1);
  const newLastDay = addDays(addMonths(firstDay, monthsOf(period)), -1);
  const written = (day: string, key: "firstDay" | "lastDay") =>
    waysToWrite(day, end).find((way) => periodOf(way, way, site)[key] === day) ?? day;
  return { from: written(firstDay, "firstDay"), to: written(newLastDay, "lastDay") };
}

function monthsOf({ firstDay, lastDay }: Period): number {
  const after = addDays(lastDay, 1);
  const [years, months] = [[0, 4] as const, [5, 7] as const].map(
    ([from, to]) => Number(after.slice(from, to)) - Number(firstDay.slice(from, to)),
  ) as [number, number];
  return Math.max(1, years * 12 + months);
}

/** How a day that begins or ends a year may be written, where another end of the same strategy is written so. */
function waysToWrite(day: string, like: string): string[] {
  const year = Number(day.slice(0, 4));
  if (like.length === 10) return [];
  if (!like.includes("/")) return [`${year}`];
  return [year, year - 1].map((first) => `${first}/${String((first + 1) % 100).padStart(2, "0")}`);
}
