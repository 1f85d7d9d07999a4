import type { z } from "zod";
import type { ReadContext } from "../content/item-fields.ts";
import type { TextFile } from "../content/text-file.ts";
import type { ReadText } from "../content/text-item.ts";
import type { Examples } from "../content/validate-front-matter.ts";
import type { FeedItem } from "../feeds/feed-item.ts";
import type { Subject } from "../feeds/subject.ts";
import { address } from "../newsroom/address.ts";
import type { Correction } from "../newsroom/corrections.ts";
import type { Moment } from "../newsroom/dates.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { GatedItem } from "../newsroom/item.ts";
import type { SearchRecord } from "../newsroom/search-record.ts";
import type { Site } from "../newsroom/site.ts";
import type { Viewing } from "../newsroom/visibility.ts";
import type { GonePage } from "../newsroom/withdrawal.ts";
import type { PlacedViolation, Violation } from "../problems/problem.ts";

/** How long a browser may keep an answer: see `src/hosting/headers.ts`. */
export type CacheClass = "minutes" | "day" | "forever";

/** A page that people browse, and when it last changed as the content knows it. */
export interface SitemapPage {
  readonly address: string;
  /** Absent where the content does not say. */
  readonly changed?: Moment | undefined;
}

/** What feeds are made with, besides items. */
export interface FeedContext {
  readonly site: Site;
  /** All notes to readers on published pages, newest first, each with the item that tells it. */
  readonly corrections: readonly { readonly correction: Correction; readonly item: FeedItem }[];
  /** What happened to each strategy, by its name: its course, and its corrections. */
  readonly strategyEvents: ReadonlyMap<string, readonly FeedItem[]>;
  /** What was in feeds of news and is not any more: releases that were withdrawn or taken down. */
  readonly left: readonly LeftRelease[];
  readonly leftStrategies: readonly LeftStrategy[];
}

/** A release that is in no feed of news any more. */
export interface LeftRelease {
  readonly topics: readonly string[];
  /** The names of strategies. */
  readonly strategies: readonly string[];
  /** When readers were last told something of it; never before it was published. */
  readonly lastTold: Instant;
}

/** A strategy that was taken down. */
export interface LeftStrategy extends Omit<LeftRelease, "strategies"> {
  /** The names of strategies. */
  readonly supersedes: readonly string[];
}

/** Where the files of a kind lie below `content/`, and how they are named. Paths are from that folder. */
export interface Files {
  /** The folder, `news/`; or the one file, `accessibility.yaml`. */
  readonly place: string;
  /** Those that every newsroom has. */
  readonly required: readonly string[];
  /** The address of a file's page, whether its name is right or not; undefined where it has none. */
  addressOf(path: string): string | undefined;
  /** What is wrong with a name; undefined where it is right. `places` says what lies where. */
  nameFault(path: string, places: string): Violation | undefined;
  /** Where the file of a page lay that was published; undefined where it is no page of this kind. */
  pathOf(address: string, id: string): string | undefined;
}

/** A file beside the page of an item: a text to copy, a table, a card. */
interface CompanionFile<I> {
  readonly item: I;
  readonly address: string;
  /** Whether the ledger keeps its address. */
  readonly isKept: boolean;
  /** Where readers are led to it from the addresses that its page had before. */
  from(alias: string): string | undefined;
}

/** The card beside a page. At older addresses of the page lie copies of it: no host redirects what asks for a picture everywhere. */
export function cardBeside<I extends { readonly address: string }>(item: I): CompanionFile<I> {
  return { item, address: address.card(item.address), isKept: false, from: () => undefined };
}

/** The feeds of a kind: where they lie as the content has it, and what each is of as the pages have it. */
export interface KindFeeds<I, Entry> {
  places(items: readonly I[]): readonly string[];
  of(entries: readonly Entry[], context: FeedContext): readonly Subject[];
}

/** Of a kind without feeds. */
export const noFeeds: KindFeeds<unknown, unknown> = { places: () => [], of: () => [] };

/** How the texts of a kind are read: `K` are the keys of their headers. The name of a file is without `.md`. */
interface TextReading<I, K> {
  /** The closed list of its keys. */
  schema(context: ReadContext): z.ZodObject;
  /** How each is written. */
  examples(name: string, context: ReadContext): Examples;
  /** Whether notes to editors may stand after its end. */
  readonly hasNotes: boolean;
  /** Whether it is of one day, so that "yesterday" in it is the day before. */
  readonly isOfOneDay: boolean;
  /** Whether a page of it needs a text below its header. */
  readonly needsText: boolean;
  /** What a name says in words, where a title is missing. */
  titleOf(name: string): string;
  /** When the public may see it; undefined where its file does not say. */
  opens(values: Partial<K>, name: string, site: Site): Pick<Moment, "instant"> | undefined;
  /** The path of a text that has a wrong name. */
  rightPath(path: string, values: Partial<K>): string;
  /** Where the file of another day would lie; undefined where no day is in its name. */
  pathOn(name: string, day: string): string | undefined;
  /** What breaks a rule of this kind alone. */
  checks(file: TextFile<K>, name: string, context: ReadContext): readonly PlacedViolation[];
  item(read: ReadText<K>, context: ReadContext): I;
}

/**
 * A kind of content, each file of which has a page: all that reader, gate, lists, feeds, sitemap, ledger, hosts and checks
 * have to know of it. `Entry` is an item with all that its page shows, and
 * `K` are the keys of the headers of its texts.
 */
export interface Kind<I, Entry = I, K = never> {
  /** What one is called, and several. */
  readonly words: readonly [one: string, many: string];
  readonly files: Files;
  /** How its texts are read; undefined where it is one file of facts. */
  readonly texts: TextReading<I, K> | undefined;
  /** What the addresses of all its pages begin with; undefined where each page has its own. */
  readonly root: string | undefined;
  readonly cache: CacheClass;
  /** The one order of its items everywhere. */
  order(a: I, b: I): number;
  /** Whether the header of a file says when it may be seen. */
  readonly isGated: I extends GatedItem ? true : false;
  /** Those of its items that the public sees, without what they say of later days. */
  publicItems(items: readonly I[], viewing: Viewing): readonly I[];
  /** The addresses of its lists. */
  lists(items: readonly I[], gone: readonly GonePage[]): readonly string[];
  /** The files beside its pages. */
  companionFiles(items: readonly I[]): readonly CompanionFile<I>[];
  readonly feeds: KindFeeds<I, Entry>;
  /** Its pages as search finds them. */
  search(entries: readonly Entry[], site: Site): readonly SearchRecord[];
  /** Its pages and lists, but for those that search engines are to leave out. */
  sitemap(entries: readonly Entry[]): readonly SitemapPage[];
  /** What is kept of what was published: the text too, so that no change goes unnoticed; addresses; or nothing. */
  readonly ledger: "text" | "address" | "nothing";
  /** Whether search engines get its pages as data too: https://schema.org. */
  readonly hasData: boolean;
  /** The file in `src/pages` that makes its pages, and those that make its lists. */
  readonly templates: readonly [page: string, ...lists: string[]];
}

/** What pages about the newsroom itself have in common: they are in no list or feed, and nothing holds them. */
export const alwaysPublic = {
  root: undefined,
  cache: "minutes",
  order: () => 0,
  isGated: false,
  publicItems: <I>(items: readonly I[]) => items,
  lists: () => [],
  companionFiles: () => [],
  feeds: noFeeds,
  hasData: false,
} as const;
