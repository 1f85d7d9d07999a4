import type { Edition } from "../../src/newsroom/edition.ts";
import { markInWords } from "../../src/newsroom/preview.ts";
import { isOver, type StrategyStatus } from "../../src/newsroom/strategies/status.ts";

/** The state of a strategy in a few words, with a mark whose shape says it too. */
export function Chip({ strategyStatus }: { strategyStatus: StrategyStatus }) {
  return <span class={`chip chip-${strategyStatus.state.kind}`}>{strategyStatus.chip}</span>;
}

/** In a list: only where the strategy applies no more. */
export function OverChip({ strategyStatus }: { strategyStatus: StrategyStatus | undefined }) {
  return strategyStatus && isOver(strategyStatus) ? (
    <p class="entry-chip">
      <Chip strategyStatus={strategyStatus} />
    </p>
  ) : null;
}

interface PreviewProps {
  readonly edition: Pick<Edition, "preview">;
  /** Of the page that a list names. */
  readonly address: string;
}

/** In a list of a preview: what readers do not see yet, and what has errors. */
export function PreviewChip(props: PreviewProps) {
  const mark = PreviewMark(props);
  return mark && <p class="entry-chip">{mark}</p>;
}

/** The same within a line. */
export function PreviewMark({ edition: { preview }, address }: PreviewProps) {
  const words = preview && markInWords(preview, address);
  return words ? <span class="chip chip-preview">{words}</span> : null;
}
