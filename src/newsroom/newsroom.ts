import type { Lists } from "../kinds/kinds.ts";
import type { Instant } from "./instant.ts";
import type { Release, Strategy } from "./item.ts";
import type { Redirect } from "./redirects.ts";
import type { Site } from "./site.ts";
import type { Sources } from "./source.ts";
import type { GonePage } from "./withdrawal.ts";

/** All that `content/` holds, read and checked. */
export interface Newsroom extends Lists {
  readonly site: Site;
  /** Where old addresses lead; empty until the gate has let through what may be seen. */
  readonly redirects: readonly Redirect[];
  /** What was published in error, and is not seen; empty until then, too. */
  readonly gone: readonly GonePage[];
  /** The places in lists of what was taken down after it was public, which stay empty; none until then, too. */
  readonly emptied: readonly EmptiedPlace[];
  /** The strategies that were taken down; none until then, either. */
  readonly emptiedStrategies: readonly EmptiedStrategy[];
  /** The files that all is read from; what the gate has let through is without them. */
  readonly sources?: Sources | undefined;
}

/**
 * A mark for the compiler alone, on what the gate has let through and what is made of it. A copy with something changed has
 * lost it: the compiler leaves a protected member out of a spread.
 */
export declare class Gated<Audience extends "public" | "preview"> {
  protected readonly audience: Audience;
}

/** What the public may see at an instant: only the gate makes one. */
export interface PublicNewsroom extends Newsroom, Gated<"public"> {
  readonly sources?: undefined;
}

/** What an officer's preview shows, drafts and held items too: it is never published. */
export interface PreviewNewsroom extends Newsroom, Gated<"preview"> {
  readonly sources?: undefined;
}

/** What is left in lists of a release that was taken down: a place that shows nothing. */
export interface EmptiedPlace extends Pick<Release, "id" | "published" | "topics" | "strategies" | "isBackdated"> {
  /** The last instant at which feeds told something of it, or lost it. */
  readonly lastTold: Instant;
}

/** What is left of a strategy that was taken down: which feeds changed when it left. */
export interface EmptiedStrategy extends Pick<Strategy, "topics" | "supersedes"> {
  readonly lastTold: Instant;
}
