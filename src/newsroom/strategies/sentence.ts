import { wordsIn } from "../../language/words.ts";
import { dayInWords } from "../dates.ts";
import type { Strategy } from "../item.ts";
import type { Decision } from "./course.ts";
import { isEndAssumed, type Period } from "./period.ts";
import type { DueReview } from "./reviews.ts";
import type { State } from "./state.ts";

/** A successor that does not apply yet, with the day from which it will, where that is known. */
interface Coming {
  readonly strategy: Pick<Strategy, "title">;
  readonly from: { readonly day: string } | undefined;
}

/** Whether a strategy applies, in one or two plain sentences. */
export function sentenceOf(state: State, { period }: Strategy, coming: readonly Coming[], locale: string): string {
  const {
    status: words,
    decision: { acts },
  } = wordsIn(locale);
  const date = (day: string) => dayInWords(day, locale);
  const acted = ({ body, act, on }: Decision) => words.acted(body, acts[act], date(on.day));
  const comes = coming.map(({ strategy: { title }, from }) =>
    from ? words.replacedOn(title, date(from.day)) : words.toBeReplaced(title),
  );
  switch (state.kind) {
    case "withdrawn":
      return words.withdrawn(date(state.on.day));
    case "replaced": {
      const { on, by, byWithdrawn } = state;
      return words.replaced(by.title, on.isKnown ? date(on.day) : undefined, byWithdrawn && date(byWithdrawn.day));
    }
    case "draft":
      return words.draft;
    case "consultation":
      return words.consultation(date(state.lastDay));
    case "recommended":
      return words.recommended(acted(state.decision));
    case "called-in":
      return words.calledIn(acted(state.decision), date(state.on.day));
    case "approved":
      return words.approved(acted(state.decision), state.lastDay && date(state.lastDay));
    case "starts":
      return words.starts(date(period.firstDay));
    case "ended":
      return [words.ended(date(state.lastDay)), ...(comes.length > 0 ? comes : [words.noReplacement])].join(" ");
    case "extended":
      return [words.extended(date(state.lastDay), date(period.lastDay)), ...comes].join(" ");
    case "in-force":
      return [words.inForce(date(state.lastDay)), ...comes].join(" ");
  }
}

/** The state in a few words, for a chip: "Ended 2021", "Starts on 1 April 2027". */
export function chipWords(state: State, period: Period, locale: string): string {
  const { chips } = wordsIn(locale).status;
  const date = (day: string) => dayInWords(day, locale);
  switch (state.kind) {
    case "starts":
      return chips.starts(date(period.firstDay));
    case "ended":
      return chips.ended(isEndAssumed(period) && state.lastDay === period.lastDay ? period.to : date(state.lastDay));
    case "extended":
      return chips.extended(date(state.lastDay));
    default:
      return chips[state.kind];
  }
}

/** What is owed, in a sentence that says only what is published here. */
export function dueReviewInWords({ kind, day }: DueReview, locale: string): string {
  const { reviewDue, reviewMissing } = wordsIn(locale).status;
  return (kind === "due" ? reviewDue : reviewMissing)(dayInWords(day, locale));
}
