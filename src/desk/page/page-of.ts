import { tokensOf } from "../../../_includes/styles/tokens.ts";
import type { AnyItem, Item } from "../../kinds/kinds.ts";
import { isGatedItem } from "../../kinds/kinds.ts";
import { absolute, address as addressOf } from "../../newsroom/address.ts";
import { arrange } from "../../newsroom/arrange.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { Site } from "../../newsroom/site.ts";
import { isPublic } from "../../newsroom/visibility.ts";
import { publicNewsroom } from "../../publishing/gate.ts";
import type { DeskKind } from "../kinds.ts";
import { around } from "./around.ts";
import { homeEdition } from "./home.ts";
import { renderAt } from "./templates.ts";
import { timesOf, timesOfSite } from "./times.ts";

/** What is open, read, and the newsroom that it is in. */
interface Open {
  readonly kind: DeskKind;
  /** Of the settings of the site, the site. */
  readonly item: AnyItem | Site;
  /** What else there is; of each item so much as other pages show of it. */
  readonly newsroom: Newsroom;
  readonly now: Instant;
  /** The later instant that was chosen, if one was. */
  readonly later?: Instant | undefined;
}

/** When readers see a page as it is shown, or why none do. */
type Showing =
  /** Nobody sees it as long as its file says that it is a draft. */
  | "draft"
  /** The page opens later. */
  | "held"
  /** The page opens before, and is then as it is shown. */
  | "later"
  | "as soon as it is published"
  /** Nothing is left of the page but that it is gone. */
  | "gone"
  /** Its address leads to another page. */
  | "merged";

/** A page as readers will see it. */
export interface ShownPage {
  /** Undefined where its address leads elsewhere. */
  readonly html: string | undefined;
  /** Within the site. */
  readonly address: string;
  /** Whole. */
  readonly url: string;
  readonly showing: Showing;
  /** When readers see it like this. */
  readonly at: Instant;
  /** All instants from which they see more of it, the first first. */
  readonly times: readonly Instant[];
  /** The rules of the council's colours: a sheet that was made before does not know those that are typed now. */
  readonly colours: string;
}

/**
 * The page of what is open, as readers will see it once it is published, made as the build makes it: as soon as they see it, or at one
 * of the later instants from which they see more.
 */
export function pageOf(open: Open): ShownPage {
  return open.kind === "site" ? homeOf(open.item as Site, open) : pageOfItem(open.item as AnyItem, open);
}

function homeOf(site: Site, { newsroom, now, later }: Open): ShownPage {
  const times = timesOfSite(site, now);
  const at = chosenOf(times, later);
  const showing = at > now ? "later" : "as soon as it is published";
  return shown({ ...newsroom, site }, "site", addressOf.home, { at, times, showing });
}

function pageOfItem(item: AnyItem, { kind, newsroom, now, later }: Open): ShownPage {
  if (!isGatedItem(item)) {
    const when = { at: now, times: [now], showing: "as soon as it is published" } as const;
    return shown(around(newsroom, item, now), kind, item.address, when);
  }
  const times = timesOf(item, newsroom.site, now);
  const at = chosenOf(times, later);
  const published = item.status === "draft" ? { ...item, status: "published" as const } : item;
  return shown(around(newsroom, published, at), kind, item.address, { at, times, showing: showingOf(item, now, at) });
}

function chosenOf(times: readonly Instant[], later: Instant | undefined): Instant {
  return times.find((instant) => instant === later) ?? times[0] ?? Number.NaN;
}

function showingOf(item: Item, now: Instant, at: Instant): Showing {
  if (item.status === "removed") return item.removal?.kind === "merged" ? "merged" : "gone";
  if (item.status === "draft") return "draft";
  if (at > Math.max(now, item.opens)) return "later";
  return isPublic(item, now) ? "as soon as it is published" : "held";
}

function shown(
  newsroom: Newsroom,
  kind: DeskKind,
  address: string,
  when: Pick<ShownPage, "at" | "times" | "showing">,
): ShownPage {
  const { site } = newsroom;
  const edition =
    kind === "site" ? homeEdition(newsroom, when.at) : arrange(publicNewsroom(newsroom, when.at), when.at);
  const html = when.showing === "merged" ? undefined : renderAt(kind, edition, address);
  return { ...when, html, address, url: absolute(site, address), colours: tokensOf(site.colours) };
}
