import { type PeriodState, stateInWords } from "../../src/newsroom/period.ts";

/** The state of a strategy in a few words, with a mark whose shape says it too; nothing where the period says nothing. */
export function Chip({ state, locale }: { state: PeriodState | undefined; locale: string }) {
  if (!state) return null;
  return <span class={`chip chip-${state.kind}`}>{stateInWords(state, locale)}</span>;
}
