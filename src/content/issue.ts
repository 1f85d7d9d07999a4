import { dayIn, momentOfDay } from "../newsroom/dates.ts";
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
  const isPast = () => clock.hasCome(momentOfDay(firstOldDay(day), site.timeZone).instant);
  // What a file accepts is found for as long as the file says so.
  const { accept = [] } = values as { readonly accept?: readonly AcceptedRule[] };
  const isAccepted = accept.some(({ rule }) => rule === "relative-day");
  return { day, isOld: () => !isAccepted && (isOldOrMarked(header) || isPast()) };
}
