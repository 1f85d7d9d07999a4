import { wordsIn } from "../language/words.ts";
import { absolute, address, type FeedFormat, feedFiles } from "../newsroom/address.ts";
import type { Correction } from "../newsroom/corrections.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Release } from "../newsroom/item.ts";
import type { Site } from "../newsroom/site.ts";
import { eventsOf, type FeedItem, ofCorrection, ofRelease, tag } from "./feed-item.ts";

/** A feed as data, before it is written in any format. Addresses are whole; instants are milliseconds. */
export interface Feed {
  /** A `tag:` address that no change of title, path, host or scheme changes. RFC 4151. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that the feed belongs to. */
  readonly page: string;
  /** Where the feed itself lies, by format. */
  readonly self: Readonly<Record<FeedFormat, string>>;
  readonly language: string;
  readonly author: string;
  readonly licence: Site["licence"];
  readonly timeZone: string;
  /**
   * The last instant at which an item came out, changed or left; for a feed that never had one the fixed first instant of its
   * ids, never now. RFC 4287, 4.2.15.
   */
  readonly updated: number;
  /** Newest first, at most 30. */
  readonly items: readonly FeedItem[];
}

const newest = 30;

/** What one feed is of. */
interface Subject {
  /** What its id ends in. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** The address of the page that it lies beside. */
  readonly page: string;
  /** Newest first. */
  readonly releases: readonly Release[];
  /** What it has besides news, in any order: the course of its strategy, corrections. */
  readonly events?: readonly FeedItem[];
  /** What was withdrawn or removed: a feed that only lost an item has changed too. */
  readonly removals?: readonly Correction[];
}

/** Every feed of an edition: of the site, each topic and each strategy, and of the corrections. `bytesAt` has the size of each file by its address. */
export function feedsOf(edition: Edition, bytesAt: Pick<ReadonlyMap<string, number>, "get">): Feed[] {
  const { site } = edition;
  const topicNames = new Map(site.topics.map(({ slug, name }) => [slug, name]));
  const items = new Map<Release, FeedItem>();
  const itemOf = (release: Release) => {
    const item = items.get(release) ?? ofRelease(edition, release, topicNames, bytesAt);
    items.set(release, item);
    return item;
  };
  return subjectsOf(edition, topicNames).map((subject) => {
    const news = newsOf(subject.releases).map(itemOf);
    return feedOn(site, subject, [...news, ...(subject.events ?? [])].toSorted(newestFirst).slice(0, newest));
  });
}

/** What is news to subscribers: the newest, and nothing old that was only added now. */
function newsOf(releases: readonly Release[]): Release[] {
  const news: Release[] = [];
  for (const release of releases) {
    if (news.length === newest) break;
    if (!release.isBackdated) news.push(release);
  }
  return news;
}

function newestFirst(a: FeedItem, b: FeedItem): number {
  return b.published - a.published || (a.id < b.id ? -1 : 1);
}

function subjectsOf(edition: Edition, topicNames: ReadonlyMap<string, string>): Subject[] {
  const { site, listed, topics, strategies } = edition;
  const words = wordsIn(site.locale);
  const corrections = edition.corrections.flatMap(({ entries }) => entries);
  const removals = corrections.filter(({ kind }) => kind === "withdrawn" || kind === "removed");
  // The course of a strategy tells its withdrawal.
  const correctionsAt = Map.groupBy(
    corrections.filter(({ kind }) => kind !== "withdrawn"),
    ({ address: page }) => page,
  );
  const announced = (some: readonly Correction[] = []) => some.map((one) => ofCorrection(one, site, topicNames));
  return [
    {
      key: "feed",
      title: site.title,
      description: words.feed.site(site.name),
      page: address.home,
      releases: listed,
      removals,
    },
    ...topics.map((topic) => ({
      key: `feed-topic-${topic.slug}`,
      title: `${site.title}: ${topic.name}`,
      description: words.feed.topic(site.name, topic.name),
      page: topic.address,
      releases: topic.releases,
      // Of a page that was published in error nothing is said, its topics neither.
      removals: removals.filter(({ kind, topics: of }) => kind === "removed" || of.includes(topic.slug)),
    })),
    ...strategies.map((entry) => ({
      key: `feed-strategy-${entry.strategy.id}`,
      title: `${site.title}: ${entry.strategy.title}`,
      description: words.feed.strategy(site.name, entry.strategy.title),
      page: entry.strategy.address,
      releases: entry.releases,
      events: [...eventsOf(entry, site, topicNames), ...announced(correctionsAt.get(entry.strategy.address))],
    })),
    {
      key: "feed-corrections",
      title: words.corrections.feed(site.title),
      description: words.corrections.description(site.name),
      page: address.corrections,
      releases: [],
      events: announced(corrections),
    },
  ];
}

function feedOn(
  site: Site,
  { key, title, description, page, removals = [] }: Subject,
  items: readonly FeedItem[],
): Feed {
  const changes = [...items.map(({ updated }) => updated), ...removals.map(({ announced }) => announced)];
  return {
    id: tag(site, key),
    title,
    description,
    page: absolute(site, page),
    self: {
      rss: absolute(site, page + feedFiles.rss),
      atom: absolute(site, page + feedFiles.atom),
      json: absolute(site, page + feedFiles.json),
    },
    language: site.locale,
    author: site.name,
    licence: site.licence,
    timeZone: site.timeZone,
    updated: changes.length > 0 ? Math.max(...changes) : firstInstant(site),
    items,
  };
}

/** The day from which the council's `authority` counts, which no build changes. */
function firstInstant(site: Site): number {
  const [, day = "1970"] = site.authority.split(",");
  return Date.parse(`${day}${"-01-01".slice(day.length - 4)}T00:00:00Z`);
}
