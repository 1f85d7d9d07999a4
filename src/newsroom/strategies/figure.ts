import type { Instant } from "../instant.ts";
import type { Amount } from "./amount.ts";

/** What a share is part of. */
export interface Whole {
  /** "86,904", "about 86,904 pupils", "the whole school population". */
  readonly words: string;
  /** Undefined where the words have no number. */
  readonly amount?: Amount | undefined;
}

/** The time at which a figure was true. */
export interface AsAt {
  /** A year, a month or a day: `2018`, `2018-02` or `2018-02-09`. */
  readonly date: string;
  /** Its first instant since 1970-01-01 UTC. */
  readonly instant: Instant;
}
