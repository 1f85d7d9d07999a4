import { gatedItems, isGatedItem, kindsIn } from "../kinds/kinds.ts";
import { isHeldAddress } from "../newsroom/held-addresses.ts";
import { liveAddresses } from "../newsroom/live-addresses.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { addressKey, endOf, nextOf, oneHop, type Redirect } from "../newsroom/redirects.ts";
import { type GonePage, goneOf } from "../newsroom/withdrawal.ts";

/** A newsroom with what its old addresses lead to: those of the pages that are shown, and those that were taken down. */
export function withOldAddresses(whole: Newsroom, shown: Newsroom): Newsroom {
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
