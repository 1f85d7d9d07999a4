import { type AnyItem, allItems, gatedItems, type Item, isGatedItem } from "../kinds/kinds.ts";
import { absolute } from "./address.ts";
import { heldParts } from "./held-parts.ts";
import type { Instant } from "./instant.ts";
import { mediaOf } from "./item.ts";
import type { Newsroom } from "./newsroom.ts";
import { isHeld, isPublic } from "./visibility.ts";

/** One thing that the public sees, now or later, or does not see. */
export interface PublicationEntry {
  readonly title: string;
  /** Its file, from the project's folder. */
  readonly path: string;
  /** The whole web address that it has, or will have. */
  readonly url: string;
  /** Where it is a part of the page and not all of it: "decision of Cabinet". */
  readonly part?: string;
  /** Every file that its page is made from. */
  readonly files: readonly string[];
}

/** An entry that goes live at its instant. */
interface HeldEntry extends PublicationEntry {
  readonly opens: Instant;
}

/** A page that is taken down or marked as withdrawn; nobody sees its title. */
interface Takedown extends Pick<PublicationEntry, "path" | "url" | "files"> {
  /** To complete "the file …", up to its web address: "is marked as withdrawn:". */
  readonly what: string;
  /** What readers find at that address, where it is not the page. */
  readonly outcome: string;
}

/** What the public sees of a newsroom, what it does not see yet, and what it sees no more. */
export interface PublicationStatus {
  /** Releases newest first, then strategies, pages and the accessibility statement; none that was withdrawn. */
  readonly live: readonly PublicationEntry[];
  /** The soonest first. */
  readonly held: readonly HeldEntry[];
  readonly drafts: readonly PublicationEntry[];
  readonly takenDown: readonly Takedown[];
}

const mostOfTheNewest = 3;

/** What of a whole newsroom is public at an instant. */
export function publicationStatusOf(newsroom: Newsroom, now: Instant): PublicationStatus {
  const { site, strategies } = newsroom;
  const items = gatedItems(newsroom);
  const entry = (item: AnyItem): PublicationEntry => ({
    title: item.title,
    path: item.path,
    url: absolute(site, item.address),
    files: [item.path, ...mediaOf(item).map(({ file }) => file)],
  });
  const heldItems = items.filter((item) => isHeld(item, now)).map((item) => ({ ...entry(item), opens: item.opens }));
  const held = strategies
    .filter(({ status }) => status !== "draft")
    .flatMap((strategy) =>
      heldParts(strategy, now, site).map(({ words, opens }) => ({ ...entry(strategy), part: words, opens })),
    );
  const isMarked = ({ withdrawn }: Item) => withdrawn !== undefined && withdrawn.on.instant <= now;
  return {
    live: allItems(newsroom)
      .filter((page) => !isGatedItem(page) || (isPublic(page, now) && !isMarked(page)))
      .map(entry),
    held: [...heldItems, ...held].toSorted((a, b) => a.opens - b.opens),
    drafts: items.filter(({ status }) => status === "draft").map(entry),
    takenDown: items
      .filter((item) => item.status === "removed" || (isPublic(item, now) && isMarked(item)))
      .map(({ path, address: page, removal }) => ({
        path,
        url: absolute(site, page),
        files: [path],
        what: removal ? "is taken down:" : "is marked as withdrawn:",
        outcome: removal ? (removal.kind === "merged" ? `leads to ${removal.into}` : "says that it is gone") : "",
      })),
  };
}

/** The part of it that a change of some files is about; where the change is not known, the newest that is live, and all that is not yet. */
export function statusOfChanged(
  publication: PublicationStatus,
  changed: ReadonlySet<string> | undefined,
): PublicationStatus {
  if (!changed) return { ...publication, live: publication.live.slice(0, mostOfTheNewest), takenDown: [] };
  const isMeant = ({ files }: Pick<PublicationEntry, "files">) => files.some((file) => changed.has(file));
  return {
    live: publication.live.filter(isMeant),
    held: publication.held.filter(isMeant),
    drafts: publication.drafts.filter(isMeant),
    takenDown: publication.takenDown.filter(isMeant),
  };
}
