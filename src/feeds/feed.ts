import { absolute, address, type FeedFormat, feedFiles, href } from "../newsroom/address.ts";
import { lastTold, toldChanges } from "../newsroom/changes.ts";
import { type Correction, correctionWords } from "../newsroom/corrections.ts";
import { dayInWords } from "../newsroom/dates.ts";
import type { Edition, StrategyEntry } from "../newsroom/edition.ts";
import type { Release } from "../newsroom/item.ts";
import type { Site } from "../newsroom/site.ts";
import type { StateKind } from "../newsroom/strategies/state.ts";
import { documentInWords } from "../newsroom/words.ts";

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
  /** The last instant at which an item came out or changed; for an empty feed the fixed first instant of its ids, never now. */
  readonly updated: number;
  /** Newest first, at most 30. */
  readonly items: readonly FeedItem[];
}

/** One release in a feed, one event of a strategy, or one correction. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly summary: string;
  /** The full text; its links are as on the page. */
  readonly html: string;
  readonly published: number;
  /** When readers were last told of a change to it; the instant of publication where they were told of none. */
  readonly updated: number;
  readonly topics: readonly string[];
  readonly picture: { readonly url: string; readonly alt: string; readonly bytes: number } | undefined;
  /** How the strategies that it names stand today; its text stays as it was issued. */
  readonly strategies: readonly NamedStrategy[];
}

/** A strategy as a program reads it. */
interface NamedStrategy {
  readonly title: string;
  readonly url: string;
  readonly state: StateKind;
  readonly sentence: string;
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
}

/** Every feed of an edition: of the site, each topic and each strategy, and of the corrections. `bytesAt` has the size of each file by its address. */
export function feedsOf(edition: Edition, bytesAt: ReadonlyMap<string, number>): Feed[] {
  const { site } = edition;
  const topicNames = new Map(site.topics.map(({ slug, name }) => [slug, name]));
  const items = new Map<Release, FeedItem>();
  const itemOf = (release: Release) => {
    const item = items.get(release) ?? feedItem(edition, release, topicNames, bytesAt);
    items.set(release, item);
    return item;
  };
  return subjectsOf(edition, topicNames).map((subject) => {
    const news = newsOf(subject.releases).map(itemOf);
    return feedOn(site, subject, [...news, ...(subject.events ?? [])].toSorted(newestFirst).slice(0, newest));
  });
}

/** What is news to subscribers: the newest, and nothing old that was only added now. */
export function newsOf(releases: readonly Release[]): Release[] {
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
  const corrections = edition.corrections.flatMap(({ entries }) => entries);
  // The course of a strategy tells its withdrawal.
  const correctionsAt = Map.groupBy(
    corrections.filter(({ kind }) => kind !== "withdrawn"),
    ({ address: page }) => page,
  );
  const told = (some: readonly Correction[] = []) => some.map((one) => ofCorrection(one, site, topicNames));
  return [
    {
      key: "feed",
      title: site.title,
      description: `News of ${site.name}.`,
      page: address.home,
      releases: listed,
    },
    ...topics.map((topic) => ({
      key: `feed-topic-${topic.slug}`,
      title: `${site.title}: ${topic.name}`,
      description: `News of ${site.name} on ${topic.name}.`,
      page: topic.address,
      releases: topic.releases,
    })),
    ...strategies.map((entry) => ({
      key: `feed-strategy-${entry.strategy.id}`,
      title: `${site.title}: ${entry.strategy.title}`,
      description: `News of ${site.name} on the strategy “${entry.strategy.title}”, and what is decided about it.`,
      page: entry.strategy.address,
      releases: entry.releases,
      events: [...eventsOf(entry, site, topicNames), ...told(correctionsAt.get(entry.strategy.address))],
    })),
    {
      key: "feed-corrections",
      title: `${site.title}: corrections and updates`,
      description: `What ${site.name} has corrected, updated or withdrawn after it was published.`,
      page: address.corrections,
      releases: [],
      events: told(corrections),
    },
  ];
}

function feedOn(site: Site, { key, title, description, page }: Subject, items: readonly FeedItem[]): Feed {
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
    updated: items.length > 0 ? Math.max(...items.map(({ updated }) => updated)) : firstInstant(site),
    items,
  };
}

/**
 * What has happened to a strategy, each at the instant at which it happened, so that the first build after it tells it and
 * no later one tells it again.
 */
