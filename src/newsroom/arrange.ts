import { address } from "./address.ts";
import { correctionsOf, correctionsOnHome } from "./corrections.ts";
import type { Edition, ListPage, Month, Year } from "./edition.ts";
import { type Media, mediaOf, type Release, type Strategy } from "./item.ts";
import { yearsOf } from "./live-addresses.ts";
import { byTitle, type EmptiedPlace, type Newsroom, newestFirst } from "./newsroom.ts";
import { inPages } from "./paging.ts";
import type { Preview } from "./preview.ts";
import { figuresOf, measuresOf } from "./strategies/figures.ts";
import { type Standing, standings } from "./strategies/standing.ts";
import { timelineOf } from "./strategies/timeline.ts";
import { pagesOfGone } from "./withdrawal.ts";

const mostOnHome = 7;
const mostRelated = 2;
const mostDecisions = 3;

/**
 * Arranges a newsroom as it is at an instant (in milliseconds). What is not public yet is not left out: that is the gate's.
 * A preview marks it by what it says of its pages.
 */
export function arrange(newsroom: Newsroom, now: number, preview?: Preview): Edition {
  const { site, releases, strategies, pages, statement, gone } = newsroom;
  const listed = releases.filter(isListed);
  const places = new Map(listed.map((release, index) => [release, index]));
  const byTopic = groupBy(listed, (release) => release.topics);
  const byStrategy = groupBy(listed, (release) => release.strategies);
  const topicNames = new Map(site.topics.map((topic) => [topic.slug, topic]));
  const strategyNames = new Map(strategies.map((strategy) => [strategy.name, strategy]));
  const measures = measuresOf(strategies);
  const standingOf = standings(strategies, site, now);
  const live = new Set([...releases, ...strategies, ...pages].map((page) => page.address));
  const gonePages = pagesOfGone(gone, now).filter((page) => !live.has(page.address));
  const corrections = correctionsOf([...releases, ...strategies], gonePages, now);
  const correctionsList = inPages(address.corrections, corrections);
  const topicsOf = (slugs: readonly string[]) => present(slugs.map((slug) => topicNames.get(slug)));

  const topics = site.topics.map((topic) => ({
    ...topic,
    address: address.topic(topic.slug),
    releases: byTopic.get(topic.slug)?.list ?? [],
    strategies: strategies.filter((strategy) => strategy.topics.includes(topic.slug)),
  }));
  const listPlaces: readonly ListPlace[] = [...releases, ...newsroom.emptied].toSorted(newestFirst);
  const placesByTopic = groupBy(listPlaces, (place) => place.topics);
  const archive = inListPages(address.news, listPlaces);
  const ofTopics = topics.map((topic) => {
    const { pages, redirects } = inListPages(topic.address, placesByTopic.get(topic.slug)?.list ?? []);
    return { pages: pages.map((page) => ({ ...page, topic })), redirects };
  });
  const redirects = [archive, ...ofTopics, correctionsList].flatMap((list) => list.redirects);

  return {
    site,
    releases: releases.map((release) => {
      const index = places.get(release) ?? Number.NaN;
      const [newer, older] = [listed[index - 1], listed[index + 1]];
      const groups = [
        ...release.strategies.map((name) => byStrategy.get(name)),
        ...release.topics.map((slug) => byTopic.get(slug)),
      ];
      return {
        release,
        topics: topicsOf(release.topics),
        strategies: present(release.strategies.map((name) => strategyNames.get(name))),
        newer,
        older,
        related: release.withdrawn ? [] : related(release, groups, [newer, older, release]),
      };
    }),
    listed,
    newest: listed.slice(0, mostOnHome),
    archive: archive.pages,
    years: inYears(listed, yearsOf(newsroom)),
    topics,
    topicPages: ofTopics.flatMap((list) => list.pages),
    corrections: correctionsList.pages,
    latestCorrections: correctionsOnHome(corrections, site, now),
    strategies: strategies.map((strategy) => {
      const standing = standingOf.get(strategy.name) as Standing;
      const releases = byStrategy.get(strategy.name)?.list ?? [];
      const predecessors = present(strategy.supersedes.map((name) => strategyNames.get(name)));
      const timeline = timelineOf({ strategy, standing, releases, predecessors }, site, now);
      const figures = figuresOf(strategy, measures);
      return { strategy, standing, timeline, figures, topics: topicsOf(strategy.topics), releases };
    }),
    latestDecisions: latestDecisions(strategies),
    standings: standingOf,
    pages,
    statement,
    redirects: [...newsroom.redirects, ...redirects],
    gone,
    gonePages,
    media: uniqueMedia([...releases, ...strategies, ...pages].flatMap(mediaOf)),
    preview,
    unreadable: preview?.unreadable ?? [],
  };
}

