import type { Release, Strategy } from "../item.ts";
import type { TopicName } from "../site.ts";
import type { FiguresEntry } from "./figures.ts";
import type { StrategyStatus } from "./status.ts";
import type { TimelineEntry } from "./timeline.ts";

/** A strategy with all that its page shows. */
export interface StrategyEntry {
  readonly strategy: Strategy;
  readonly topics: readonly TopicName[];
  readonly strategyStatus: StrategyStatus;
  /** Those that it replaced or is to replace. */
  readonly predecessors: readonly Strategy[];
  /** All that happened to it or is to happen, its news too, earliest first. */
  readonly timeline: readonly TimelineEntry[];
  readonly figures: FiguresEntry;
  /** Newest first. */
  readonly releases: readonly Release[];
}
