import { sections } from "../kinds/sections.ts";
import { wordsIn } from "../language/words.ts";
import { absolute, address, type FeedFormat, feedFiles, href } from "../newsroom/address.ts";
import { lastReported } from "../newsroom/changes.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Release } from "../newsroom/item.ts";
import { latestOf } from "../newsroom/latest.ts";
import type { Site } from "../newsroom/site.ts";
import { type ArchivePage, archiveLength, archiveOf, mostItems } from "./archive.ts";
import { contextOf } from "./feed-context.ts";
import { type FeedItem, ofRelease, tag } from "./feed-item.ts";
import type { Subject } from "./subject.ts";

/** A feed as data, before it is written in any format. Addresses are whole; instants are milliseconds. */
export interface Feed {
  /** A `tag:` address that no change of title, path, host or scheme changes. RFC 4151. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that the feed belongs to. */
  readonly page: string;
  /** Where the feed itself lies, by format. */
  readonly self: FeedPlace;
  /** Where its older and newer items are, if it has an archive. RFC 5005, section 4. */
  readonly archive?: FeedArchive | undefined;
  /** The style sheet by which a browser shows it to somebody who opens it. */
  readonly sheet: string;
  readonly language: string;
  readonly author: string;
  readonly licence: Site["licence"];
  readonly timeZone: string;
  /**
   * The last instant at which an item came out, changed or left, so that it never goes back; for a feed that never had one the
   * fixed first instant of its ids, never now. RFC 4287, 4.2.15.
   */
  readonly updated: number;
  /** The same, and undefined for a feed that never had an item. */
  readonly lastChange: Instant | undefined;
  /** Newest first, at most 30. */
  readonly items: readonly FeedItem[];
}

/** The whole addresses of the files of a feed, by format. */
type FeedPlace = Readonly<Record<FeedFormat, string>>;

/** The documents that a feed, or one of its archive, leads to. */
interface FeedArchive {
  readonly older?: FeedPlace | undefined;
  /** Of a document of the archive alone. */
  readonly newer?: FeedPlace;
  /** The feed itself, for those of its archive. */
  readonly current?: FeedPlace;
  /** The feed of the site, for one of a topic: the older items of both are in its archive. */
  readonly related?: FeedPlace;
}

/** What there is a feed of, of each section of the site. */
export function subjectsOf(edition: Edition): Subject[] {
  const { site } = edition;
  const context = contextOf(edition, topicNamesOf(site));
  return sections.flatMap((section) => section.feeds(edition, context));
}

function topicNamesOf({ topics }: Site): ReadonlyMap<string, string> {
  return new Map(topics.map(({ slug, name }) => [slug, name]));
}

/** Every feed of an edition. `bytesAt` has the size of each file by its address. */
export function feedsOf(edition: Edition, bytesAt: Pick<ReadonlyMap<string, number>, "get">): Feed[] {
  const { site } = edition;
  const topicNames = topicNamesOf(site);
  const subjects = subjectsOf(edition);
  const items = new Map<Release, FeedItem>();
  const itemOf = (release: Release) => {
    const item = items.get(release) ?? ofRelease(edition, release, topicNames, bytesAt);
    items.set(release, item);
    return item;
  };
  const last = archiveLength(edition);
  return subjects.map((subject) => {
    const news = newsOf(subject.releases).map(itemOf);
    const items = [...news, ...(subject.events ?? [])].toSorted(newestFirst).slice(0, mostItems);
    const feed = feedOn(site, subject, items);
    if (last === 0) return feed;
    if (subject.page === address.home) return { ...feed, archive: { older: placeOf(site, address.feedArchive(last)) } };
    return subject.isInArchive ? leadingToArchive(feed, site) : feed;
  });
}

function leadingToArchive(feed: Feed, site: Site): Feed {
  const description = `${feed.description} ${wordsIn(site.locale).feed.older}`;
  return { ...feed, description, archive: { related: placeOf(site, address.home) } };
}

