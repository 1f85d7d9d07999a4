import { releaseName } from "../content/files/release-name.ts";
import { textNameFault } from "../content/files/text-names.ts";
import { checkReleaseDates } from "../content/release-dates.ts";
import { gatedItem } from "../content/text-item.ts";
import { address, withSlash } from "../newsroom/address.ts";
import { lastReported } from "../newsroom/changes.ts";
import { momentOfDay } from "../newsroom/dates.ts";
import { fullSizeEnds, pressPictures, pressPicturesAt } from "../newsroom/full-size.ts";
import type { Release } from "../newsroom/item.ts";
import { inParagraphs } from "../newsroom/search-record.ts";
import { changed, isPublic, marksAt, only } from "../newsroom/visibility.ts";
import { type GonePage, markedTitle } from "../newsroom/withdrawal.ts";
import { inWords, slug, slugOf } from "../text/slug.ts";
import { cardBeside, type Kind, noFeeds } from "./kind.ts";
import { dayOf, type ReleaseKeys, releaseExamples, releaseSchema } from "./release-schema.ts";

const pattern = new RegExp(`^news/(\\d{4})/\\1-\\d{2}-\\d{2}-${slug}\\.md$`);

/** An address that a release of this site had: no other site had a text to copy below it. */
const ownAddress = /^\/news\/(\d{4})\/([^/]+)\/?$/;

/** News of one day: `news/2026/2026-03-13-new-library-opens.md`. The lists of news are in `lists.ts`. */
export const releases: Kind<Release, { readonly release: Release }, ReleaseKeys> = {
  words: ["release", "releases"],
  files: {
    place: "news/",
    required: [],
    addressOf(path) {
      const [, year = "", name] = /^news\/(\d{4})\/\d{4}-\d{2}-\d{2}-(.+)\.md$/.exec(path) ?? [];
      return name && address.release(year, name);
    },
    nameFault: (path, places) =>
      textNameFault(
        path,
        { noun: "a release", canBeImported: true, pattern, rightPath: releaseName, otherFault },
        places,
      ),
    pathOf(page, id) {
      const [, year, name] = ownAddress.exec(page) ?? [];
      return year && `news/${year}/${id.startsWith(`${year}-`) ? id.slice(0, 10) : `${year}-01-01`}-${name}.md`;
    },
  },
  texts: {
    schema: releaseSchema,
    examples: releaseExamples,
    hasNotes: true,
    isOfOneDay: true,
    needsText: true,
    titleOf: (name) => inWords(name.slice(11)),
    opens: ({ embargo, date }, name, { timeZone }) => embargo ?? date ?? dayOf(name, timeZone),
    rightPath: (path, { date }) => releaseName(path, slugOf(path).replace(/^[\d-]+$/, ""), date?.day),
    pathOn: (name, day) => releaseName("", name.slice(11), day),
    checks: checkReleaseDates,
    item(read, { site }) {
      const { date, backdated = false, ...item } = gatedItem(read);
      const published =
        read.file.values.embargo ?? date ?? dayOf(read.name, site.timeZone) ?? momentOfDay("1970-01-01", site.timeZone);
      const hasFullSize = pressPictures(item).some(({ fullSize }) => fullSize);
      return {
        ...item,
        kind: "release",
        published,
        fullSizeEnds: hasFullSize ? fullSizeEnds(published, site) : undefined,
        hasCard: site.cards !== undefined && published.day >= site.cards.from,
        isBackdated: backdated,
        notes: read.notes,
      };
    },
  },
  root: address.news,
  cache: "minutes",
  order: newestFirst,
  isGated: true,
  publicItems: (items, { now, strategies }) =>
    items
      .filter((item) => isPublic(item, now))
      .map((item) =>
        changed(item, {
          ...marksAt(item, now),
          ...pressPicturesAt(item, now),
          strategies: only(item.strategies, (name) => strategies.has(name)),
        }),
      ),
  lists: (items, gone) => [address.news, ...yearsOf(items, gone).map(address.year)],
  companionFiles: (items) => [
    ...items.map((item) => ({
      item,
      address: address.releaseText(item.address),
      isKept: false,
      from: (alias: string) => (ownAddress.test(alias) ? address.releaseText(withSlash(alias)) : undefined),
    })),
    ...items.filter(({ hasCard }) => hasCard).map(cardBeside),
  ],
  feeds: noFeeds,
  sitemap: (entries) =>
    entries
      .filter(({ release }) => !release.withdrawn)
      .map(({ release }) => ({
        address: release.address,
        changed: lastReported(release, release.published),
      })),
  search: (entries, { locale }) =>
    entries.map(({ release }) => ({
      kind: "news",
      address: release.address,
      title: markedTitle(release.title, release.withdrawn !== undefined, locale),
      titleLanguage: release.titleLanguage,
      text: inParagraphs(release.summary, release.body.text, release.notes?.text),
      on: release.published,
      topics: release.topics,
      isWithdrawn: release.withdrawn !== undefined,
    })),
  ledger: "text",
  hasData: true,
  templates: ["release.11ty.tsx"],
};

/** The one order of releases everywhere: newest instant first, then by id. */
export function newestFirst(a: Pick<Release, "id" | "published">, b: Pick<Release, "id" | "published">): number {
  return b.published.instant - a.published.instant || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The years that have releases, newest first, and those whose releases were all withdrawn or taken down: links to them stay. */
export function yearsOf(items: readonly Release[], gone: readonly GonePage[]): string[] {
  const there = items.flatMap(({ status, published }) => (status === "draft" ? [] : published.day.slice(0, 4)));
  const left = gone.flatMap((page) =>
    page.isAlias ? [] : (/^\/news\/(\d{4})\/[^/]+\/$/.exec(page.address)?.[1] ?? []),
  );
  return [...new Set([...there, ...left])].toSorted().toReversed();
}

function otherFault(path: string, name: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(name)) return "the name of a release begins with its date";
  if (/^\d{4}-\d{2}-\d{2}-?$/.test(name)) return "after the date, the name of a release has its title in a few words";
  return path.startsWith(`news/${name.slice(0, 4)}/`)
    ? "the name of a release is its date and a slug"
    : "a release belongs in the folder of its year";
}
