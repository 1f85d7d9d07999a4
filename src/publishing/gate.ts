import { type AnyItem, allItems, gatedItems, isGatedItem, kindsIn, mapItems, mapLists } from "../kinds/kinds.ts";
import { address, withSlash } from "../newsroom/address.ts";
import { isHeldAddress } from "../newsroom/held-addresses.ts";
import type { Instant } from "../newsroom/instant.ts";
import { linksOf } from "../newsroom/item.ts";
import { liveAddresses } from "../newsroom/live-addresses.ts";
import type { Newsroom, PreviewNewsroom, PublicNewsroom } from "../newsroom/newsroom.ts";
import { isCurrent } from "../newsroom/notice.ts";
import { addressKey, endOf, nextOf, oneHop, type Redirect } from "../newsroom/redirects.ts";
import type { Site } from "../newsroom/site.ts";
import { isPublic } from "../newsroom/visibility.ts";
import { type GonePage, goneOf } from "../newsroom/withdrawal.ts";

/**
 * The newsroom as the public may see it at an instant: drafts, held items, pages taken down, decisions of later days, a notice
 * of another day and topics of which nothing was ever seen are not in it.
 */
export function publicNewsroom(newsroom: Newsroom, now: Instant): PublicNewsroom {
  const { notice } = newsroom.site;
  const strategies = new Set(newsroom.strategies.filter((strategy) => isPublic(strategy, now)).map(({ name }) => name));
  const seen = mapLists(newsroom, (items, kind) => kind.publicItems(items, { now, strategies }));
  const emptied = newsroom.releases
    .filter(({ status, opens }) => status === "removed" && opens <= now)
    .map(({ id, published, topics }) => ({ id, published, topics }));
  const onTopic = new Set([...gatedItems(seen), ...emptied].flatMap(({ topics }) => topics));
  const isLinked = linkedFrom(allItems(seen), newsroom.site);
  return withAddresses(newsroom, {
    ...seen,
    site: {
      ...newsroom.site,
      topics: newsroom.site.topics.filter(
        ({ slug, wasPublished }) => wasPublished || onTopic.has(slug) || isLinked(address.topic(slug)),
      ),
      notice: notice && isCurrent(notice, now) ? notice : undefined,
    },
    emptied,
  }) as PublicNewsroom;
}

/** The whole newsroom as a preview shows it: drafts and held items too, but not what was taken down. */
export function shownNewsroom(newsroom: Newsroom): PreviewNewsroom {
  return withAddresses(
    newsroom,
    mapItems(newsroom, (item) => (item.status === "removed" ? [] : item)),
  ) as PreviewNewsroom;
}

/** A newsroom with what its old addresses lead to: those of the pages that are shown, and those that were taken down. */
function withAddresses(whole: Newsroom, { sources: _, ...shown }: Newsroom): Newsroom {
  const departed = gatedItems(whole).filter(({ status }) => status === "removed");
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
  for (const { address: live, aliases } of gatedItems(shown))
    redirects.push(...aliases.map((from) => ({ from, to: live })));
  for (const { kind, items } of kindsIn(shown))
    for (const { item, address: to, from } of kind.companionFiles(items))
      for (const alias of isGatedItem(item) ? item.aliases : []) {
        const old = from(alias);
        if (old !== undefined) redirects.push({ from: old, to });
      }
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
  const isOpen = new Set(ends.map(({ from }) => from));
  const lost = redirects
    .map(({ from }) => from)
    .filter((from) => (isOpen.has(from) || merged.has(from)) && !isLeading.has(addressKey(from)));
  return { ...shown, site, redirects: leading, gone: [...gone, ...[...new Set(lost)].map((address) => ({ address }))] };
}

/** Says whether the text of some page leads to an address of the site, or below it. */
function linkedFrom(pages: readonly AnyItem[], { url }: Site): (address: string) => boolean {
  const targets = pages.flatMap((page) => linksOf(page).map(({ target }) => target));
  const within = new Set(targets.map((target) => (target.startsWith(url) ? target.slice(url.length - 1) : target)));
  return (address) => [...within].some((target) => withSlash(target).startsWith(address));
}
