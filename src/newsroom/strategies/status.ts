import { wordsIn } from "../../language/words.ts";
import { dayIn } from "../dates.ts";
import type { Instant } from "../instant.ts";
import type { Strategy } from "../item.ts";
import type { Site } from "../site.ts";
import { markedTitle } from "../withdrawal.ts";
import { changeBetween, eventBetween, type Facts, type NextEvent } from "./next-event.ts";
import { dueReviewsAt, type ExpectedReview, expectedReviews } from "./reviews.ts";
import { chipWords, sentenceOf } from "./sentence.ts";
import { appliedSuccessors, comingSuccessors, type Successors, stateAt, successorsOf } from "./state.ts";

/** How a strategy stands at an instant: whether it applies, what is owed, and what comes next. */
export interface StrategyStatus extends Facts {
  readonly strategy: Strategy;
  /** The title as lists and the window have it: marked where it stands as withdrawn. */
  readonly title: string;
  /** The state in a few words. */
  readonly chip: string;
  /** Every review that its file promises, whatever has become of it. */
  readonly promised: readonly ExpectedReview[];
  readonly next: NextEvent | undefined;
  /** When pages next say something else about it, if only that a review is due soon. */
  readonly nextChange: NextChange | undefined;
}

/** An instant at which pages say something else, and why: "the strategy ends". */
interface NextChange {
  readonly at: Instant;
  readonly what: string;
}

/** How each of some strategies stands at an instant, by its name. */
export function strategyStatuses(
  strategies: readonly Strategy[],
  site: Site,
  now: Instant,
): Map<string, StrategyStatus> {
  const successors = successorsOf(strategies);
  return new Map(strategies.map((strategy) => [strategy.name, strategyStatusAt(strategy, now, successors, site)]));
}

/** How one strategy stands, given those that supersede others. */
export function strategyStatusAt(strategy: Strategy, now: Instant, successors: Successors, site: Site): StrategyStatus {
  const promised = expectedReviews(strategy, site.timeZone);
  const basis: Basis = { strategy, successors, promised, site };
  const facts = factsAt(basis, now);
  return {
    strategy,
    ...facts,
    promised,
    title: markedTitle(strategy.title, facts.state.kind === "withdrawn", site.locale),
    chip: chipWords(facts.state, strategy.period, site.locale),
    ...aheadOf(basis, facts, now),
  };
}

/** What a strategy's status is read from, at whatever instant. */
interface Basis {
  readonly strategy: Strategy;
  readonly successors: Successors;
  readonly promised: readonly ExpectedReview[];
  readonly site: Site;
}

function factsAt({ strategy, successors, promised, site }: Basis, at: Instant): Facts {
  const state = stateAt(strategy, at, successors);
  const coming = comingSuccessors(strategy, at, successors);
  const applied = state.kind === "replaced" ? appliedSuccessors(strategy, at, successors) : [];
  return {
    state,
    sentence: sentenceOf(state, strategy, coming, site.locale),
    owed: dueReviewsAt(strategy, promised, at, state),
    successors: [...applied.map(({ by }) => by), ...coming.map((one) => one.strategy)],
  };
}

/** The first thing that happens without an edit, and the first instant at which pages say something else. */
function aheadOf(basis: Basis, before: Facts, now: Instant): Pick<StrategyStatus, "next" | "nextChange"> {
  let nextChange: NextChange | undefined;
  for (const at of turningPoints(basis)) {
    if (at <= now) continue;
    const day = dayIn(at, basis.site.timeZone);
    const then = factsAt(basis, at);
    const what = nextChange ? undefined : changeBetween(before, then, day);
    if (what !== undefined) nextChange = { at, what };
    const next = eventBetween(before, then, day, wordsIn(basis.site.locale).event);
    if (next) return { next, nextChange };
  }
  return { next: undefined, nextChange };
}

/** Every instant at which a fact about the strategy, or one that is to replace it, begins or ends to count; in order. */
function turningPoints({ strategy, successors, promised }: Basis): Instant[] {
  const own = pointsOf(strategy);
  const others = (successors.get(strategy.name) ?? []).flatMap((one) => [one.opens, ...pointsOf(one)]);
  const reviews = promised.flatMap(({ dueFrom, over }) => [dueFrom, over]);
  return [...new Set([...own, ...others, ...reviews])].filter(Number.isFinite).toSorted((a, b) => a - b);
}

function pointsOf({ period, decisions, consultation, extensions, reviews, withdrawn }: Strategy): Instant[] {
  return [
    period.starts,
    period.ends,
    ...decisions.flatMap(({ on, callIn, calledIn, confirmed }) =>
      [on, callIn?.over, calledIn, confirmed].flatMap((moment) => moment?.instant ?? []),
    ),
    ...(consultation ? [consultation.opens.instant, consultation.closes.instant] : []),
    ...extensions.flatMap(({ on, ends }) => [on.instant, ends]),
    ...reviews.map(({ on }) => on.instant),
    ...(withdrawn ? [withdrawn.on.instant] : []),
  ];
}

/** Whether a strategy applies no more, which no list of strategies leaves out. */
export function isOver({ state: { kind } }: StrategyStatus): boolean {
  return kind === "ended" || kind === "replaced" || kind === "withdrawn";
}

/** The title of a strategy in lists and in the window. */
export function titleAt({ name, title }: Strategy, strategyStatusOf: ReadonlyMap<string, StrategyStatus>): string {
  return strategyStatusOf.get(name)?.title ?? title;
}