/** Releases that belong together, in the order of all lists, and where each stands among them. */
interface Group<T> {
  readonly list: T[];
  readonly places: Map<T, number>;
}

function groupBy<T>(list: readonly T[], keysOf: (entry: T) => readonly string[]): Map<string, Group<T>> {
  const groups = new Map<string, Group<T>>();
  for (const entry of list) {
    for (const key of keysOf(entry)) {
      const group: Group<T> = groups.get(key) ?? { list: [], places: new Map() };
      groups.set(key, group);
      group.places.set(entry, group.list.push(entry) - 1);
    }
  }
  return groups;
}

/**
 * The nearest before it in each group: not the nearest after it, or each new release would change the pages of several old
 * ones. Looks only at those, so that a large archive costs no more a release than a small one; `linked` are on the page
 * already. A group may begin with the older one of these, so it takes a step more to find enough.
 */
function related(
  release: Release,
  groups: readonly (Group<Release> | undefined)[],
  linked: readonly (Release | undefined)[],
): Release[] {
  const found = new Set<Release>();
  for (const group of present(groups)) {
    const place = group.places.get(release) ?? 0;
    for (const near of group.list.slice(place + 1, place + mostRelated + 2)) {
      if (found.size < mostRelated && !linked.includes(near)) found.add(near);
    }
  }
  return [...found].toSorted(newestFirst);
}

/** A list keeps the place of what was withdrawn or taken down, empty, so that its other pages stay as they are. */
type ListPlace = Release | EmptiedPlace;

function isListed(place: ListPlace): place is Release {
  return "kind" in place && !place.withdrawn;
}

function inListPages(list: string, places: readonly ListPlace[]) {
  const { pages, redirects } = inPages(list, places);
  let before: Release | undefined;
  const listPages = pages.map(({ entries, ...page }): ListPage => {
    const releases = entries.filter(isListed);
    const months = inMonths(releases, before);
    before = releases.at(-1) ?? before;
    return { ...page, months };
  });
  return { pages: listPages, redirects };
}

function inYears(releases: readonly Release[], years: readonly string[]): Year[] {
  const byYear = Map.groupBy(releases, (release) => release.published.day.slice(0, 4));
  return [...new Set([...byYear.keys(), ...years])]
    .toSorted()
    .toReversed()
    .map((year) => {
      const inYear = byYear.get(year) ?? [];
      return { year, address: address.year(year), count: inYear.length, months: inMonths(inYear) };
    });
}

/** `before` is the last release of the page before. */
function inMonths(releases: readonly Release[], before?: Release): Month[] {
  return [...Map.groupBy(releases, monthOf)].map(([month, inMonth]) => ({
    month,
    isContinued: before !== undefined && monthOf(before) === month,
    releases: inMonth,
  }));
}

function monthOf(release: Release): string {
  return release.published.day.slice(0, 7);
}

/** Of the decisions of one day about one strategy, the last in its file is the latest. */
function latestDecisions(strategies: readonly Strategy[]) {
  return strategies
    .flatMap((strategy) => {
      const decision = strategy.decisions.toSorted((a, b) => a.on.instant - b.on.instant).at(-1);
      return decision ? [{ strategy, decision }] : [];
    })
    .toSorted((a, b) => b.decision.on.instant - a.decision.on.instant || byTitle(a.strategy, b.strategy))
    .slice(0, mostDecisions);
}

function uniqueMedia(media: readonly Media[]): Media[] {
  return [...new Map(media.map((file) => [file.address, file])).values()];
}

function present<T>(list: readonly (T | undefined)[]): T[] {
  return list.filter((item): item is T => item !== undefined);
}
