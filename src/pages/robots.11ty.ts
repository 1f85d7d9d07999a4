import { absolute } from "../newsroom/address.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: "/robots.txt" };

/** Everything may be read; a sample asks on each page not to be listed, which robots must be let in to see. RFC 9309. */
export function render({ edition }: PageData): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(edition.site, "/sitemap.xml")}\n`;
}
