import type { SitemapPage } from "../kinds/kind.ts";
import { sections } from "../kinds/sections.ts";
import type { Edition } from "./edition.ts";

/** A file of the sitemap: pages, or the index of the files that hold them. */
export type SitemapFile =
  | { readonly kind: "pages"; readonly address: string; readonly pages: readonly SitemapPage[] }
  | { readonly kind: "index"; readonly address: string; readonly files: readonly string[] };

/** The sitemaps.org protocol allows 50,000 addresses a file. */
const perFile = 45_000;

/**
 * The sitemap of an edition: one file, or an index of several. Pages that ask search engines to leave them out are not in
 * it: all of a sample, those that were withdrawn, and those that say that something is gone.
 */
export function sitemapOf(edition: Edition): SitemapFile[] {
  const pages = pagesOf(edition);
  if (pages.length <= perFile) return [{ kind: "pages", address: "/sitemap.xml", pages }];
  const files = Array.from({ length: Math.ceil(pages.length / perFile) }, (_, index) => ({
    kind: "pages" as const,
    address: `/sitemap-${index + 1}.xml`,
    pages: pages.slice(index * perFile, (index + 1) * perFile),
  }));
  return [{ kind: "index", address: "/sitemap.xml", files: files.map((file) => file.address) }, ...files];
}

function pagesOf(edition: Edition): SitemapPage[] {
  if (edition.site.sample) return [];
  return sections.flatMap((section) => section.sitemap(edition));
}
