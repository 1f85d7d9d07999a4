import { absolute, address, type FeedFormat, feedFiles, href } from "../newsroom/address.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Release } from "../newsroom/item.ts";
import type { Site } from "../newsroom/site.ts";
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
  /** The instant of the newest item; for an empty feed the fixed first instant of its ids, never now. */
  readonly updated: number;
  /** Newest first, at most 30. */
  readonly items: readonly FeedItem[];
}

/** One release in a feed. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly summary: string;
  /** The full text; its links are as on the page. */
  readonly html: string;
  readonly published: number;
  readonly topics: readonly string[];
  readonly picture: { readonly url: string; readonly alt: string; readonly bytes: number } | undefined;
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
}

/** Every feed of an edition: of the site, each topic and each strategy. `bytesAt` has the size of each file by its address. */
export function feedsOf(edition: Edition, bytesAt: ReadonlyMap<string, number>): Feed[] {
  const { site } = edition;
  const topicNames = new Map(site.topics.map(({ slug, name }) => [slug, name]));
  const items = new Map<Release, FeedItem>();
  const itemOf = (release: Release) => {
    const item = items.get(release) ?? feedItem(site, release, topicNames, bytesAt);
    items.set(release, item);
    return item;
  };
  return subjectsOf(edition).map((subject) => feedOn(site, subject, subject.releases.slice(0, newest).map(itemOf)));
}

function subjectsOf({ site, releases, topics, strategies }: Edition): Subject[] {
  return [
    {
      key: "feed",
      title: site.title,
      description: `News of ${site.name}.`,
      page: address.home,
      releases: releases.slice(0, newest).map(({ release }) => release),
    },
    ...topics.map((topic) => ({
      key: `feed-topic-${topic.slug}`,
      title: `${site.title}: ${topic.name}`,
      description: `News of ${site.name} on ${topic.name}.`,
      page: topic.address,
      releases: topic.releases,
    })),
    ...strategies.map(({ strategy, releases }) => ({
      key: `feed-strategy-${strategy.id}`,
      title: `${site.title}: ${strategy.title}`,
      description: `News of ${site.name} on the strategy “${strategy.title}”.`,
      page: strategy.address,
      releases,
    })),
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
    updated: items[0]?.published ?? firstInstant(site),
    items,
  };
}

function feedItem(
  site: Site,
  release: Release,
  topicNames: ReadonlyMap<string, string>,
  bytesAt: ReadonlyMap<string, number>,
): FeedItem {
  const { picture } = release;
  return {
    id: tag(site, release.id),
    title: release.title,
    link: absolute(site, release.address),
    summary: release.summary,
    html: [release.body.html, notesHtml(release), documentsHtml(site, release)].join(""),
    published: release.published.instant,
    topics: release.topics.map((slug) => topicNames.get(slug) ?? slug),
    picture: picture && {
      url: absolute(site, picture.address),
      alt: picture.alt,
      bytes: bytesAt.get(picture.address) ?? 0,
    },
  };
}

/** The heading is one of a few words that `src/text` knows. */
function notesHtml({ notes }: Release): string {
  return notes ? `<h2>${notes.heading}</h2>\n${notes.html}` : "";
}

function documentsHtml(site: Site, { documents }: Release): string {
  if (documents.length === 0) return "";
  const items = documents.map((document) => {
    const words = `${document.title} (${documentInWords(document)})`.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    return `<li><a href="${href(site, document.address)}">${words}</a></li>`;
  });
  return `<h2>Documents</h2>\n<ul>${items.join("")}</ul>\n`;
}

function tag(site: Site, id: string): string {
  return `tag:${site.authority}:${id}`;
}

/** The day from which the council's `authority` counts, which no build changes. */
function firstInstant(site: Site): number {
  const [, day = "1970"] = site.authority.split(",");
  return Date.parse(`${day}${"-01-01".slice(day.length - 4)}T00:00:00Z`);
}
