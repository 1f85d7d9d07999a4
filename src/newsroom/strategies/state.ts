import type { Moment } from "../dates.ts";
import type { Instant } from "../instant.ts";
import type { Strategy } from "../item.ts";
import { isPublic } from "../visibility.ts";
import type { Decision, Extension } from "./course.ts";

/** Whether a strategy applies at an instant, with the facts that decide it. */
export type State =
  | { readonly kind: "withdrawn"; readonly on: Moment }
  | { readonly kind: "replaced"; readonly by: Strategy; readonly on: Start; readonly byWithdrawn: Moment | undefined }
  | { readonly kind: "draft" }
  | { readonly kind: "consultation"; readonly lastDay: string }
  | { readonly kind: "recommended"; readonly decision: Decision }
  | { readonly kind: "called-in"; readonly decision: Decision; readonly on: Moment }
  | { readonly kind: "approved"; readonly decision: Decision; readonly lastDay: string | undefined }
  | { readonly kind: "starts" }
  | { readonly kind: "ended"; readonly lastDay: string }
  | { readonly kind: "extended"; readonly extension: Extension; readonly lastDay: string }
  | { readonly kind: "in-force"; readonly lastDay: string };

export type StateKind = State["kind"];

/** The first moment at which a strategy applies. */
interface Start extends Moment {
  /** Whether it is that day: where a call-in ends is not known in every year, and then it is the latest that it can be. */
  readonly isKnown: boolean;
}

/** Every kind of state, in the order in which the first that fits is the one. */
export const stateKinds = [
  "withdrawn",
  "replaced",
  "draft",
  "consultation",
  "recommended",
  "called-in",
  "approved",
  "starts",
  "ended",
  "extended",
  "in-force",
] as const satisfies readonly StateKind[];

/** The strategies that say of another that they supersede it, by that other's name. */
export type Successors = ReadonlyMap<string, readonly Strategy[]>;

/** Joins each strategy with those that supersede it. */
export function successorsOf(strategies: readonly Strategy[]): Successors {
  const pairs = strategies.flatMap((strategy) => strategy.supersedes.map((old) => [old, strategy] as const));
  const groups = Map.groupBy(pairs, ([old]) => old);
  return new Map([...groups].map(([old, group]) => [old, group.map(([, strategy]) => strategy)]));
}

/** Acts by which a body decides, not only takes part. */
const decisive: ReadonlySet<Decision["act"]> = new Set(["agreed", "approved", "adopted"]);

/** Whether a body decided by this act; by others it takes part. */
export function isDecisive({ act }: Pick<Decision, "act">): boolean {
  return decisive.has(act);
}

/** The one state of a strategy at an instant. What is dated later is not known then. */
export function stateAt(strategy: Strategy, at: Instant, successors: Successors): State {
  const { withdrawn, consultation, period } = strategy;
  if (withdrawn && at >= withdrawn.on.instant) return { kind: "withdrawn", on: withdrawn.on };
  const [replaced] = appliedSuccessors(strategy, at, successors);
  if (replaced) {
    const end = replaced.by.withdrawn?.on;
    return { kind: "replaced", ...replaced, byWithdrawn: end && at >= end.instant ? end : undefined };
  }

  const outcome = decisionAt(strategy, at);
  if (outcome.kind === "none" && strategy.keepsDecisions) {
    if (consultation && at >= consultation.opens.instant && at < consultation.closes.instant)
      return { kind: "consultation", lastDay: consultation.lastDay };
    const recommended = strategy.decisions.findLast(({ act, on }) => act === "recommended" && on.instant <= at);
    return recommended ? { kind: "recommended", decision: recommended } : { kind: "draft" };
  }
  if (outcome.kind === "called-in") return outcome;
  if (outcome.kind === "taken" && at < outcome.from.instant)
    return { kind: "approved", decision: outcome.decision, lastDay: outcome.decision.callIn?.lastDay };

  if (at < period.starts) return { kind: "starts" };
  const { lastDay, ends, extension } = endAt(strategy, at);
  if (at >= ends) return { kind: "ended", lastDay };
  return extension ? { kind: "extended", extension, lastDay } : { kind: "in-force", lastDay };
}

