import { address, withSlash } from "../newsroom/address.ts";
import type { Moment } from "../newsroom/dates.ts";
import { isHeldAddress } from "../newsroom/held-addresses.ts";
import type { Instant } from "../newsroom/instant.ts";
import { linksOf, type Page, type Release, type Strategy } from "../newsroom/item.ts";
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
  const seen = newsroom.strategies.filter((strategy) => isPublic(strategy, now));
  const names = new Set(seen.map(({ name }) => name));
  const strategies = seen.map((strategy) => strategyAt(strategy, names, now));
  const releases = newsroom.releases
    .filter((release) => isPublic(release, now))
    .map((release) => releaseAt(release, names, now));
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
    releases,
    emptied,
    strategies,
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
function linkedFrom(pages: readonly (Release | Strategy | Page)[], { url }: Site): (address: string) => boolean {
  const targets = pages.flatMap((page) => linksOf(page).map(({ target }) => target));
  const within = new Set(targets.map((target) => (target.startsWith(url) ? target.slice(url.length - 1) : target)));
  return (address) => [...within].some((target) => withSlash(target).startsWith(address));
}

/** A release without what its file says of later days, and of strategies that nobody sees. */
function releaseAt(release: Release, names: ReadonlySet<string>, now: Instant): Release {
  return changed(release, {
    ...marksAt(release, now),
    strategies: only(release.strategies, (name) => names.has(name)),
  });
}

/** What had been decided, done and counted of a strategy at an instant: what is dated later is held until its day. */
function strategyAt(strategy: Strategy, names: ReadonlySet<string>, now: Instant): Strategy {
  const { decisions, extensions, review, reviews, figures, supersedes } = strategy;
  const isKnown = ({ on }: { readonly on: Moment }) => now >= on.instant;
  const known = (moment: Moment | undefined) => (moment && now >= moment.instant ? moment : undefined);
  const decided = only(decisions, isKnown);
  const asKnown = decided.map((decision) =>
    changed(decision, { calledIn: known(decision.calledIn), confirmed: known(decision.confirmed) }),
  );
  return changed(strategy, {
    ...marksAt(strategy, now),
    decisions: asKnown.every((decision, index) => decision === decided[index]) ? decided : asKnown,
    extensions: only(extensions, isKnown),
    review: review && known(review.from) ? review : undefined,
    reviews: only(reviews, isKnown),
    figures: only(figures, ({ asAt }) => now >= asAt.instant),
    supersedes: only(supersedes, (name) => names.has(name)),
  });
}

/** How an item is marked at an instant. */
function marksAt({ withdrawn, changes }: Release | Strategy, now: Instant) {
  const isLater = ({ on }: { readonly on: Moment }) => now < on.instant;
  return {
    withdrawn: withdrawn && isLater(withdrawn) ? undefined : withdrawn,
    changes: only(changes, (change) => !isLater(change)),
  };
}

/** The entries of a list that are kept: the very list where all are. */
function only<T>(list: readonly T[], isKept: (entry: T) => boolean): readonly T[] {
  return list.every(isKept) ? list : list.filter(isKept);
}

/** A thing with something of it changed: the very thing where nothing is, so that what stays the same is quick to compare. */
function changed<T extends object>(thing: T, changes: Partial<T>): T {
  const keys = Object.keys(changes) as (keyof T)[];
  return keys.every((key) => thing[key] === changes[key]) ? thing : { ...thing, ...changes };
}
