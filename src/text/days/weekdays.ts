import { addDays } from "../../newsroom/dates.ts";
import { dayAndMonthPattern, monthAndDayPattern } from "../written-date.ts";
import type { Around } from "./around.ts";
import { weekdayOf } from "./span.ts";

/** What was done, and is over. */
export const past =
  /\b(?:was|were|had|met|agreed|approved|voted|opened|launched|held|took|heard|decided|announced|visited|started|began|attended|gathered|welcomed|unveiled|received|signed|backed|rejected|won|gave|handed|went|came|died|joined|celebrated|marked|presented|hosted|published|closed|confirmed|sentenced|appeared|pleaded|fined|convicted|arrested)\b/;
const future =
  /\b(?:will|shall|opens|starts|begins|closes|launches|takes place|is to|are to|is due|are due|is set to|are set to|going to|scheduled|is being held|meets|decides|votes|considers|is holding|goes live|comes into force|ends|runs out)\b/;
/** What is done again and again, or on other days than usual. */
const usual =
  /\b(?:collections?|bins?|recycling|usual|usually|normal|normally|weekly|fortnightly|every|each|schedule|rota|opening (?:hours|times)|open from|christmas|easter|bank holiday|half[- ]term|new year|calendar|if|when|whenever)\b/i;
const anyWeekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/;
const writtenDate = new RegExp(`\\b${dayAndMonthPattern}|\\b${monthAndDayPattern}`, "i");

/** The day that "on", "last", "this" or "next" and a weekday (1 to 7) mean, where that is beyond doubt; else undefined. */
export function weekdayMeant(which: string, weekday: number, around: Around, issued: string): string | undefined {
  const { before, after, paragraph } = around;
  if (usual.test(before + after) || anyWeekday.test(before + after) || writtenDate.test(paragraph)) return undefined;
  if (/\b(?:week|fortnight|times|twice|once|ago|early|late|or|and) $/i.test(before)) return undefined;
  if (
    /^(?: (?:mornings|lunchtimes|afternoons|evenings|nights)\b|,? ?(?:and|or|week|fortnight|last|next|the|until|through)\b|,? \(?\d|[-–/&]| [-–/&]|['’]s|s\b)/.test(
      after,
    )
  )
    return undefined;
  if (/^ \p{Lu}/u.test(after)) return undefined;
  const today = weekdayOf(issued);
  const ahead = (weekday - today + 7) % 7;
  switch (which) {
    // Of the week before, by any way of counting.
    case "last":
      return weekday >= today ? addDays(issued, ahead - 7) : undefined;
    case "next":
      return weekday <= today && today !== 7 ? addDays(issued, ahead || 7) : undefined;
    case "this":
      return weekday >= today ? addDays(issued, ahead) : undefined;
    default:
      if (ahead === 0) return undefined;
      if (past.test(before + after) === future.test(before + after)) return undefined;
      return addDays(issued, past.test(before + after) ? ahead - 7 : ahead);
  }
}
