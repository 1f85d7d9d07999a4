import { DateTime } from "luxon";
import { dayInWords } from "./dates.ts";
import type { Period } from "./item.ts";

/**
 * What a period alone says of a strategy: that it starts later, or has ended. `on` is the end of the period that decides
 * it, as its file has it: a year or a day. Within its period nothing is said: the dates do not show that it applies.
 */
export interface PeriodState {
  readonly kind: "starts" | "ended";
  readonly on: string;
}

/** Where a period stands at an instant (in milliseconds). A year begins with its first day and ends with its last. */
export function periodState({ from, to }: Period, now: number, timeZone: string): PeriodState | undefined {
  if (now < startOf(from, timeZone)) return { kind: "starts", on: from };
  if (now >= endOf(to, timeZone)) return { kind: "ended", on: to };
  return undefined;
}

/** The first instant of a day (`2018-02-09`) or a year (`2018`), in milliseconds; NaN for what is neither. */
function startOf(when: string, timeZone: string): number {
  return DateTime.fromISO(when, { zone: timeZone }).toMillis();
}

/** The first instant after a day (`2018-02-09`) or a year (`2018`), in milliseconds; NaN for what is neither. */
export function endOf(when: string, timeZone: string): number {
  const unit = when.length > 4 ? "days" : "years";
  return DateTime.fromISO(when, { zone: timeZone })
    .plus({ [unit]: 1 })
    .toMillis();
}

/** "Starts on 1 April 2027", "Starts in 2027", "Ended 31 March 2026", "Ended 2025". */
export function stateInWords({ kind, on }: PeriodState, locale: string): string {
  const isDay = on.length > 4;
  const when = isDay ? dayInWords(on, locale) : on;
  return kind === "ended" ? `Ended ${when}` : `Starts ${isDay ? "on" : "in"} ${when}`;
}
