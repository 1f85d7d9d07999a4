import { wordsIn } from "../language/words.ts";
import { absolute } from "../newsroom/address.ts";
import { lastReported } from "../newsroom/changes.ts";
import type { Correction } from "../newsroom/corrections.ts";
import { dayInWords } from "../newsroom/dates.ts";
import type { Release } from "../newsroom/item.ts";
import type { CreditedPicture } from "../newsroom/media.ts";
import type { Site } from "../newsroom/site.ts";
import type { StrategyEntry } from "../newsroom/strategies/entry.ts";
import type { StateKind } from "../newsroom/strategies/state.ts";
import type { StrategyStatus } from "../newsroom/strategies/status.ts";
import { escaped } from "./feed-html.ts";
import { releaseHtml } from "./release-html.ts";

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
  readonly picture: FeedPicture | undefined;
  /** How the strategies that it names stand today; its text stays as it was issued. */
  readonly strategies: readonly NamedStrategy[];
}

/** The picture of a release, as a file. */
export interface FeedPicture extends Pick<CreditedPicture, "alt" | "caption" | "credit" | "width" | "height"> {
  readonly url: string;
  readonly bytes: number;
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
    html: releaseHtml(site, release),
    published: release.published.instant,
    updated: lastReported(release, release.published).instant,
    topics: release.topics.map((slug) => topicNames.get(slug) ?? slug),
    picture: picture && {
      url: absolute(site, picture.address),
      alt: picture.alt,
      caption: picture.caption,
      credit: picture.credit,
      width: picture.width,
      height: picture.height,
      // Known where a picture was made: a preview makes it with the feed that is asked for.
      get bytes() {
        return bytesAt.get(picture.address) ?? 0;
      },
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

/** An id that no change of title, path, host or scheme changes. RFC 4151. */
export function tag(site: Site, id: string): string {
  return `tag:${site.authority}:${id}`;
}
