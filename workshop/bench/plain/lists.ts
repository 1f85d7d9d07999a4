import type { Release, Topic } from "./newsroom.ts";

/** A page of a list, and the addresses of the pages beside it. */
export interface ListPage {
  readonly url: string;
  readonly number: number;
  readonly count: number;
  readonly releases: readonly Release[];
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

const pageSize = 25;

/** The pages of a list of 25 each; an empty list has one. */
export function pagesOf(base: string, releases: readonly Release[]): ListPage[] {
  const count = Math.max(1, Math.ceil(releases.length / pageSize));
  const urlOf = (number: number) => (number === 1 ? base : `${base}page/${number}/`);
  return Array.from({ length: count }, (_, index) => ({
    url: urlOf(index + 1),
    number: index + 1,
    count,
    releases: releases.slice(index * pageSize, (index + 1) * pageSize),
    newer: index > 0 ? urlOf(index) : undefined,
    older: index + 1 < count ? urlOf(index + 2) : undefined,
  }));
}

/** The pages of all topics, each with its topic. */
export function topicPagesOf(topics: readonly Topic[]): (ListPage & { readonly topic: Topic })[] {
  return topics.flatMap((topic) => pagesOf(topic.url, topic.releases).map((page) => ({ ...page, topic })));
}

/** A list by month: `2018-02`, "February 2018". */
export function monthsOf(releases: readonly Release[]) {
  return [...Map.groupBy(releases, ({ header }) => header.date.slice(0, 7))].map(([month, releases]) => ({
    id: `month-${month.slice(5)}`,
    name: dayOf(releases[0]?.date).replace(/^\d+ /, ""),
    releases,
  }));
}

const placesIn = new WeakMap<readonly Release[], ReadonlyMap<Release, number>>();

function placeIn(list: readonly Release[], release: Release): number {
  const places = placesIn.get(list) ?? new Map(list.map((each, place) => [each, place]));
  placesIn.set(list, places);
  return places.get(release) ?? -1;
}

/** The releases before and after one. */
export function neighboursOf(release: Release, all: readonly Release[]) {
  const place = placeIn(all, release);
  return { previous: all[place + 1], next: all[place - 1] };
}

/** Up to three: of the same strategies, then of the same topics, nearest in time first. */
export function relatedTo(release: Release): Release[] {
  const found = new Set<Release>();
  for (const { releases } of [...release.strategies, ...release.topics]) {
    const place = placeIn(releases, release);
    for (const step of [1, -1, 2, -2, 3, -3]) {
      const near = releases[place + step];
      if (near && found.size < 3) found.add(near);
    }
  }
  return [...found];
}

const zone = { timeZone: "Europe/London" };
const day = new Intl.DateTimeFormat("en-GB", { ...zone, day: "numeric", month: "long", year: "numeric" });
const weekday = new Intl.DateTimeFormat("en-GB", { ...zone, weekday: "long" });

/** "9 February 2018". */
export function dayOf(date: Date | undefined): string {
  return date ? day.format(date) : "";
}

/** "Friday 9 February 2018, 5:40pm"; the minute only where the file has one. */
export function publishedOf({ date, header }: Release): string {
  const minute = header.timed ? `, ${minuteOf.format(date).replace(" ", "")}` : "";
  return `${weekday.format(date)} ${day.format(date)}${minute}`;
}

const minuteOf = new Intl.DateTimeFormat("en-GB", { ...zone, hour: "numeric", minute: "2-digit", hour12: true });
