import { wordsIn } from "../language/words.ts";
import { absolute, href } from "../newsroom/address.ts";
import { lastReported, reportedChanges } from "../newsroom/changes.ts";
import type { Correction } from "../newsroom/corrections.ts";
import { dayInWords } from "../newsroom/dates.ts";
import { documentInWords } from "../newsroom/format.ts";
import type { Release } from "../newsroom/item.ts";
import type { Site } from "../newsroom/site.ts";
import type { StrategyEntry } from "../newsroom/strategies/entry.ts";
import type { StateKind } from "../newsroom/strategies/state.ts";
import type { StrategyStatus } from "../newsroom/strategies/status.ts";

/** One release in a feed, one event of a strategy, or one correction. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly summary: string;
  /** The full text; its links are as on the page. */
  readonly html: string;
  readonly published: number;
  /** When a change to it was last announced; the instant of publication where none was. */
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

/**
 * What has happened to a strategy, each at the instant at which it happened, so that the first build after it tells it and
 * no later one tells it again.
 */
export function eventsOf(
  { strategy, timeline }: StrategyEntry,
  site: Site,
  topicNames: ReadonlyMap<string, string>,
): FeedItem[] {
  return timeline
    .filter(({ isEvent, isFuture }) => isEvent && !isFuture)
    .map(({ id, day, instant, announced = instant, words, link }) => {
      const what = link && words.endsWith(" ") ? words + link.words : words;
      const summary = `${dayInWords(day, site.locale)}: ${what}.`;
      return {
        // Ids that begin with feed are nobody else's.
        id: tag(site, `feed-strategy-${strategy.id}-${id}`),
        title: `${strategy.title}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
        link: `${absolute(site, strategy.address)}#${id}`,
        summary,
        html: `<p>${escaped(summary)}</p>`,
        published: announced,
        updated: announced,
        topics: strategy.topics.map((slug) => topicNames.get(slug) ?? slug),
        picture: undefined,
        strategies: [],
      };
    });
}

/** A separate item, because feed readers ignore a change to an item that they know. */
export function ofCorrection(
  { id, kind, title, address: page, on, announced, note, topics }: Correction,
  site: Site,
  topicNames: ReadonlyMap<string, string>,
): FeedItem {
  const isNamed = kind === "correction" || kind === "update";
  const { what, done } = wordsIn(site.locale).change.kinds[kind];
  const summary = `${done} ${dayInWords(on.day, site.locale)}: ${note}`;
  return {
    id: tag(site, `feed-corrections-${id}`),
    title: isNamed ? `${what}: ${title}` : title,
    link: absolute(site, page),
    summary,
    html: `<p>${escaped(summary)}</p>`,
    published: announced,
    updated: announced,
    topics: topics.map((slug) => topicNames.get(slug) ?? slug),
    picture: undefined,
    strategies: [],
  };
}

/** What items need of an edition. */
interface ItemContext {
  readonly site: Site;
  /** How each strategy stands, by its name. */
  readonly strategyStatuses: ReadonlyMap<string, StrategyStatus>;
}

/** A release as an item. `bytesAt` has the size of each picture by its address. */
export function ofRelease(
  edition: ItemContext,
  release: Release,
  topicNames: ReadonlyMap<string, string>,
  bytesAt: Pick<ReadonlyMap<string, number>, "get">,
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
    updated: lastReported(release, release.published).instant,
    topics: release.topics.map((slug) => topicNames.get(slug) ?? slug),
    picture: picture && {
      url: absolute(site, picture.address),
      alt: picture.alt,
      bytes: bytesAt.get(picture.address) ?? 0,
    },
    strategies: release.strategies.flatMap((name) => namedStrategy(edition, name)),
  };
}

function namedStrategy({ site, strategyStatuses }: ItemContext, name: string): NamedStrategy[] {
  const strategyStatus = strategyStatuses.get(name);
  if (!strategyStatus) return [];
  const { strategy, state, sentence } = strategyStatus;
  return [{ title: strategy.title, url: absolute(site, strategy.address), state: state.kind, sentence }];
}

/** For readers that do show an item again when it was changed. */
function latestChangeHtml({ locale }: Site, { changes }: Release): string {
  const latest = reportedChanges(changes).at(-1);
  if (!latest) return "";
  const { kind, on, note } = latest;
  return `<p>${wordsIn(locale).change.kinds[kind].done} ${dayInWords(on.day, locale)}: ${escaped(note)}</p>\n`;
}

/** The heading is one of a few words that `src/text` knows. */
function notesHtml({ notes }: Release): string {
  return notes ? `<h2>${notes.heading}</h2>\n${notes.html}` : "";
}

function documentsHtml(site: Site, { documents }: Release): string {
  if (documents.length === 0) return "";
  const items = documents.map((document) => {
    const words = escaped(`${document.title} (${documentInWords(document, site.locale)})`);
    return `<li><a href="${href(site, document.address)}">${words}</a></li>`;
  });
  return `<h2>${wordsIn(site.locale).document.heading}</h2>\n<ul>${items.join("")}</ul>\n`;
}

/** Quotes too, or words such as `loading="lazy"` would be left out of a feed as if they were an attribute. */
function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** An id that no change of title, path, host or scheme changes. RFC 4151. */
export function tag(site: Site, id: string): string {
  return `tag:${site.authority}:${id}`;
}
