import { addDays, dayIn, momentOfDay } from "../newsroom/dates.ts";
import type { Instant } from "../newsroom/instant.ts";
import { firstOldDay } from "../newsroom/old-news.ts";
import type { AcceptedRule } from "../problems/catalogue.ts";
import type { Issue } from "../text/lint/rule.ts";
import type { ReadContext } from "./item-fields.ts";
import { isOldOrMarked } from "./judge.ts";
import type { TextFile } from "./text-file.ts";

/**
 * The day that a text is of, which the public sees from an instant on. The clock is asked only of words that are found: what was read
 * is known for as long as its answer is the same.
 */
export function issueOf({ header, values }: TextFile<unknown>, opens: Instant, { site, clock }: ReadContext): Issue {
  const day = dayIn(opens, site.timeZone);
  const isPast = () => isNoNews(day, { site, clock });
  // What a file accepts is found for as long as the file says so.
  const { accept = [] } = values as { readonly accept?: readonly AcceptedRule[] };
  const isAccepted = accept.some(({ rule }) => rule === "relative-day");
  return { day, isOld: () => !isAccepted && (isOldOrMarked(header) || isPast()) };
}

/**
 * Whether the wording of a file may still be changed; `issue` is that of a text of one day. A release that is no news any more stays as it was
 * issued, a draft of a day long gone was brought over from elsewhere, and what is of no day is written on and on.
 */
export function isBeingWritten(
  { header, status }: TextFile<unknown>,
  issue: Issue | undefined,
  context: ReadContext,
): boolean {
  if (isOldOrMarked(header)) return false;
  if (!issue) return true;
  return !isNoNews(status === "draft" ? addDays(issue.day, longestDraft) : issue.day, context);
}

/** Days. */
const longestDraft = 365;

function isNoNews(day: string, { site, clock }: Pick<ReadContext, "site" | "clock">): boolean {
  return clock.hasCome(momentOfDay(firstOldDay(day), site.timeZone).instant);
}
