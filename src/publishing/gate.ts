import { address, withSlash } from "../newsroom/address.ts";
import type { Moment } from "../newsroom/dates.ts";
import { isHeldAddress } from "../newsroom/held-addresses.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Body, Release, Strategy } from "../newsroom/item.ts";
import { liveAddresses } from "../newsroom/live-addresses.ts";
import type { Newsroom, PreviewNewsroom, PublicNewsroom } from "../newsroom/newsroom.ts";
import { isCurrent } from "../newsroom/notice.ts";
import { addressKey, endOf, isFolder, nextOf, oneHop, type Redirect } from "../newsroom/redirects.ts";
import type { Site } from "../newsroom/site.ts";
import { seriesFiles } from "../newsroom/strategies/figures.ts";
import { isPublic } from "../newsroom/visibility.ts";
import { type GonePage, goneOf } from "../newsroom/withdrawal.ts";

/**
 * The newsroom as the public may see it at an instant: drafts, held items, pages taken down, decisions of later days, a notice
 * of another day and topics of which nothing was ever seen are not in it.
 */
export function publicNewsroom(newsroom: Newsroom, now: Instant): PublicNewsroom {
  const { notice } = newsroom.site;
  const strategies = newsroom.strategies.filter((strategy) => isPublic(strategy, now));
  const names = new Set(strategies.map(({ name }) => name));
  const releases = newsroom.releases.filter((release) => isPublic(release, now));
  const emptied = newsroom.releases
    .filter(({ status, opens }) => status === "removed" && opens <= now)
    .map(({ id, published, topics }) => ({ id, published, topics }));
  const onTopic = new Set([...releases, ...strategies, ...emptied].flatMap(({ topics }) => topics));
  const isLinked = linkedFrom([...releases, ...strategies, ...newsroom.pages], newsroom.site);
  return withAddresses(newsroom, {
    ...newsroom,
    site: {
      ...newsroom.site,
      topics: newsroom.site.topics.filter(
        ({ slug, wasPublished }) => wasPublished || onTopic.has(slug) || isLinked(address.topic(slug)),
      ),
      notice: notice && isCurrent(notice, now) ? notice : undefined,
    },
    releases: releases.map((release) => markedAt(release, now)),
    emptied,
    strategies: strategies.map((strategy) => ({
      ...markedAt(strategy, now),
      ...courseKnownAt(strategy, now),
      supersedes: strategy.supersedes.filter((name) => names.has(name)),
    })),
  }) as PublicNewsroom;
}

/** The whole newsroom as a preview shows it: drafts and held items too, but not what was taken down. */
export function shownNewsroom(newsroom: Newsroom): PreviewNewsroom {
  const isThere = ({ status }: Release | Strategy) => status !== "removed";
  return withAddresses(newsroom, {
    ...newsroom,
    releases: newsroom.releases.filter(isThere),
    strategies: newsroom.strategies.filter(isThere),
  }) as PreviewNewsroom;
}

/** A newsroom with what its old addresses lead to: those of the pages that are shown, and those that were taken down. */
function withAddresses(whole: Newsroom, shown: Newsroom): Newsroom {
  const departed = [...whole.releases, ...whole.strategies].filter(({ status }) => status === "removed");
  const redirects: Redirect[] = [...whole.site.redirects];
  const gone: GonePage[] = [...whole.site.gone.map((address) => ({ address })), ...goneOf(departed)];
  const merged = new Set<string>();
  for (const { address: live, aliases, removal } of departed) {
    if (removal?.kind !== "merged") continue;
    for (const from of [live, ...aliases]) {
      merged.add(from);
      redirects.push({ from, to: removal.into });
    }
  }
  for (const { address: live, aliases } of [...shown.releases, ...shown.strategies])
    redirects.push(...aliases.map((from) => ({ from, to: live })));
  for (const { address: live, aliases } of shown.releases)
    for (const from of aliases.filter((alias) => ownRelease.test(alias)))
      redirects.push({ from: address.releaseText(withSlash(from)), to: address.releaseText(live) });
  for (const { strategy, measure, csv } of seriesFiles(shown.strategies))
    for (const from of strategy.aliases.filter(isFolder))
      redirects.push({ from: address.figures(withSlash(from), measure), to: csv });
  if (redirects.length === 0) return { ...shown, redirects, gone };
  // An address of the site's own may lead to what is held, whose address is nobody's yet.
  const isHeld = isHeldAddress(whole, { ...shown, gone });
  const { open: ends = [], held = [] } = Object.groupBy(oneHop(redirects), ({ to }) => (isHeld(to) ? "held" : "open"));
  const heldKeys = new Set(held.map(({ from }) => addressKey(from)));
  const site = {
    ...shown.site,
    redirects: shown.site.redirects.filter(({ from }) => !heldKeys.has(addressKey(from))),
  };
  const there = new Map(liveAddresses({ ...shown, gone }).map((live) => [addressKey(live), live]));
  const next = nextOf(redirects);
  const leading = ends.flatMap((redirect): Redirect[] => {
    if (!redirect.to.startsWith("/")) return [redirect];
    const page = redirect.to.replace(/[?#].*$/s, "");
    const to = there.get(addressKey(page)) ?? there.get(addressKey(endOf(page, next) ?? ""));
    return to === undefined ? [] : [{ ...redirect, to: to + redirect.to.slice(page.length) }];
  });
  // What led to a page that was taken down, or is merged into one that nobody sees, is gone with it.
  const isLeading = new Set(leading.map(({ from }) => addressKey(from)));
  const lost = [...ends.map(({ from }) => from), ...merged].filter((from) => !isLeading.has(addressKey(from)));
  return { ...shown, site, redirects: leading, gone: [...gone, ...[...new Set(lost)].map((address) => ({ address }))] };
}

/** An address that a release of this site had: no other site had a text to copy below it. */
const ownRelease = /^\/news\/\d{4}\/[^/]+\/?$/;

/** Tells whether the text of some page leads to an address of the site, or below it. */
function linkedFrom(pages: readonly { readonly body: Body }[], { url }: Site): (address: string) => boolean {
  const targets = pages.flatMap(({ body }) => body.links.map(({ target }) => target));
  const within = new Set(targets.map((target) => (target.startsWith(url) ? target.slice(url.length - 1) : target)));
  return (address) => [...within].some((target) => withSlash(target).startsWith(address));
}

/** An item without what its file says of later days. */
function markedAt<T extends Release | Strategy>(item: T, now: Instant): T {
  const { withdrawn, changes } = item;
  const isLater = ({ on }: { readonly on: Moment }) => now < on.instant;
  if (!(withdrawn && isLater(withdrawn)) && !changes.some(isLater)) return item;
  return {
    ...item,
    withdrawn: withdrawn && isLater(withdrawn) ? undefined : withdrawn,
    changes: changes.filter((change) => !isLater(change)),
  };
}

/** What had been decided, done and counted of a strategy at an instant: what is dated later is held until its day. */
function courseKnownAt({ decisions, extensions, review, reviews, figures }: Strategy, now: Instant) {
  const isKnown = ({ on }: { readonly on: Moment }) => now >= on.instant;
  const known = (moment: Moment | undefined) => (moment && now >= moment.instant ? moment : undefined);
  return {
    decisions: decisions.filter(isKnown).map((decision) => ({
      ...decision,
      calledIn: known(decision.calledIn),
      confirmed: known(decision.confirmed),
    })),
    extensions: extensions.filter(isKnown),
    review: review && known(review.from) ? review : undefined,
    reviews: reviews.filter(isKnown),
    figures: figures.filter(({ asAt }) => now >= asAt.instant),
  };
}
