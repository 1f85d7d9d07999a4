import { wordsIn } from "../../language/words.ts";
import type { StrategyEntry } from "./entry.ts";
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
const order = [
  "in-force",
  "extended",
  "starts",
  "approved",
  "called-in",
  "recommended",
  "consultation",
  "draft",
  "ended",
  "replaced",
  "withdrawn",
] as const satisfies readonly StateKind[];

/** Groups strategies by their state; a state that none is in is left out. */
export function groupsOf(strategies: readonly StrategyEntry[], locale: string): Group[] {
  const names = wordsIn(locale).strategies.groups;
  const groups = Map.groupBy(strategies, ({ strategyStatus }) => strategyStatus.state.kind);
  return order.flatMap((kind) => {
    const entries = groups.get(kind);
    return entries ? [{ kind, name: names[kind], entries }] : [];
  });
}
