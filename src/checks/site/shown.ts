import type { Edition } from "../../newsroom/edition.ts";
import { linksOf, type Media, mediaOf, type Page, type Release, type Strategy } from "../../newsroom/item.ts";
import { oneHop, type Redirect } from "../../newsroom/redirects.ts";
import type { Site } from "../../newsroom/site.ts";

/** What the checks compare a site with: little enough to be handed to another thread. */
export interface Shown {
  readonly site: Site;
  readonly items: readonly ShownItem[];
  /** Old addresses, each straight to where it leads. */
  readonly redirects: readonly Redirect[];
  /** Where pages lay that were taken down. */
  readonly gone: readonly string[];
}

/** A content file that has a page of its own, without its text. */
export interface ShownItem extends Pick<Release | Strategy | Page, "kind" | "path" | "address"> {
  /** When a release was published. */
  readonly published: number | undefined;
  readonly links: Release["body"]["links"];
  readonly media: readonly Media[];
}

/** The items of an edition. */
export function shownOf({ site, releases, strategies, pages, redirects, gone }: Edition): Shown {
  const items = [...releases.map(({ release }) => release), ...strategies.map(({ strategy }) => strategy), ...pages];
  return {
    site,
    items: items.map(shownItem),
    redirects: oneHop(redirects),
    gone: gone.map(({ address }) => address),
  };
}

function shownItem(item: Release | Strategy | Page): ShownItem {
  const { kind, path, address } = item;
  const published = kind === "release" ? item.published.instant : undefined;
  return { kind, path, address, published, links: linksOf(item), media: mediaOf(item) };
}
