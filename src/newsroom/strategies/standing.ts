import { addDays, dayIn } from "../dates.ts";
import type { Strategy } from "../item.ts";
import type { Site } from "../site.ts";
import { markedTitle } from "../withdrawal.ts";
import { type ExpectedReview, expectedReviews, type Owed, owedAt } from "./reviews.ts";
import { chipWords, sentenceOf } from "./sentence.ts";
import { appliedSuccessors, comingSuccessors, type State, type Successors, stateAt, successorsOf } from "./state.ts";

/** How a strategy stands at an instant: whether it applies, what is owed, and when either changes next by itself. */
export interface Standing {
  readonly strategy: Strategy;
  readonly state: State;
  /** Neutral and plain: whether it applies. */
  readonly sentence: string;
  /** The state in a few words. */
  readonly chip: string;
  /** Every review that its file promises, whatever has become of it. */
  readonly promised: readonly ExpectedReview[];
  readonly owed: readonly Owed[];
  /** What replaced it, then what is to replace it, where that can be seen. */
  readonly successors: readonly Strategy[];
  readonly next: Change | undefined;
}

/** A change that comes by itself. */
export interface Change {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** In the council's time zone; of what ends with a day, its last day, which is the one before `at`. */
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
  const promised = expectedReviews(strategy, site.timeZone);
  const basis: Basis = { strategy, successors, promised, site };
  const facts = factsAt(basis, now);
  return {
    strategy,
    ...facts,
    promised,
    chip: chipWords(facts.state, strategy.period, site.locale),
    next: nextChange(basis, facts, now),
  };
}

/** What a strategy's standing is read from, at whatever instant. */
interface Basis {
  readonly strategy: Strategy;
  readonly successors: Successors;
  readonly promised: readonly ExpectedReview[];
  readonly site: Site;
}

function factsAt({ strategy, successors, promised, site }: Basis, at: number) {
  const state = stateAt(strategy, at, successors);
  const coming = comingSuccessors(strategy, at, successors);
  const applied = state.kind === "replaced" ? appliedSuccessors(strategy, at, successors) : [];
  return {
    state,
    sentence: sentenceOf(state, strategy, coming, site.locale),
    owed: owedAt(strategy, promised, at, state),
    successors: [...applied.map(({ by }) => by), ...coming.map((one) => one.strategy)],
  };
}

/** The first instant at which something that is said of the strategy is no longer true. */
function nextChange(basis: Basis, before: Facts, now: number): Change | undefined {
  for (const at of turningPoints(basis)) {
    if (at <= now) continue;
    const day = dayIn(at, basis.site.timeZone);
    const change = changeOf(before, factsAt(basis, at), day);
    if (change) return { at, day, ...change };
  }
  return undefined;
}

/** Every instant at which a fact about the strategy, or one that is to replace it, begins or ends to count; in order. */
function turningPoints({ strategy, successors, promised }: Basis): number[] {
  const own = pointsOf(strategy);
  const others = (successors.get(strategy.name) ?? []).flatMap((one) => [one.opens, ...pointsOf(one)]);
  const reviews = promised.flatMap(({ dueFrom, over }) => [dueFrom, over]);
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

type Facts = ReturnType<typeof factsAt>;

/** What changed between two instants, in words, and its day where that is not the day of the second; undefined where nothing did. */
function changeOf(before: Facts, then: Facts, day: string): (Partial<Change> & Pick<Change, "what">) | undefined {
  if (before.state.kind !== then.state.kind) {
    const lastDay = "lastDay" in before.state ? before.state.lastDay : undefined;
    const isItsEnd = lastDay !== undefined && addDays(lastDay, 1) === day && endsWithADay.has(then.state.kind);
    // Where the bank holidays of the year are not known, the end of a call-in is the latest that can be.
    const isLatest = before.state.kind === "approved" && lastDay === undefined;
    const what = becoming(before.state.kind, then.state.kind) + (isLatest ? ", at the latest" : "");
    return { what, ...(isItsEnd && { day: lastDay }) };
  }
  const wasOwed = new Map(before.owed.map((owed) => [owed.day, owed.kind]));
  if (then.owed.some((owed) => !wasOwed.has(owed.day))) return { what: "a review falls due" };
  const passed = then.owed.find((owed) => wasOwed.get(owed.day) !== owed.kind);
  if (passed) return { what: "the day of a review passes", day: passed.day };
  if (before.owed.length !== then.owed.length) return { what: "a review is published" };
  const isSame = before.sentence === then.sentence && namesIn(before) === namesIn(then);
  return isSame ? undefined : { what: "what is said of it changes" };
}

function namesIn({ successors }: Facts): string {
  return successors.map(({ name }) => name).join();
}

/** What begins when the last day of something is over: that day is the one to name. */
const endsWithADay: ReadonlySet<State["kind"]> = new Set(["ended", "draft", "recommended", "starts"]);

function becoming(before: State["kind"], then: State["kind"]): string {
  if (before === "consultation" && then === "recommended") return becomes.draft;
  if (before === "approved" && then === "starts") return "its call-in period ends";
  return becomes[then];
}

const becomes: Readonly<Record<State["kind"], string>> = {
  withdrawn: "the strategy is withdrawn",
  replaced: "the strategy is replaced",
  draft: "its consultation ends",
  consultation: "its consultation opens",
  recommended: "it is recommended",
  "called-in": "the decision is called in",
  approved: "it is approved",
  starts: "it is decided",
  ended: "the strategy ends",
  extended: "the strategy is extended",
  "in-force": "the strategy starts to apply",
};

/** Whether a strategy applies no more, which no list of strategies leaves out. */
export function isOver({ state: { kind } }: Standing): boolean {
  return kind === "ended" || kind === "replaced" || kind === "withdrawn";
}

/** The title of a strategy in lists and in the window: marked where it stands as withdrawn. */
export function titleAt({ name, title }: Strategy, standingOf: ReadonlyMap<string, Standing>): string {
  return markedTitle(title, standingOf.get(name)?.state.kind === "withdrawn");
}
