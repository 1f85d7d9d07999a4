import { allItems, gatedItems } from "../kinds/kinds.ts";
import { newestFirst, yearsOf } from "../kinds/release.ts";
import { byTitle } from "../kinds/strategy.ts";
import { address } from "./address.ts";
import { correctionsOf, correctionsOnHome } from "./corrections.ts";
import { dayIn } from "./dates.ts";
import type { Edition, ListPage, Month, Year } from "./edition.ts";
import type { Instant } from "./instant.ts";
import { mediaOf, type Release, type Strategy } from "./item.ts";
import { stepsOfLists } from "./list-growth.ts";
import type { Media } from "./media.ts";
import type { EmptiedPlace, PreviewNewsroom, PublicNewsroom } from "./newsroom.ts";
import { saysDays } from "./old-news.ts";
import { inPages } from "./paging.ts";
import type { Preview } from "./preview.ts";
import { relatedNews } from "./related.ts";
import { figuresOf, measuresOf } from "./strategies/figures.ts";
import { type StrategyStatus, strategyStatuses } from "./strategies/status.ts";
import { timelineOf } from "./strategies/timeline.ts";
import { pagesOfGone } from "./withdrawal.ts";

/** So many releases the home page shows. */
export const mostOnHome = 7;
const mostDecisions = 3;

/** Arranges what the gate let through as it is at an instant; with what a preview says of its pages, where it is for one. */
export function arrange(newsroom: PublicNewsroom, now: Instant): Edition;
export function arrange(newsroom: PreviewNewsroom, now: Instant, preview: Preview): Edition;
export function arrange(newsroom: PublicNewsroom | PreviewNewsroom, now: Instant, preview?: Preview): Edition {
  const { emptied, emptiedStrategies, ...content } = newsroom;
  const { site, releases, strategies, gone } = content;
  const today = dayIn(now, site.timeZone);
  const places: readonly ListPlace[] = [...releases, ...emptied].toSorted(newestFirst);
  const placesByTopic = groupBy(places, ({ topics }) => topics);
  const listed = releases.filter(isListed);
  const indexOf = new Map(listed.map((release, index) => [release, index]));
  const byStrategy = groupBy(listed, (release) => release.strategies);
  const relatedTo = relatedNews(listed);
  const topicNames = new Map(site.topics.map((topic) => [topic.slug, topic]));
  const strategyNames = new Map(strategies.map((strategy) => [strategy.name, strategy]));
  const measures = measuresOf(strategies);
  const strategyStatusOf = strategyStatuses(strategies, site, now);
  const live = new Set(allItems(newsroom).map((page) => page.address));
  const gonePages = pagesOfGone(gone, now).filter((page) => !live.has(page.address));
  const corrections = correctionsOf(gatedItems(newsroom), gonePages, site, now);
  const steps = stepsOfLists(places, corrections);
  const correctionsList = inPages(address.corrections, corrections, steps.get(address.corrections) ?? 0, {
    entry: (correction) => correction,
    day: ({ on }) => on.day,
    isBackdated: () => false,
  });
  const statusesOf = (names: readonly string[]) => present(names.map((name) => strategyStatusOf.get(name)));
  const topicsOf = (slugs: readonly string[]) => present(slugs.map((slug) => topicNames.get(slug)));

  const topics = site.topics.map((topic) => ({
    ...topic,
    address: address.topic(topic.slug),
    releases: (placesByTopic.get(topic.slug) ?? []).filter(isListed),
    strategies: strategies.filter((strategy) => strategy.topics.includes(topic.slug)),
  }));
  const years = inYears(listed, yearsOf(releases, gone));
  const yearLinks = years.filter(({ count }) => count > 0).map(({ year, address }) => ({ year, address }));
  const archive = inListPages(address.news, places, steps);
  const ofTopics = topics.map(({ slug, name, address, strategies }) => {
    const { pages, redirects } = inListPages(address, placesByTopic.get(slug) ?? [], steps);
    const onNewest = statusesOf(strategies.map((strategy) => strategy.name));
    return {
      pages: pages.map((page) => ({
        ...page,
        topic: { slug, name, address },
        strategies: isNewest(page) ? onNewest : [],
      })),
      redirects,
    };
  });
  const redirects = [archive, ...ofTopics, correctionsList].flatMap((list) => list.redirects);

  const edition: Omit<Edition, never> = {
    ...content,
    content,
    releases: releases.map((release) => {
      const index = indexOf.get(release) ?? Number.NaN;
      const [newer, older] = [listed[index - 1], listed[index + 1]];
      return {
        release,
        topics: topicsOf(release.topics),
        strategies: statusesOf(release.strategies),
        newer,
        older,
        related: relatedTo(release, older),
        saysDays: saysDays(release, today),
      };
    }),
    listed,
    newest: listed.slice(0, mostOnHome),
    archive: archive.pages.map((page) => ({
      ...page,
      years: isNewest(page) ? yearLinks : [],
      hasFiles: isNewest(page) && releases.length > 0,
    })),
    years,
    topics,
    topicPages: ofTopics.flatMap((list) => list.pages),
    corrections: correctionsList.pages,
    latestCorrections: correctionsOnHome(corrections, site, now),
    strategies: strategies.map((strategy) => {
      const strategyStatus = strategyStatusOf.get(strategy.name) as StrategyStatus;
      const releases = byStrategy.get(strategy.name) ?? [];
      const predecessors = present(strategy.supersedes.map((name) => strategyNames.get(name)));
      const timeline = timelineOf({ strategy, strategyStatus, releases, predecessors }, site, now);
      const figures = figuresOf(strategy, measures);
      const topics = topicsOf(strategy.topics);
      return { strategy, strategyStatus, predecessors, timeline, figures, topics, releases };
    }),
    latestDecisions: latestDecisions(strategies),
    strategyStatuses: strategyStatusOf,
    redirects: [...newsroom.redirects, ...redirects],
    gonePages,
    emptied,
    emptiedStrategies,
    media: uniqueMedia(allItems(newsroom).flatMap(mediaOf)),
    preview,
    unreadable: preview?.unreadable ?? [],
  };
  return edition as Edition;
}

