import { absolute } from "../../newsroom/address.ts";
import type { BuiltSite } from "./built-site.ts";
import { readPage } from "./html-page.ts";
import type { ReadFeed, ReadItem } from "./read-feed.ts";

/** What is wrong with a feed, to complete "the feed …", and what to write instead. */
export type Fault = readonly [message: string, fix: string];

const mostItems = 30;

/**
 * What is wrong with a feed by itself: its items, their ids, dates and links. `dated` is the same feed in a format that says
 * when its items changed. `lastCorrection` is the instant, of the last one that the site tells.
 */
export function feedFaults(
  { site, follow }: BuiltSite,
  place: string,
  file: string,
  feed: ReadFeed,
  dated: ReadFeed,
  lastCorrection: number,
): Fault[] {
  const { items, self, page, updated } = feed;
  const ids = items.map(({ id }) => id);
  const instants = items.map(({ instant }) => instant);
  const changes = items.flatMap((item) => item.updated ?? []);
  const isReachable = (link: string) => link.startsWith(site.url) && follow(link).kind === "inside";
  const [own, beside] = [absolute(site, file), absolute(site, place)];

  const faults: (Fault | false)[] = [
    self !== own && [`says that it lies at ${self}`, own],
    page !== beside && [`says that it belongs to ${page}`, beside],
    items.length > mostItems && [`has ${items.length} items`, `the newest ${mostItems}`],
    new Set(ids).size < ids.length && ["has an id more than once", "an id of its own for each item"],
    [updated ?? 0, ...instants, ...changes].some(Number.isNaN) && [
      "has a date that cannot be read",
      "dates as the format asks for",
    ],
    instants.some((instant, index) => instant > (instants[index - 1] ?? instant)) && [
      "has an older item above a newer one",
      "the newest item first",
    ],
    items.some((item) => (item.updated ?? item.instant) < item.instant) && [
      "has an item that changed before it came out",
      "the instant at which it last changed",
    ],
    isWrongUpdate(updated, dated, lastCorrection) && [
      `says that it changed at ${new Date(updated).toISOString()}, which is not when an item last came out, changed or left`,
      "the last instant of its items, or of what was withdrawn",
    ],
    ...ids
      .filter((id) => !id.startsWith("tag:"))
      .map((id): Fault => [`has the id "${id}"`, "an id that begins with tag: and never changes"]),
    ...items
      .filter(({ link }) => !isReachable(link))
      .map(({ link }): Fault => [`links to "${link}", which is not in this site`, "the whole address of a page"]),
  ];
  return faults.filter((fault) => fault !== false);
}

/** An item that left, as one that was withdrawn, is among the corrections, and no longer in the feed. */
function isWrongUpdate(updated: number | undefined, { items }: ReadFeed, lastCorrection: number): updated is number {
  if (updated === undefined || items.length === 0) return false;
  const last = Math.max(...items.map((item) => item.updated ?? item.instant));
  if (Number.isNaN(updated) || Number.isNaN(last)) return false;
  return updated < last || updated > Math.max(last, lastCorrection);
}

/** Where a feed says something else than the same feed in another format, or in the one that says when its items changed. */
export function differences({ items }: ReadFeed, model: ReadFeed, dated: ReadFeed): Fault[] {
  const fix = "the same items, in the same order, in all three formats";
  const differs = (other: ReadFeed, pick: (item: ReadItem) => unknown) =>
    items.map(pick).join("\n") !== other.items.map(pick).join("\n");
  if (differs(model, ({ id }) => id)) return [["has other items than its other formats", fix]];
  if (differs(model, ({ instant }) => instant)) return [["has other dates than its other formats", fix]];
  const isOther = items.some((item) => item.updated !== undefined) && differs(dated, (item) => item.updated);
  return isOther ? [["has other dates of changes than its other formats", fix]] : [];
}

/** What in the items' texts a feed reader cannot show, or must not run. */
export function textFaults({ items }: ReadFeed, seen: Set<string>): Fault[] {
  return items.flatMap(({ id, html }) => {
    if (seen.has(html)) return [];
    seen.add(html);
    const { links, loads, inline } = readPage("", html);
    return [
      ...[...links, ...loads]
        .filter((href) => !/^[a-z][a-z0-9+.-]*:/i.test(href))
        .map((href): Fault => [`links from the text of ${id} to "${href}"`, "a whole address"]),
      ...inline.map((message): Fault => [`has ${message} in the text of ${id}`, "plain HTML"]),
    ];
  });
}
