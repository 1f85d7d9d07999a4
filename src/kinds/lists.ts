import type { Subject } from "../feeds/subject.ts";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import type { Correction } from "../newsroom/corrections.ts";
import type { Moment } from "../newsroom/dates.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Release } from "../newsroom/item.ts";
import type { FeedContext, LeftRelease, LeftStrategy } from "./kind.ts";
import type { Section } from "./section.ts";

/** The newest of all. */
export const home: Section = {
  root: undefined,
  cache: "minutes",
  lists: () => [address.home],
  feedPlaces: () => [address.home],
  feeds: ({ site, listed }, { corrections, left }) => [
    {
      key: "feed",
      title: site.title,
      description: wordsIn(site.locale).feed.site(site.name),
      page: address.home,
      releases: listed,
      losses: [...losses(corrections, ({ kind }) => kind === "withdrawn" || kind === "removed"), ...lastTold(left)],
    },
  ],
  sitemap: ({ listed, latestCorrections }) => [
    { address: address.home, changed: latest(listed[0]?.published, latestCorrections[0]?.on) },
  ],
};

/** All releases, in pages and by year. Their addresses are those of releases. */
export const news: Section = {
  root: undefined,
  cache: "minutes",
  lists: () => [],
  feedPlaces: () => [],
  feeds: () => [],
  sitemap: ({ archive, years }) => [
    ...archive.map((page) => ({ address: page.address, changed: newestOf(page.months[0]?.releases) })),
    ...years.map((year) => ({ address: year.address, changed: newestOf(year.months[0]?.releases) })),
  ],
};

/** Releases and strategies by topic. */
export const topics: Section = {
  root: address.topics,
  cache: "minutes",
  lists: ({ site }) => [address.topics, ...site.topics.map(({ slug }) => address.topic(slug))],
  feedPlaces: ({ site }) => site.topics.map(({ slug }) => address.topic(slug)),
  feeds: (edition, context) => edition.topics.map((topic) => topicSubject(edition, context, topic)),
  sitemap: ({ listed, topicPages }) => [
    { address: address.topics, changed: newestOf(listed) },
    ...topicPages.map((page) => ({ address: page.address, changed: newestOf(page.months[0]?.releases) })),
  ],
};

/** What was corrected, updated, withdrawn or removed. */
export const corrections: Section = {
  root: address.corrections,
  cache: "minutes",
  lists: () => [address.corrections],
  feedPlaces: () => [address.corrections],
  feeds: ({ site, emptied }, { corrections: all, leftStrategies }) => [
    {
      key: "feed-corrections",
      title: wordsIn(site.locale).corrections.feed(site.title),
      description: wordsIn(site.locale).corrections.description(site.name),
      page: address.corrections,
      releases: [],
      events: all.map(({ item }) => item),
      losses: [...emptied, ...leftStrategies].map(({ lastTold }) => lastTold),
    },
  ],
  sitemap: (edition) => edition.corrections.map((page) => ({ address: page.address, changed: page.entries[0]?.on })),
};

/** How to follow the newsroom. */
export const subscribe: Section = {
  root: address.subscribe,
  cache: "minutes",
  lists: () => [address.subscribe],
  feedPlaces: () => [],
  feeds: () => [],
  sitemap: () => [{ address: address.subscribe }],
};

/** Where readers search; its index is no page. */
export const search: Section = {
  root: undefined,
  cache: "minutes",
  lists: ({ site }) => (site.search ? [address.search] : []),
  feedPlaces: () => [],
  feeds: () => [],
  sitemap: () => [],
};

/** Its news, and whatever happened to what is on it: the items are those of the feeds of corrections and strategies. */
function topicSubject(edition: Edition, context: FeedContext, topic: Edition["topics"][number]): Subject {
  const { site } = edition;
  const isOnTopic = ({ topics: slugs }: { readonly topics: readonly string[] }) => slugs.includes(topic.slug);
  const strategies = new Set(edition.strategies.map(({ strategy }) => strategy.address));
  const names = new Set(topic.strategies.map(({ name }) => name));
  // Those that it was to replace say nothing of it any more.
  const concerns = (left: LeftStrategy) => isOnTopic(left) || left.supersedes.some((name) => names.has(name));
  return {
    key: `feed-topic-${topic.slug}`,
    title: `${site.title}: ${topic.name}`,
    description: wordsIn(site.locale).feed.topic(site.name, topic.name),
    page: topic.address,
    releases: topic.releases,
    isInArchive: true,
    events: [
      ...context.corrections
        // The events of a strategy have its corrections too.
        .filter(({ correction }) => isOnTopic(correction) && !strategies.has(correction.address))
        .map(({ item }) => item),
      ...topic.strategies.flatMap(({ name }) => context.strategyEvents.get(name) ?? []),
    ],
    losses: [
      // A page that was published in error is named nowhere, nor are its topics.
      ...losses(context.corrections, ({ kind }) => kind === "removed"),
      ...lastTold(context.left.filter(isOnTopic)),
      ...context.leftStrategies.filter(concerns).map((strategy) => strategy.lastTold),
    ],
  };
}

function losses(corrections: FeedContext["corrections"], isLoss: (correction: Correction) => boolean): Instant[] {
  return corrections.flatMap(({ correction }) => (isLoss(correction) ? correction.announced : []));
}

function lastTold(left: readonly LeftRelease[]): Instant[] {
  return left.map((release) => release.lastTold);
}

function newestOf(releases: readonly Release[] = []): Moment | undefined {
  return releases[0]?.published;
}

function latest(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  return a && b ? (a.instant >= b.instant ? a : b) : (a ?? b);
}
