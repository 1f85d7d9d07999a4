import { allItems } from "../kinds/kinds.ts";
import { href } from "./address.ts";
import type { Body } from "./body.ts";
import type { Link } from "./link.ts";
import type { Media } from "./media.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Site } from "./site.ts";

/** Which content files pages are made from. */
export interface PageSources {
  /** The file of the page at an address, where there is one: lists and the like are made from none. */
  readonly fileOf: (page: string) => string | undefined;
  /**
   * The line of that file, counted from 1, on which a piece of the page's HTML is written. It is known of a link or a
   * picture in the text, and of what holds one; all else is reported at the first line.
   */
  readonly lineOf: (page: string, html: string) => number;
}

/** For a site of which nobody knows what it was made from. */
export const noSources: PageSources = { fileOf: () => undefined, lineOf: () => 1 };

/** The sources of a newsroom's pages. */
export function pageSourcesOf(newsroom: Newsroom): PageSources {
  const items = new Map(allItems(newsroom).map((item) => [item.address, item]));
  return {
    fileOf: (page) => items.get(page)?.path,
    lineOf(page, html) {
      // The browser writes what stands in an attribute with &amp;, and a quotation mark in it never.
      const shown = /\s(?:src|href)="([^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
      const body = items.get(page)?.body;
      const link = body?.links.find(
        (link) => shown !== undefined && shownFor(link, body, newsroom.site).includes(shown),
      );
      return link?.line ?? 1;
    },
  };
}

/** The addresses that stand on a page for a link of its text; a picture is published in several versions. */
function shownFor({ target }: Link, { media }: Body, site: Site): string[] {
  if (!target.startsWith("/")) return [target];
  const path = target.replace(/[?#].*$/, "");
  return [target, ...media.filter(({ file }) => file.endsWith(path)).flatMap(addressesOf)].map((it) => href(site, it));
}

function addressesOf(file: Media): string[] {
  return file.kind === "picture" ? [file.address, ...file.versions.map(({ address }) => address)] : [file.address];
}
