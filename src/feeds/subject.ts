import type { Instant } from "../newsroom/instant.ts";
import type { Release } from "../newsroom/item.ts";
import type { FeedItem } from "./feed-item.ts";

/** What one feed is of. */
export interface Subject {
  /** What its id ends in. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** The address of the page that it lies beside. */
  readonly page: string;
  /** Newest first. */
  readonly releases: readonly Release[];
  /** Whether its older releases are in the archive of the site's feed, where there is one. */
  readonly isInArchive?: boolean;
  /** What it has besides news, in any order: the course of its strategy, corrections. */
  readonly events?: readonly FeedItem[];
  /** When it lost an item: a feed that only lost one has changed too, and is never dated back to what is left. */
  readonly losses?: readonly Instant[];
}
