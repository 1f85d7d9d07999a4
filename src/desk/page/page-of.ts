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
import { shownAt, siteShownAt } from "./shown-at.ts";
import { renderAt } from "./templates.ts";

/** What is open, read, and the newsroom that it is in. */
interface Open {
  readonly kind: DeskKind;
  /** Of the settings of the site, the site. */
  readonly item: AnyItem | Site;
  /** What else there is; of each item so much as other pages show of it. */
  readonly newsroom: Newsroom;
  readonly now: Instant;
}

/** When readers see a page as it is shown, or why none do. */
type Showing =
  /** Nobody sees it as long as its file says that it is a draft. */
  | "draft"
  /** The page opens later. */
  | "held"
  /** Something on the page, which opens before. */
  | "held in part"
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
  /** The rules of the council's colours: a sheet that was made before does not know those that are typed now. */
  readonly colours: string;
}

/** The page of what is open, as readers will see it once it is published and all that its file says may be seen, made as the build makes it. */
export function pageOf(open: Open): ShownPage {
  return open.kind === "site" ? homeOf(open.item as Site, open) : pageOfItem(open.item as AnyItem, open);
}

function homeOf(site: Site, { newsroom, now }: Open): ShownPage {
  const at = siteShownAt(site, now);
  return shown({ ...newsroom, site }, "site", addressOf.home, {
    at,
    showing: at > now ? "held in part" : "as soon as it is published",
  });
}

function pageOfItem(item: AnyItem, { kind, newsroom, now }: Open): ShownPage {
  const { site } = newsroom;
  const at = isGatedItem(item) ? shownAt(item, site, now) : now;
  const published = isGatedItem(item) && item.status === "draft" ? { ...item, status: "published" as const } : item;
  const showing = isGatedItem(item) ? showingOf(item, now, at) : "as soon as it is published";
  return shown(around(newsroom, published, at), kind, item.address, { at, showing });
}

function showingOf(item: Item, now: Instant, at: Instant): Showing {
  if (item.status === "removed") return item.removal?.kind === "merged" ? "merged" : "gone";
  if (item.status === "draft") return "draft";
  if (!isPublic(item, now)) return "held";
  return at > now ? "held in part" : "as soon as it is published";
}

function shown(
  newsroom: Newsroom,
  kind: DeskKind,
  address: string,
  when: Pick<ShownPage, "at" | "showing">,
): ShownPage {
  const { site } = newsroom;
  const edition = arrange(publicNewsroom(newsroom, when.at), when.at);
  const html = when.showing === "merged" ? undefined : renderAt(kind, edition, address);
  return { ...when, html, address, url: absolute(site, address), colours: tokensOf(site.colours) };
}
