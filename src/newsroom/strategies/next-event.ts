import { english } from "../../language/english.ts";
import type { Words } from "../../language/words.ts";
import { addDays } from "../dates.ts";
import type { Strategy } from "../item.ts";
import type { DueReview } from "./reviews.ts";
import type { State } from "./state.ts";

/** What pages say about a strategy at an instant. */
export interface Facts {
  readonly state: State;
  /** Neutral and plain: whether it applies. */
  readonly sentence: string;
  readonly owed: readonly DueReview[];
  /** What replaced it, then what is to replace it, where that can be seen. */
  readonly successors: readonly Strategy[];
}

/** Something that happens to a strategy without an edit. */
export interface NextEvent {
  /** In the council's time zone, as its file gives it: of what ends with a day, that last day. */
  readonly day: string;
  /** To complete "on that day …": "the strategy ends". */
  readonly what: string;
}

/**
 * What happens between two instants, the second of which is on a day; undefined where nothing does. A review falls due on the
 * day by which it was promised: that pages call it due some weeks before is not an event.
 */
export function eventBetween(before: Facts, then: Facts, day: string, words: Words["event"]): NextEvent | undefined {
  const ofState = stateEvent(before, then, day, words);
  if (ofState) return ofState;
  if (isReviewPassed(before, then, day)) return { day: addDays(day, -1), what: words.reviewFallsDue };
  if (isReviewPublished(before, then)) return { day, what: words.reviewPublished };
  return isSaidOtherwise(before, then) ? { day, what: words.other } : undefined;
}

/** Why pages say something else at the second of two instants, which is on a day, in English for logs; undefined if they do not. */
export function changeBetween(before: Facts, then: Facts, day: string): string | undefined {
  const ofState = stateEvent(before, then, day, english.event);
  if (ofState) return ofState.what;
  if (isNoticeBegun(before, then)) return "a review is due within 90 days";
  if (isReviewPassed(before, then, day)) return "the day of a review passes";
  if (isReviewPublished(before, then)) return english.event.reviewPublished;
  const isSame = JSON.stringify(before.owed) === JSON.stringify(then.owed) && !isSaidOtherwise(before, then);
  return isSame ? undefined : english.event.other;
}

function stateEvent(
  { state: before }: Facts,
  { state: then }: Facts,
  day: string,
  words: Words["event"],
): NextEvent | undefined {
  if (before.kind === then.kind) return undefined;
  const dayBefore = addDays(day, -1);
  if (then.kind === "ended" && then.lastDay === dayBefore) return { day: dayBefore, what: words.ends };
  // Where the bank holidays of the year are not known, the end of a call-in is the latest that can be.
  const isLatest = before.kind === "approved" && before.lastDay === undefined;
  const atLatest = (event: string) => (isLatest ? words.atLatest(event) : event);
  const isOfCallIn = before.kind === "approved" && (then.kind === "starts" || then.kind === "ended");
  if (isOfCallIn) return { day: dayBefore, what: atLatest(words.callInEnds) };
  const isOfConsultation = before.kind === "consultation" && (then.kind === "draft" || then.kind === "recommended");
  if (isOfConsultation) return { day: dayBefore, what: words.consultationEnds };
  // What is extended before it applies, applies by then.
  const isMoved = then.kind === "extended" && (before.kind === "in-force" || before.kind === "ended");
  return { day, what: atLatest(isMoved ? words.isExtended : words.becomes[then.kind]) };
}

function isNoticeBegun(before: Facts, then: Facts): boolean {
  return then.owed.some(({ kind, day }) => kind === "due" && !before.owed.some((owed) => owed.day === day));
}

function isReviewPassed(before: Facts, then: Facts, day: string): boolean {
  const isOver = (owed: DueReview) => owed.kind === "not-published" && owed.day === addDays(day, -1);
  return then.owed.some(isOver) && !before.owed.some(isOver);
}

function isReviewPublished(before: Facts, then: Facts): boolean {
  return before.owed.some(({ day }) => !then.owed.some((owed) => owed.day === day));
}

function isSaidOtherwise(before: Facts, then: Facts): boolean {
  return before.sentence !== then.sentence || namesIn(before) !== namesIn(then);
}

function namesIn({ successors }: Facts): string {
  return successors.map(({ name }) => name).join();
}