/** What is the same in a feed and in each document of its archive. */
type FeedHead = Omit<Feed, "self" | "archive" | "updated" | "lastChange" | "items">;

/** All that a document of the archive of the site's feed is made of. */
export interface ArchiveView {
  readonly site: Site;
  readonly head: FeedHead;
  readonly page: ArchivePage;
  readonly archive: FeedArchive;
  /** The size of each picture of its releases, by its address. */
  readonly bytes: ReadonlyMap<string, number>;
}

/** What the documents of the archive of the site's feed are made of, oldest first. `bytesAt` has the size of each picture by its address. */
export function archiveViews(
  edition: Edition,
  current: Feed,
  bytesAt: Pick<ReadonlyMap<string, number>, "get">,
): ArchiveView[] {
  const { site } = edition;
  const head = headOf(current);
  const pages = archiveOf(edition);
  const at = (number: number) => placeOf(site, address.feedArchive(number));
  return pages.map((page) => ({
    site,
    head,
    page,
    archive: {
      older: page.number > 1 ? at(page.number - 1) : undefined,
      newer: page.number < pages.length ? at(page.number + 1) : current.self,
      current: current.self,
    },
    bytes: new Map(
      page.releases.flatMap(({ picture }) =>
        picture ? [[picture.address, bytesAt.get(picture.address) ?? 0] as const] : [],
      ),
    ),
  }));
}

/** A document of the archive as a feed. */
export function archiveFeed({ site, head, page: { number, releases, lastChange }, archive, bytes }: ArchiveView): Feed {
  const topicNames = topicNamesOf(site);
  // How a strategy stands changes after a release was issued, and no document is to be written anew for that.
  const context = { site, strategyStatuses: new Map<string, never>() };
  return {
    ...head,
    self: placeOf(site, address.feedArchive(number)),
    updated: lastChange,
    lastChange,
    archive,
    items: releases.map((release) => ofRelease(context, release, topicNames, bytes)),
  };
}

function headOf({ id, title, description, page, sheet, language, author, licence, timeZone }: Feed): FeedHead {
  return { id, title, description, page, sheet, language, author, licence, timeZone };
}

/** What is news to subscribers: the newest, and nothing old that was only added now. */
function newsOf(releases: readonly Release[]): Release[] {
  const news: Release[] = [];
  for (const release of releases) {
    if (news.length === mostItems) break;
    if (!release.isBackdated) news.push(release);
  }
  return news;
}

function newestFirst(a: FeedItem, b: FeedItem): number {
  return b.published - a.published || (a.id < b.id ? -1 : 1);
}

function feedOn(site: Site, subject: Subject, items: readonly FeedItem[]): Feed {
  const { key, title, description, page } = subject;
  const lastChange = lastChangeOf(subject);
  return {
    id: tag(site, key),
    title,
    description,
    page: absolute(site, page),
    self: placeOf(site, page),
    sheet: href(site, address.feedSheet),
    language: site.locale,
    author: site.name,
    licence: site.licence,
    timeZone: site.timeZone,
    updated: lastChange ?? firstInstant(site),
    lastChange,
    items,
  };
}

/** Of what fell out of the newest 30 too: what came in its place may be dated before its last change. */
function lastChangeOf({ releases, events = [], losses = [] }: Subject): Instant | undefined {
  const changes = [
    latestOf(releases.map((release) => lastReported(release, release.published).instant)),
    latestOf(events.map(({ updated }) => updated)),
    latestOf(losses),
  ];
  return latestOf(changes.filter((change) => change !== undefined));
}

/** The whole addresses of the files of a feed beside a page. */
function placeOf(site: Site, page: string): FeedPlace {
  return {
    rss: absolute(site, page + feedFiles.rss),
    atom: absolute(site, page + feedFiles.atom),
    json: absolute(site, page + feedFiles.json),
  };
}

/** The day from which the council's `authority` counts, which no build changes. */
function firstInstant(site: Site): number {
  const [, day = "1970"] = site.authority.split(",");
  return Date.parse(`${day}${"-01-01".slice(day.length - 4)}T00:00:00Z`);
}
