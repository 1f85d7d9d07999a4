import { absolute } from "../address.ts";
import type { Edition } from "../edition.ts";
import type { NextEvent } from "./next-event.ts";
import type { DueReview } from "./reviews.ts";
import { endAt, isDecisive, type StateKind } from "./state.ts";

/** A strategy as the register has it, for programs. */
export interface RegisterRow {
  /** What feeds remember of it, too. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly state: StateKind;
  /** Whether it applies, in words. */
  readonly sentence: string;
  readonly owed: readonly DueReview[];
  /** The first day of its time; where its file names a year, the first day of that. */
  readonly from: string;
  /** The last day of its time as it is known now, moved by extensions. */
  readonly to: string;
  readonly owner: string | undefined;
  /** Who decided last, in words; undefined where no decision is published here. */
  readonly body: string | undefined;
  /** The day of that decision. */
  readonly decided: string | undefined;
  /** What happens to it next, on the day that its file gives. */
  readonly next: NextEvent | undefined;
}

/** Every row of the register, in the order of the edition's strategies. */
export function registerRows({ strategies, site }: Edition): RegisterRow[] {
  return strategies.map(({ strategy, strategyStatus }) => {
    const { state, sentence, owed, next } = strategyStatus;
    const decided = strategy.decisions.findLast(isDecisive);
    return {
      id: strategy.id,
      title: strategy.title,
      url: absolute(site, strategy.address),
      state: state.kind,
      sentence,
      owed,
      from: strategy.period.firstDay,
      // What is decided later than now is in no edition.
      to: endAt(strategy, Number.POSITIVE_INFINITY).lastDay,
      owner: strategy.owner,
      body: decided?.body,
      decided: decided?.on.day,
      next,
    };
  });
}
