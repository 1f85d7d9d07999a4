import { addDays } from "../dates.ts";
import type { Strategy } from "../item.ts";
import type { Site } from "../site.ts";
import { periodOf } from "./period.ts";

/** What the period of a successor begins with, in the way of the old end: the year after a year, the day after a day. */
export function beginningAfter({ period, extensions }: Pick<Strategy, "period" | "extensions">, site: Site): string {
  const { to, lastDay } = extensions.at(-1) ?? period;
  const day = addDays(lastDay, 1);
  const year = Number(day.slice(0, 4));
  const inItsWay =
    to.length === 10 ? day : to.includes("/") ? `${year}/${String((year + 1) % 100).padStart(2, "0")}` : `${year}`;
  return periodOf(inItsWay, inItsWay, site).firstDay === day ? inItsWay : day;
}
