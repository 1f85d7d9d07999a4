import type { StrategyEntry } from "../edition.ts";
import type { StateKind } from "./state.ts";

/** Strategies of one state. */
interface Group {
  readonly kind: StateKind;
  /** To complete "31 …": "in force". */
  readonly name: string;
  /** By title. */
  readonly entries: readonly StrategyEntry[];
}

/** Every kind of state in the order of the register: what applies first, what is over last. */
const names: Readonly<Record<StateKind, string>> = {
  "in-force": "in force",
  extended: "extended",
  starts: "starting later",
  approved: "approved, subject to call-in",
  "called-in": "called in",
  recommended: "recommended",
  consultation: "out for consultation",
  draft: "in draft",
  ended: "ended",
  replaced: "replaced",
  withdrawn: "withdrawn",
};

/** Groups strategies by their state; a state that none is in is left out. */
export function groupsOf(strategies: readonly StrategyEntry[]): Group[] {
  const groups = Map.groupBy(strategies, ({ strategyStatus }) => strategyStatus.state.kind);
  return Object.entries(names).flatMap(([kind, name]) => {
    const entries = groups.get(kind as StateKind);
    return entries ? [{ kind: kind as StateKind, name, entries }] : [];
  });
}
