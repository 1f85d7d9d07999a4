import { absolute, address } from "./address.ts";
import { heldParts } from "./held-parts.ts";
import { mediaOf, type Page, type Release, type Strategy } from "./item.ts";
import type { Newsroom } from "./newsroom.ts";
import { isHeld, isPublic } from "./visibility.ts";

/** One thing that the public sees, now or later, or does not see. */
export interface Prospect {
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

/** A prospect that goes live by itself. */
interface HeldProspect extends Prospect {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly opens: number;
}

/** A page that is taken down or marked as withdrawn; its title is told to nobody. */
interface Takedown extends Pick<Prospect, "path" | "url" | "files"> {
  /** To complete "the file …", up to its web address: "is marked as withdrawn:". */
  readonly what: string;
  /** What readers find at that address, where it is not the page. */
  readonly outcome: string;
}

/** What the public sees of a newsroom, what it does not see yet, and what it sees no more. */
export interface Outlook {
  /** Releases newest first, then strategies, pages and the accessibility statement; none that was withdrawn. */
  readonly live: readonly Prospect[];
  /** The soonest first. */
  readonly held: readonly HeldProspect[];
  readonly drafts: readonly Prospect[];
  readonly takenDown: readonly Takedown[];
}

const mostOfTheNewest = 3;

/** The outlook of a whole newsroom at an instant, in milliseconds. */
export function outlookOf(newsroom: Newsroom, now: number): Outlook {
  const { site, releases, strategies, pages, statement } = newsroom;
  const items = [...releases, ...strategies];
  const prospect = (item: Release | Strategy | Page): Prospect => ({
    title: item.title,
    path: item.path,
    url: absolute(site, item.address),
    files: [item.path, ...mediaOf(item).map(({ file }) => file)],
  });
  const heldItems = items.filter((item) => isHeld(item, now)).map((item) => ({ ...prospect(item), opens: item.opens }));
  const held = strategies
    .filter(({ status }) => status !== "draft")
    .flatMap((strategy) =>
      heldParts(strategy, now, site).map(({ words, opens }) => ({ ...prospect(strategy), part: words, opens })),
    );
  const ofStatement: Prospect = {
    title: "Accessibility statement",
    path: statement.path,
    url: absolute(site, address.accessibility),
    files: [statement.path],
  };
  const isMarked = ({ withdrawn }: Release | Strategy) => withdrawn !== undefined && withdrawn.on.instant <= now;
  const shown = items.filter((item) => isPublic(item, now));
  return {
    live: [...[...shown.filter((item) => !isMarked(item)), ...pages].map(prospect), ofStatement],
    held: [...heldItems, ...held].toSorted((a, b) => a.opens - b.opens),
    drafts: items.filter(({ status }) => status === "draft").map(prospect),
    takenDown: items
      .filter((item) => item.status === "gone" || (isPublic(item, now) && isMarked(item)))
      .map(({ path, address: page, departure }) => ({
        path,
        url: absolute(site, page),
        files: [path],
        what: departure ? "is taken down:" : "is marked as withdrawn:",
        outcome: departure ? (departure.kind === "merged" ? `leads to ${departure.into}` : "says that it is gone") : "",
      })),
  };
}

/** The part of an outlook that a change of some files is about; where the change is not known, the newest that is live, and all that is not yet. */
export function outlookOn(outlook: Outlook, changed: ReadonlySet<string> | undefined): Outlook {
  if (!changed) return { ...outlook, live: outlook.live.slice(0, mostOfTheNewest), takenDown: [] };
  const isMeant = ({ files }: Pick<Prospect, "files">) => files.some((file) => changed.has(file));
  return {
    live: outlook.live.filter(isMeant),
    held: outlook.held.filter(isMeant),
    drafts: outlook.drafts.filter(isMeant),
    takenDown: outlook.takenDown.filter(isMeant),
  };
}
