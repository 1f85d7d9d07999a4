import { readXml, wordsOf } from "./xml.ts";

/** The addresses of a sitemap's pages, and those of further sitemaps that it names. https://www.sitemaps.org/protocol.html */
export function readSitemap(text: string): {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
  readonly fault?: string | undefined;
} {
  const { found, fault } = readXml(text, ["url", "sitemap"]);
  const of = (name: string) => found.flatMap((one) => (one.name === name ? (wordsOf(one, "loc") ?? []) : []));
  return { pages: of("url"), sitemaps: of("sitemap"), fault };
}
