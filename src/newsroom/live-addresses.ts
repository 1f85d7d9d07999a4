import { address, feedFiles } from "./address.ts";
import { mediaOf } from "./item.ts";
import type { Newsroom } from "./newsroom.ts";
import { seriesFiles } from "./strategies/figures.ts";

/** Every list that a newsroom has. */
export function listAddresses(newsroom: Newsroom): string[] {
  return [
    address.home,
    address.news,
    address.topics,
    address.strategies,
    address.corrections,
    address.subscribe,
    address.accessibility,
    ...newsroom.site.topics.map(({ slug }) => address.topic(slug)),
    ...yearsOf(newsroom).map(address.year),
  ];
}

/** The years that have releases, newest first, and those whose releases were all withdrawn or taken down: links to them stay. */
export function yearsOf({ releases, gone }: Pick<Newsroom, "releases" | "gone">): string[] {
  const there = releases.flatMap(({ status, published }) => (status === "draft" ? [] : published.day.slice(0, 4)));
  const left = gone.flatMap((page) =>
    page.isAlias ? [] : (/^\/news\/(\d{4})\/[^/]+\/$/.exec(page.address)?.[1] ?? []),
  );
  return [...new Set([...there, ...left])].toSorted().toReversed();
}

/** The address of every document, of every version of a picture, and of every table of figures; drafts have none yet. */
export function fileAddresses({ releases, strategies, pages }: Newsroom): string[] {
  const isThere = ({ status }: { readonly status: string }) => status === "published";
  const kept = { releases: releases.filter(isThere), strategies: strategies.filter(isThere) };
  return [
    ...[...kept.releases, ...kept.strategies, ...pages]
      .flatMap(mediaOf)
      .flatMap((file) => [file.address, ...(file.kind === "picture" ? file.versions.map((one) => one.address) : [])]),
    ...seriesFiles(kept.strategies).map(({ csv }) => csv),
  ];
}

/** Every feed, in each of its formats. */
function feedAddresses({ site, strategies }: Newsroom): string[] {
  const places = [
    address.home,
    address.corrections,
    ...site.topics.map(({ slug }) => address.topic(slug)),
    ...strategies.flatMap((strategy) => (strategy.status === "published" ? strategy.address : [])),
  ];
  return places.flatMap((place) => Object.values(feedFiles).map((file) => place + file));
}

/** The register of strategies, as a table, as data and as a calendar. */
function registerAddresses(): string[] {
  const { csv, json, ics } = address.registerFiles;
  return [csv, json, ics];
}

/** The text of every release, to copy. */
function textAddresses({ releases }: Newsroom): string[] {
  return releases.flatMap((release) => (release.status === "published" ? address.releaseText(release.address) : []));
}

/** Every address at which a page lies, or is to lie, or at which a page says that it is gone. */
export function pageAddresses(newsroom: Newsroom): string[] {
  const { releases, strategies, pages, gone } = newsroom;
  const items = [...releases, ...strategies].filter(({ removal }) => removal?.kind !== "merged");
  return [...listAddresses(newsroom), ...[...items, ...pages, ...gone].map((page) => page.address)];
}

/** Every address that can be led to. */
export function liveAddresses(newsroom: Newsroom): string[] {
  return [
    ...pageAddresses(newsroom),
    ...fileAddresses(newsroom),
    ...feedAddresses(newsroom),
    ...textAddresses(newsroom),
    ...registerAddresses(),
  ];
}
