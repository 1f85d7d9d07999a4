import { address } from "./address.ts";
import { lastReported } from "./changes.ts";
import { type Moment, machineDate } from "./dates.ts";
import type { Edition } from "./edition.ts";
import type { Release } from "./item.ts";

/** A page that people browse, and when it last changed as the content knows it. */
interface SitemapPage {
  readonly address: string;
  /** RFC 3339, a day or an instant; absent where the content does not say. */
  readonly lastmod?: string | undefined;
}

/** A file of the sitemap: pages, or the index of the files that hold them. */
export type SitemapFile =
  | { readonly kind: "pages"; readonly address: string; readonly pages: readonly SitemapPage[] }
  | { readonly kind: "index"; readonly address: string; readonly files: readonly string[] };

/** The sitemaps.org protocol allows 50,000 addresses a file. */
const perFile = 45_000;

/** The sitemap of an edition: one file, or an index of several. */
export function sitemapOf(edition: Edition): SitemapFile[] {
  const pages = pagesOf(edition);
  if (pages.length <= perFile) return [{ kind: "pages", address: "/sitemap.xml", pages }];
  const files = Array.from({ length: Math.ceil(pages.length / perFile) }, (_, index) => ({
    kind: "pages" as const,
    address: `/sitemap-${index + 1}.xml`,
    pages: pages.slice(index * perFile, (index + 1) * perFile),
  }));
  return [{ kind: "index", address: "/sitemap.xml", files: files.map((file) => file.address) }, ...files];
}

function pagesOf(edition: Edition): SitemapPage[] {
  const { timeZone } = edition.site;
  const changed = (on: Moment | undefined) => on && machineDate(on, timeZone);
  const newestOf = (releases: readonly Release[] = []) => changed(releases[0]?.published);
  const newest = newestOf(edition.listed);
  return [
    { address: address.home, lastmod: changed(latest(edition.listed[0]?.published, edition.latestCorrections[0]?.on)) },
    ...edition.archive.map((page) => ({ address: page.address, lastmod: newestOf(page.months[0]?.releases) })),
    ...edition.years.map(({ address: page, months }) => ({ address: page, lastmod: newestOf(months[0]?.releases) })),
    ...edition.releases.map(({ release }) => ({
      address: release.address,
      lastmod: changed(lastReported(release, release.published)),
    })),
    { address: address.topics, lastmod: newest },
    ...edition.topicPages.map((page) => ({ address: page.address, lastmod: newestOf(page.months[0]?.releases) })),
    { address: address.strategies },
    ...edition.strategies.map(({ strategy, releases }) => ({
      address: strategy.address,
      lastmod: changed(lastReported(strategy, releases[0]?.published)),
    })),
    ...edition.pages.map((page) => ({ address: page.address })),
    { address: address.accessibility, lastmod: edition.statement.reviewed.day },
    ...edition.corrections.map((page) => ({ address: page.address, lastmod: changed(page.entries[0]?.on) })),
    { address: address.subscribe },
    ...edition.gonePages.map(({ address: page, on }) => ({ address: page, lastmod: changed(on) })),
  ];
}

function latest(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  return a && b ? (a.instant >= b.instant ? a : b) : (a ?? b);
}
