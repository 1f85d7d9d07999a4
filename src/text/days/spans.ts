import type { Around } from "./around.ts";
import { past } from "./weekdays.ts";

const some =
  /\b(?:the|these|those|a|one|our|their|his|her|its|my|your|every|each|any|over|in|past|throughout|within|across|final|very|ago|time) $/i;
/** "next year group", "last week of term", "this week in history", "last year 6". */
const more = /^(?: (?:of|group|groups|end|on year|in history|but|\d)|-|['’]s? (?!\p{Ll}))/iu;
/** Years that are not those of the calendar, and what is counted by them. */
const otherYear =
  /\b(?:budget|previous|current|council tax|tax|financial|fiscal|precept|spend(?:ing)?|saving|savings|funding|funded|grants?|terms?|academic|schools?|pupils?|students?|college|season|intake|curriculum|rents?|rates?|inflation|deficit|tariffs?|allowances?|charges?|fees?|bills?|municipal|accounts?|compared|average|increase|increased|rise|rose|fell|reception)\b|[%£]|per cent|\b20\d\d[/–-]\d\d\b/i;

/** Whether words for a week, month or year may be none of the calendar's. */
export function isVague(unit: string, which: string, { before, after, words }: Around, issued: string): boolean {
  // In January many write of the year that is over.
  if (unit === "year" && which === "this" && issued.slice(5, 7) === "01" && past.test(before + after)) return true;
  if (which !== "this" && some.test(before)) return true;
  if (/\b(?:ago|time|on|by) $/i.test(before) || more.test(after)) return true;
  if (
    /^(?:,|,? (?:and|or)|\/)? ?(?:next|last|the next|every|each)\b(?! (?:week|month|year|mon|tue|wed|thu|fri|sat|sun))/i.test(
      after,
    )
  )
    return true;
  return unit === "year" && otherYear.test(`${before}${words}${after}`);
}
