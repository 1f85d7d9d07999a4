import { type AnyItem, isGatedItem } from "../../kinds/kinds.ts";
import { withSlash } from "../../newsroom/address.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { linksOf, type Release } from "../../newsroom/item.ts";
import type { Link } from "../../newsroom/link.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { addressKey } from "../../newsroom/redirects.ts";
import type { Site } from "../../newsroom/site.ts";
import { isHeld } from "../../newsroom/visibility.ts";
import { pathOf } from "../../text/links.ts";

/** Names with a number behind them that may be taken, so that another is offered. */
const mostNumbers = 20;

/** Finds the releases that an item meets, or the settings of a site. */
export type FindNeighbours = (open: AnyItem | Site, now: Instant) => readonly Release[];

/**
 * The releases of a newsroom that a check of one item against all others has to do with: those that have its address or id, those that it
 * leads to, and what is held; of the settings of a site the last two. All others make no difference, and there may be ten thousand of them.
 */
export function neighboursIn({ releases, site }: Newsroom): FindNeighbours {
  const byId = Map.groupBy(releases, ({ id }) => id);
  const byAddress = Map.groupBy(
    releases.flatMap((release) =>
      [release.address, ...release.aliases].map((at) => ({ key: addressKey(at), release })),
    ),
    ({ key }) => key,
  );
  const at = (address: string) => (byAddress.get(addressKey(address)) ?? []).map(({ release }) => release);
  const byTitle = new Map<string, readonly Release[]>();
  /** What is held, and what has a title that is held too, which then is no secret. */
  const heldAt = (now: Instant) => {
    const held = releases.filter((release) => isHeld(release, now));
    if (held.length === 0) return [];
    if (byTitle.size === 0) for (const [title, all] of Map.groupBy(releases, titleKey)) byTitle.set(title, all);
    return held.flatMap((release) => byTitle.get(titleKey(release)) ?? []);
  };
  const linkedFrom = (links: readonly Link[]) =>
    links
      .map(({ target }) => pathOf(target.startsWith(site.url) ? target.slice(site.url.length - 1) : target))
      .flatMap((target) => [withSlash(target), target.replace(/[^/]*$/, "")]);
  return (open, now) => {
    if (!("kind" in open)) {
      const { notice, boilerplate } = open;
      const links = [...(notice?.link ? [notice.link] : []), ...(boilerplate?.links ?? [])];
      return [...new Set([...linkedFrom(links).flatMap(at), ...heldAt(now)])];
    }
    const item = open;
    const own = isGatedItem(item) ? [...item.aliases, ...removalOf(item)] : [];
    const numbered = Array.from({ length: mostNumbers }, (_, index) => item.address.replace(/\/$/, `-${index + 2}/`));
    const linked = linkedFrom(linksOf(item));
    return [
      ...new Set([
        ...(isGatedItem(item) ? (byId.get(item.id) ?? []) : []),
        ...[item.address, ...numbered, ...own, ...linked].flatMap(at),
        ...heldAt(now),
      ]),
    ];
  };
}

/** The words of a title, however they are written. */
function titleKey({ title }: Release): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function removalOf({ removal }: Pick<Release, "removal">): string[] {
  return removal?.kind === "merged" ? [removal.into] : [];
}