function eventsOf(
  { strategy, timeline }: StrategyEntry,
  site: Site,
  topicNames: ReadonlyMap<string, string>,
): FeedItem[] {
  return timeline
    .filter(({ isEvent, isFuture }) => isEvent && !isFuture)
    .map(({ id, day, instant, told = instant, words, link }) => {
      const what = link && words.endsWith(" ") ? words + link.words : words;
      const summary = `${dayInWords(day, site.locale)}: ${what}.`;
      return {
        // Ids that begin with feed are nobody else's.
        id: tag(site, `feed-strategy-${strategy.id}-${id}`),
        title: `${strategy.title}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
        link: `${absolute(site, strategy.address)}#${id}`,
        summary,
        html: `<p>${escaped(summary)}</p>`,
        published: told,
        updated: told,
        topics: strategy.topics.map((slug) => topicNames.get(slug) ?? slug),
        picture: undefined,
        strategies: [],
      };
    });
}

/** An item of its own, because readers ignore a change to an item that they know. */
function ofCorrection(
  { id, kind, title, address: page, on, told, note, topics }: Correction,
  site: Site,
  topicNames: ReadonlyMap<string, string>,
): FeedItem {
  const isNamed = kind === "correction" || kind === "update";
  const summary = `${correctionWords[kind].done} ${dayInWords(on.day, site.locale)}: ${note}`;
  return {
    id: tag(site, `feed-corrections-${id}`),
    title: isNamed ? `${correctionWords[kind].what}: ${title}` : title,
    link: absolute(site, page),
    summary,
    html: `<p>${escaped(summary)}</p>`,
    published: told,
    updated: told,
    topics: topics.map((slug) => topicNames.get(slug) ?? slug),
    picture: undefined,
    strategies: [],
  };
}

function feedItem(
  edition: Edition,
  release: Release,
  topicNames: ReadonlyMap<string, string>,
  bytesAt: ReadonlyMap<string, number>,
): FeedItem {
  const { site } = edition;
  const { picture } = release;
  return {
    id: tag(site, release.id),
    title: release.title,
    link: absolute(site, release.address),
    summary: release.summary,
    html: [latestChangeHtml(site, release), release.body.html, notesHtml(release), documentsHtml(site, release)].join(
      "",
    ),
    published: release.published.instant,
    updated: lastTold(release, release.published).instant,
    topics: release.topics.map((slug) => topicNames.get(slug) ?? slug),
    picture: picture && {
      url: absolute(site, picture.address),
      alt: picture.alt,
      bytes: bytesAt.get(picture.address) ?? 0,
    },
    strategies: release.strategies.flatMap((name) => namedStrategy(edition, name)),
  };
}

function namedStrategy({ site, standings }: Edition, name: string): NamedStrategy[] {
  const standing = standings.get(name);
  if (!standing) return [];
  const { strategy, state, sentence } = standing;
  return [{ title: strategy.title, url: absolute(site, strategy.address), state: state.kind, sentence }];
}

/** For readers that do show an item again when it was changed. */
function latestChangeHtml({ locale }: Site, { changes }: Release): string {
  const latest = toldChanges(changes).at(-1);
  if (!latest) return "";
  const { kind, on, note } = latest;
  return `<p>${correctionWords[kind].done} ${dayInWords(on.day, locale)}: ${escaped(note)}</p>\n`;
}

/** The heading is one of a few words that `src/text` knows. */
function notesHtml({ notes }: Release): string {
  return notes ? `<h2>${notes.heading}</h2>\n${notes.html}` : "";
}

function documentsHtml(site: Site, { documents }: Release): string {
  if (documents.length === 0) return "";
  const items = documents.map((document) => {
    const words = escaped(`${document.title} (${documentInWords(document)})`);
    return `<li><a href="${href(site, document.address)}">${words}</a></li>`;
  });
  return `<h2>Documents</h2>\n<ul>${items.join("")}</ul>\n`;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function tag(site: Site, id: string): string {
  return `tag:${site.authority}:${id}`;
}

/** The day from which the council's `authority` counts, which no build changes. */
function firstInstant(site: Site): number {
  const [, day = "1970"] = site.authority.split(",");
  return Date.parse(`${day}${"-01-01".slice(day.length - 4)}T00:00:00Z`);
}
