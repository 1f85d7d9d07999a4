import type { Subject } from "../feeds/subject.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { CacheClass, FeedContext, SitemapPage } from "./kind.ts";
import type { KindName } from "./kinds.ts";

/** What a newsroom or an edition has of each kind. */
export type OfEachKind = Readonly<Record<KindName, unknown>>;

/** A part of the site with its own addresses: a list, or the pages of a kind with its lists. */
export interface Section {
  /** What the addresses of all its pages begin with, or those of each; undefined where another section says so. */
  readonly root: string | ((of: OfEachKind) => readonly string[]) | undefined;
  readonly cache: CacheClass;
  /** The addresses of its lists. */
  readonly lists: (newsroom: Newsroom) => readonly string[];
  /** The addresses beside which its feeds lie. */
  readonly feedPlaces: (newsroom: Newsroom) => readonly string[];
  readonly feeds: (edition: Edition, context: FeedContext) => readonly Subject[];
  readonly sitemap: (edition: Edition) => readonly SitemapPage[];
}
