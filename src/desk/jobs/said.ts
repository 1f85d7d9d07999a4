import type { Item } from "../../kinds/kinds.ts";
import { dayIn, instantInZone } from "../../newsroom/dates.ts";
import type { JobContext } from "./job.ts";

/** What was typed over one or several lines, as a sentence that ends. */
export function asSentence(typed: string): string {
  const line = typed.trim().replaceAll(/\s+/g, " ");
  return line === "" || /[.!?…]["'’”)]?$/.test(line) ? line : `${line}.`;
}

/** Today as files have it (`2026-03-16`), with the minute where the page came out today: what happens to it comes after. */
export function dayForFile(item: Item | undefined, { now, facts: { site } }: JobContext): string {
  const today = dayIn(now, site.timeZone);
  const came = item && Number.isFinite(item.opens) ? dayIn(item.opens, site.timeZone) : undefined;
  return came === today ? minuteForFile(now, site.timeZone) : today;
}

/** A minute as files have it: `2026-03-16 15:20`. */
export function minuteForFile(now: number, timeZone: string): string {
  return instantInZone(now, timeZone).slice(0, 16).replace("T", " ");
}
