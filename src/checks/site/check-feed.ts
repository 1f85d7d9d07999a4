import { absolute } from "../../newsroom/address.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import type { KeptFeed, KeptItem } from "./feed-facts.ts";
import { error, inFile } from "./problem-location.ts";

const mostItems = 30;

/** A feed as it was read, with its place. `dated` is the same feed in a format that says when its items changed. */
interface PlacedFeed {
  readonly place: string;
  readonly file: string;
  readonly feed: KeptFeed;
  readonly dated: KeptFeed;
}

/** A problem of a feed; `message` completes "the feed …". */
export function feedProblem(file: string, message: string, fix: string): Problem {
  return error("feed", inFile(file), `the feed ${file} ${message}`, fix);
}

/**
 * What is wrong within a feed: its items, their ids, dates and links. `lastLoss` is the last
 * instant at which the site reports a correction, or one of what was taken down.
 */
export function checkFeed(
  { site, follow }: BuiltSite,
  { place, file, feed, dated }: PlacedFeed,
  lastLoss: number,
): Problem[] {
  const { items, self, page, updated } = feed;
  const ids = items.map(({ id }) => id);
  const instants = items.map(({ instant }) => instant);
  const changes = items.flatMap((item) => item.updated ?? []);
  const isReachable = (link: string) => link.startsWith(site.url) && follow(link).kind === "inside";
  const [own, beside] = [absolute(site, file), absolute(site, place)];
  const wrong = (message: string, fix: string) => feedProblem(file, message, fix);

  return [
    self !== own && wrong(`says that it lies at ${self}`, own),
    page !== beside && wrong(`says that it belongs to ${page}`, beside),
    items.length > mostItems && wrong(`has ${items.length} items`, `keep the newest ${mostItems}`),
    new Set(ids).size < ids.length && wrong("has an id more than once", "give each item a different id"),
    [updated ?? 0, ...instants, ...changes].some(Number.isNaN) &&
      wrong("has a date that cannot be read", "write dates as the format asks"),
    instants.some((instant, index) => instant > (instants[index - 1] ?? instant)) &&
      wrong("has an older item above a newer one", "put the newest item first"),
    items.some((item) => (item.updated ?? item.instant) < item.instant) &&
      wrong("has an item that changed before it came out", "use the time of its last change"),
    isWrongUpdate(updated, dated, lastLoss) &&
      wrong(
        `says that it changed at ${new Date(updated).toISOString()}, when no item last came out, changed or left`,
        "use the last time of its items, or of what was withdrawn",
      ),
    ...ids
      .filter((id) => !id.startsWith("tag:"))
      .map((id) => wrong(`has the id "${id}"`, "use an id that starts with tag: and never changes")),
    ...items
      .filter(({ link }) => !isReachable(link))
      .map(({ link }) => wrong(`links to "${link}", which is not in this site`, "use the full address of a page")),
  ].filter((problem) => problem !== false);
}

/** An item that left, as one that was withdrawn, is among the corrections or taken down, and no longer in the feed. */
function isWrongUpdate(updated: number | undefined, { items }: KeptFeed, lastLoss: number): updated is number {
  if (updated === undefined || items.length === 0) return false;
  const last = Math.max(...items.map((item) => item.updated ?? item.instant));
  if (Number.isNaN(updated) || Number.isNaN(last)) return false;
  return updated < last || updated > Math.max(last, lastLoss);
}

/** Where a feed differs from `model`, the same feed in another format, or from the one that says when its items changed. */
export function compareFormats({ file, feed: { items }, dated }: PlacedFeed, model: KeptFeed): Problem[] {
  const differs = (other: KeptFeed, pick: (item: KeptItem) => unknown) =>
    items.map(pick).join("\n") !== other.items.map(pick).join("\n");
  const part = differs(model, ({ id }) => id)
    ? "items"
    : differs(model, ({ instant }) => instant)
      ? "dates"
      : items.some((item) => item.updated !== undefined) && differs(dated, (item) => item.updated)
        ? "dates of changes"
        : undefined;
  const fix = "write the same items, in the same order, in all three formats";
  return part ? [feedProblem(file, `has other ${part} than its other formats`, fix)] : [];
}

/** What in the text of a feed's item a feed reader cannot show, or must not run. */
export function checkItemText(file: string, { id, text }: KeptItem): Problem[] {
  return [
    ...text.relative.map((href) =>
      feedProblem(file, `links from the text of ${id} to "${href}"`, "use the full address"),
    ),
    ...text.inline.map((what) => feedProblem(file, `has ${what} in the text of ${id}`, "use plain HTML")),
  ];
}
