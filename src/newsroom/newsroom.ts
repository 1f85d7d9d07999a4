import type { Page, Release, Strategy } from "./item.ts";
import type { Redirect } from "./redirects.ts";
import type { Site } from "./site.ts";
import type { Statement } from "./statement.ts";
import type { GonePage } from "./withdrawal.ts";

/** All that `content/` holds, read and checked. */
export interface Newsroom {
  readonly site: Site;
  /** Newest first, then by id. */
  readonly releases: readonly Release[];
  /** By title, then by id. */
  readonly strategies: readonly Strategy[];
  readonly pages: readonly Page[];
  /** The accessibility statement. */
  readonly statement: Statement;
  /** Where old addresses lead; empty until the gate has let through what may be seen. */
  readonly redirects: readonly Redirect[];
  /** What was published in error, and is not seen; empty until then, too. */
  readonly gone: readonly GonePage[];
  /** The places in lists of what was taken down after it was public, which stay empty; none until then, too. */
  readonly emptied: readonly EmptiedPlace[];
}

/**
 * A mark for the compiler alone, on what the gate has let through and what is made of it. A copy with something changed has
 * lost it: the compiler leaves a protected member out of a spread.
 */
export declare class Gated<Audience extends "public" | "preview"> {
  protected readonly audience: Audience;
}

/** What the public may see at an instant: only the gate makes one. */
export interface PublicNewsroom extends Newsroom, Gated<"public"> {}

/** What an officer's preview shows, drafts and held items too: it is never published. */
export interface PreviewNewsroom extends Newsroom, Gated<"preview"> {}

/** What is left in lists of a release that was taken down: a place that shows nothing. */
export type EmptiedPlace = Pick<Release, "id" | "published" | "topics">;

/** The one order of releases everywhere: newest instant first, then by id. */
export function newestFirst(a: Pick<Release, "id" | "published">, b: Pick<Release, "id" | "published">): number {
  return b.published.instant - a.published.instant || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The one order of strategies: by title, then by id. */
export function byTitle(a: Strategy, b: Strategy): number {
  return a.title.localeCompare(b.title, "en") || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