/** An edition of a few releases, with the lists of all that readers see at its instant in the place of those of the few. */
export function withLists(few: Edition, listed: readonly Release[], byTopic: ReadonlyMap<string, readonly Release[]>) {
  const topics = few.topics.map((topic) => ({ ...topic, releases: byTopic.get(topic.slug) ?? [] }));
  const edition: Omit<Edition, never> = { ...few, listed, topics };
  return edition as Edition;
}

function groupBy<T>(list: readonly T[], keysOf: (entry: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(entry);
    }
  }
  return groups;
}

/** A list keeps the place of what was withdrawn or taken down, empty, so that its other pages stay as they are. */
type ListPlace = Release | EmptiedPlace;

function isListed(place: ListPlace): place is Release {
  return "kind" in place && !place.withdrawn;
}

function inListPages(list: string, places: readonly ListPlace[], steps: ReadonlyMap<string, number>) {
  const { pages, redirects } = inPages(list, places, steps.get(list) ?? 0, {
    entry: (place) => (isListed(place) ? place : undefined),
    day: ({ published }) => published.day,
    isBackdated: (place) => place.isBackdated,
  });
  const isListEmpty = !places.some(isListed);
  let before: Release | undefined;
  const listPages = pages.map(({ entries, ...page }): ListPage => {
    const months = inMonths(entries, before);
    before = entries.at(-1) ?? before;
    return { ...page, months, isListEmpty };
  });
  return { pages: listPages, redirects };
}

/** The list's own page has no number. */
function isNewest({ number }: ListPage): boolean {
  return number === undefined;
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

function present<T>(list: readonly (T | undefined)[]): readonly T[] {
  // A list that nothing is missing from is no longer than it has to be: what grew has room for more.
  return list.includes(undefined) ? list.filter((item): item is T => item !== undefined) : (list as readonly T[]);
}