/** What is decided of a strategy at an instant: nothing, something that was called in, or from when on it is carried out. */
type DecisionOutcome =
  | { readonly kind: "none" }
  | { readonly kind: "called-in"; readonly decision: Decision; readonly on: Moment }
  | { readonly kind: "taken"; readonly decision: Decision; readonly from: Moment };

function decisionAt({ decisions }: Strategy, at: Instant): DecisionOutcome {
  const known = decisions.filter((decision) => isDecisive(decision) && decision.on.instant <= at);
  let outcome: DecisionOutcome = { kind: "none" };
  for (const decision of known) {
    const one = outcomeOf(decision, at);
    if (outcome.kind !== "taken" || (one.kind === "taken" && one.from.instant < outcome.from.instant)) outcome = one;
  }
  return outcome;
}

function outcomeOf(decision: Decision, at: Instant): DecisionOutcome {
  const { calledIn, confirmed, callIn, on } = decision;
  if (!calledIn || calledIn.instant > at) return { kind: "taken", decision, from: callIn?.over ?? on };
  if (!confirmed || confirmed.instant > at) return { kind: "called-in", decision, on: calledIn };
  return { kind: "taken", decision, from: confirmed };
}

/** The end of a strategy's time as it is known at an instant, moved by extensions. */
export function endAt({ period, extensions }: Strategy, at: Instant) {
  const extension = extensions.findLast(({ on }) => on.instant <= at);
  const { lastDay, ends } = extension ?? period;
  return { lastDay, ends, extension };
}

/** The successors that apply at an instant, and from when on they do, the first first. */
export function appliedSuccessors({ name }: Strategy, at: Instant, successors: Successors) {
  return (successors.get(name) ?? [])
    .map((by) => ({ by, on: appliesFrom(by, at) }))
    .filter((one): one is { by: Strategy; on: Start } => one.on !== undefined && one.on.instant <= at)
    .toSorted((a, b) => a.on.instant - b.on.instant || (a.by.name < b.by.name ? -1 : 1));
}

/**
 * From when on a strategy applies, as it is known at an instant; undefined while it is a draft, in consultation, only
 * recommended, called in, or not to be seen, and where it was withdrawn before it ever applied.
 */
export function appliesFrom(strategy: Strategy, at: Instant): Start | undefined {
  if (!isPublic(strategy, at)) return undefined;
  const start = startOf(strategy, at);
  const { withdrawn } = strategy;
  const isStopped = withdrawn && start && withdrawn.on.instant <= Math.min(at, start.instant);
  return isStopped ? undefined : start;
}

function startOf(strategy: Strategy, at: Instant): Start | undefined {
  const { period, keepsDecisions } = strategy;
  const outcome = decisionAt(strategy, at);
  if (outcome.kind === "called-in" || (outcome.kind === "none" && keepsDecisions)) return undefined;
  if (outcome.kind === "none" || outcome.from.instant <= period.starts)
    return { day: period.firstDay, instant: period.starts, isKnown: true };
  const { decision, from } = outcome;
  return { ...from, isKnown: from !== decision.callIn?.over || decision.callIn.lastDay !== undefined };
}

/** The successors that can be seen at an instant and do not apply yet, with the day from which they will, where it is known. */
export function comingSuccessors({ name }: Strategy, at: Instant, successors: Successors) {
  return (successors.get(name) ?? [])
    .filter((strategy) => isPublic(strategy, at) && !(strategy.withdrawn && at >= strategy.withdrawn.on.instant))
    .map((strategy) => ({ strategy, from: appliesFrom(strategy, at) }))
    .filter(({ from }) => from === undefined || from.instant > at)
    .map(({ strategy, from }) => ({ strategy, from: from?.isKnown ? from : undefined }));
}
