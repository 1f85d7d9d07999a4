import type { Page, Release, Strategy } from "./item.ts";
import type { Gone, Redirect } from "./redirects.ts";
import type { Site } from "./site.ts";
import type { Statement } from "./statement.ts";

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
  /** Old addresses that lead to pages. */
  readonly redirects?: readonly Redirect[];
  /** Pages that were withdrawn as published in error. */
  readonly gone?: readonly Gone[];
}

/** The one order of releases everywhere: newest instant first, then by id. */
export function newestFirst(a: Release, b: Release): number {
  return b.published.instant - a.published.instant || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The one order of strategies: by title, then by id. */
export function byTitle(a: Strategy, b: Strategy): number {
  return a.title.localeCompare(b.title, "en") || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
