import { dayIn } from "../dates.ts";
import type { Strategy } from "../item.ts";
import type { Site } from "../site.ts";
import { expectedReviews, type Owed, owedAt } from "./reviews.ts";
import { chipWords, sentenceOf } from "./sentence.ts";
import { comingSuccessors, type State, type Successors, stateAt, successorsOf } from "./state.ts";

/** How a strategy stands at an instant: whether it applies, what is owed, and when either changes next by itself. */
export interface Standing {
  readonly strategy: Strategy;
  readonly state: State;
  /** Neutral and plain: whether it applies. */
  readonly sentence: string;
  /** The state in a few words. */
  readonly chip: string;
  readonly owed: readonly Owed[];
  /** What replaces it, or is to replace it, where that can be seen. */
  readonly successors: readonly Strategy[];
  readonly next: Change | undefined;
}

/** A change that comes by itself. */
export interface Change {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** In the council's time zone; of what ends, its last day. */
  readonly day: string;
  /** To complete "on that day …": "the strategy ends". */
  readonly what: string;
}

/** How each of some strategies stands at an instant (in milliseconds), by its name. */
export function standings(strategies: readonly Strategy[], site: Site, now: number): Map<string, Standing> {
  const successors = successorsOf(strategies);
  return new Map(strategies.map((strategy) => [strategy.name, standingAt(strategy, now, successors, site)]));
}

/** How one strategy stands, given those that supersede others. `now` in milliseconds. */
export function standingAt(strategy: Strategy, now: number, successors: Successors, site: Site): Standing {
  const { state, owed, sentence, coming } = factsAt(strategy, now, successors, site);
  return {
    strategy,
    state,
    sentence,
    chip: chipWords(state, strategy.period, site.locale),
    owed,
    successors: state.kind === "replaced" ? [state.by] : coming.map(({ strategy: one }) => one),
    next: nextChange(strategy, now, successors, site),
  };
}

function factsAt(strategy: Strategy, at: number, successors: Successors, { locale, timeZone }: Site) {
  const state = stateAt(strategy, at, successors);
  const coming = comingSuccessors(strategy, at, successors);
  const sentence = sentenceOf(state, strategy, coming, locale);
  return { state, coming, sentence, owed: owedAt(strategy, at, state, timeZone) };
}

/** The first instant at which something that is said of the strategy is no longer true. */
function nextChange(strategy: Strategy, now: number, successors: Successors, site: Site): Change | undefined {
  const before = factsAt(strategy, now, successors, site);
  for (const at of turningPoints(strategy, successors, site.timeZone)) {
    if (at <= now) continue;
    const then = factsAt(strategy, at, successors, site);
    const what = changeWords(before, then);
    if (what) return { at, day: dayIn(isEnd(what) ? at - 1 : at, site.timeZone), what };
  }
  return undefined;
}

/** Every instant at which a fact about the strategy, or one that is to replace it, begins or ends to count; in order. */
function turningPoints(strategy: Strategy, successors: Successors, timeZone: string): number[] {
  const own = pointsOf(strategy);
  const others = (successors.get(strategy.name) ?? []).flatMap((one) => [one.opens, ...pointsOf(one)]);
  // An extension may come later than now, and brings further reviews.
  const last = Math.max(strategy.period.ends, ...strategy.extensions.map(({ ends }) => ends));
  const reviews = expectedReviews(strategy, last, timeZone).flatMap(({ dueFrom, over }) => [dueFrom, over]);
  return [...new Set([...own, ...others, ...reviews])].filter(Number.isFinite).toSorted((a, b) => a - b);
}

function pointsOf({ period, decisions, consultation, extensions, reviews, withdrawn }: Strategy): number[] {
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

type Facts = Pick<Standing, "state" | "owed" | "sentence">;

/** What changed between two instants, in words; undefined where nothing did. */
function changeWords(before: Facts, then: Facts): string | undefined {
  if (before.state.kind !== then.state.kind) return becomes[then.state.kind];
  if (then.owed.some(({ day, kind }) => kind === "due" && before.owed.every((one) => one.day !== day)))
    return "a review falls due";
  if (JSON.stringify(before.owed) !== JSON.stringify(then.owed)) return "the day of a review passes";
  return before.sentence === then.sentence ? undefined : "what is said of it changes";
}

const becomes: Readonly<Record<State["kind"], string>> = {
  withdrawn: "the strategy is withdrawn",
  replaced: "the strategy is replaced",
  draft: "its consultation ends",
  consultation: "its consultation opens",
  recommended: "it is recommended",
  "called-in": "the decision is called in",
  approved: "it is approved",
  starts: "its call-in period ends",
  ended: "the strategy ends",
  extended: "the strategy is extended",
  "in-force": "the strategy starts to apply",
};

function isEnd(what: string): boolean {
  return /\b(ends|passes)$/.test(what);
}

/** Whether a strategy applies no more, which no list of strategies leaves out. */
export function isOver({ state: { kind } }: Standing): boolean {
  return kind === "ended" || kind === "replaced" || kind === "withdrawn";
}
