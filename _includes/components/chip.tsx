import { isOver, type Standing } from "../../src/newsroom/strategies/standing.ts";

/** The state of a strategy in a few words, with a mark whose shape says it too. */
export function Chip({ standing }: { standing: Standing }) {
  return <span class={`chip chip-${standing.state.kind}`}>{standing.chip}</span>;
}

/** In a list: only where the strategy applies no more. */
export function OverChip({ standing }: { standing: Standing | undefined }) {
  return standing && isOver(standing) ? (
    <p class="entry-chip">
      <Chip standing={standing} />
    </p>
  ) : null;
}
