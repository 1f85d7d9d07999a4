import { dayInWords } from "../dates.ts";
import type { Decision, Strategy } from "../item.ts";
import { isEndAssumed, type Period } from "./period.ts";
import type { DueReview } from "./reviews.ts";
import type { State } from "./state.ts";

/** A successor that does not apply yet, with the day from which it will, where that is known. */
interface Coming {
  readonly strategy: Pick<Strategy, "title">;
  readonly from: { readonly day: string } | undefined;
}

/** Whether a strategy applies, in one or two plain sentences: what a public body can say of itself, and no more. */
export function sentenceOf(state: State, { period }: Strategy, coming: readonly Coming[], locale: string): string {
  const date = (day: string) => dayInWords(day, locale);
  switch (state.kind) {
    case "withdrawn":
      return `This strategy was withdrawn on ${date(state.on.day)}.`;
    case "replaced":
      return `This strategy was replaced${state.on.isKnown ? ` on ${date(state.on.day)}` : ""} by “${state.by.title}”${state.byWithdrawn ? `, which was withdrawn on ${date(state.byWithdrawn.day)}` : ""}.`;
    case "draft":
      return "This strategy is a draft. No decision to adopt it is published here.";
    case "consultation":
      return `This strategy is a draft, out for consultation until ${date(state.lastDay)}.`;
    case "recommended":
      return `${acted(state.decision, date)} to the body that decides. It does not apply until that body adopts it.`;
    case "called-in":
      return `${acted(state.decision, date)}. The decision was called in on ${date(state.on.day)}, and does not take effect unless it is confirmed.`;
    case "approved":
      return `${acted(state.decision, date)}. ${callInWords(state.lastDay, date)}`;
    case "starts":
      return `This strategy does not apply yet. It starts on ${date(period.firstDay)}.`;
    case "ended":
      return `This strategy ended on ${date(state.lastDay)}. ${coming.length > 0 ? comingWords(coming, date) : "No replacement is published here."}`;
    case "extended":
      return `This strategy applies until ${date(state.lastDay)}: its end was moved from ${date(period.lastDay)}.${after(coming, date)}`;
    case "in-force":
      return `This strategy applies until ${date(state.lastDay)}.${after(coming, date)}`;
  }
}

type InWords = (day: string) => string;

function acted({ body, act, on }: Decision, date: InWords): string {
  return `${body} ${act} this strategy on ${date(on.day)}`;
}

function callInWords(lastDay: string | undefined, date: InWords): string {
  return lastDay === undefined
    ? "The decision can still be called in: the last day is not known here, because the bank holidays of that year are not."
    : `The decision can be called in until the end of ${date(lastDay)}.`;
}

function after(coming: readonly Coming[], date: InWords): string {
  return coming.length > 0 ? ` ${comingWords(coming, date)}` : "";
}

function comingWords(coming: readonly Coming[], date: InWords): string {
  return coming
    .map(({ strategy, from }) =>
      from
        ? `“${strategy.title}” replaces it on ${date(from.day)}.`
        : `“${strategy.title}” is to replace it, and does not apply yet.`,
    )
    .join(" ");
}

/** The state in a few words, for a chip: "Ended 2021", "Starts on 1 April 2027". */
export function chipWords(state: State, period: Period, locale: string): string {
  const date = (day: string) => dayInWords(day, locale);
  switch (state.kind) {
    case "withdrawn":
      return "Withdrawn";
    case "replaced":
      return "Replaced";
    case "draft":
      return "Draft";
    case "consultation":
      return "Out for consultation";
    case "recommended":
      return "Recommended";
    case "called-in":
      return "Called in";
    case "approved":
      return "Approved, subject to call-in";
    case "starts":
      return `Starts on ${date(period.firstDay)}`;
    case "ended":
      return `Ended ${isEndAssumed(period) && state.lastDay === period.lastDay ? period.to : date(state.lastDay)}`;
    case "extended":
      return `Extended to ${date(state.lastDay)}`;
    case "in-force":
      return "In force";
  }
}

/** What is owed, in a sentence that says only what is published here. */
export function dueReviewInWords({ kind, day }: DueReview, locale: string): string {
  const date = dayInWords(day, locale);
  return kind === "due"
    ? `A review is due by ${date}.`
    : `A review was promised for ${date}, and is not published here.`;
}
