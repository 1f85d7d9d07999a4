import { ofCorrection } from "../feeds/feed-item.ts";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import type { Moment } from "../newsroom/dates.ts";
import type { Release } from "../newsroom/item.ts";
import type { Section } from "./section.ts";

/** The newest of all. */
export const home: Section = {
  root: undefined,
  cache: "minutes",
  lists: () => [address.home],
  feedPlaces: () => [address.home],
  feeds: ({ site, listed }, { removals }) => [
    {
      key: "feed",
      title: site.title,
      description: wordsIn(site.locale).feed.site(site.name),
      page: address.home,
      releases: listed,
      removals,
    },
  ],
  sitemap: ({ listed, latestCorrections }, lastMod) => [
    { address: address.home, lastmod: lastMod(latest(listed[0]?.published, latestCorrections[0]?.on)) },
  ],
};

/** All releases, in pages and by year. Their addresses are those of releases. */
export const news: Section = {
  root: undefined,
  cache: "minutes",
  lists: () => [],
  feedPlaces: () => [],
  feeds: () => [],
  sitemap: ({ archive, years }, lastMod) => [
    ...archive.map((page) => ({ address: page.address, lastmod: lastMod(newestOf(page.months[0]?.releases)) })),
    ...years.map((year) => ({ address: year.address, lastmod: lastMod(newestOf(year.months[0]?.releases)) })),
  ],
};

/** Releases and strategies by topic. */
export const topics: Section = {
  root: address.topics,
  cache: "minutes",
  lists: ({ site }) => [address.topics, ...site.topics.map(({ slug }) => address.topic(slug))],
  feedPlaces: ({ site }) => site.topics.map(({ slug }) => address.topic(slug)),
  feeds: (edition, { removals }) =>
    edition.topics.map((topic) => ({
      key: `feed-topic-${topic.slug}`,
      title: `${edition.site.title}: ${topic.name}`,
      description: wordsIn(edition.site.locale).feed.topic(edition.site.name, topic.name),
      page: topic.address,
      releases: topic.releases,
      // A page that was published in error is named nowhere, nor are its topics.
      removals: removals.filter(({ kind, topics: of }) => kind === "removed" || of.includes(topic.slug)),
    })),
  sitemap: ({ listed, topicPages }, lastMod) => [
    { address: address.topics, lastmod: lastMod(newestOf(listed)) },
    ...topicPages.map((page) => ({ address: page.address, lastmod: lastMod(newestOf(page.months[0]?.releases)) })),
  ],
};

/** What was corrected, updated, withdrawn or removed. */
export const corrections: Section = {
  root: address.corrections,
  cache: "minutes",
  lists: () => [address.corrections],
  feedPlaces: () => [address.corrections],
  feeds: ({ site }, { corrections: all, topicNames }) => [
    {
      key: "feed-corrections",
      title: wordsIn(site.locale).corrections.feed(site.title),
      description: wordsIn(site.locale).corrections.description(site.name),
      page: address.corrections,
      releases: [],
      events: all.map((one) => ofCorrection(one, site, topicNames)),
    },
  ],
  sitemap: (edition, lastMod) =>
    edition.corrections.map((page) => ({ address: page.address, lastmod: lastMod(page.entries[0]?.on) })),
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

function newestOf(releases: readonly Release[] = []): Moment | undefined {
  return releases[0]?.published;
}

function latest(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  return a && b ? (a.instant >= b.instant ? a : b) : (a ?? b);
}
