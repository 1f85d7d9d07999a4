import { hasHeader } from "./marked-text.ts";
import { isTable } from "./table.ts";

/** What a file of an old website is, by what is in it. */
export type KindOfFile = "page" | "wordpress" | "feed" | "sitemap" | "table" | "text" | "other";

/** Tells what a text is by how it begins; of a table the first line says so, of the others their first mark. */
export function kindOfFile(text: string): KindOfFile {
  const start = text
    .slice(0, 20_000)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (hasHeader(start)) return "text";
  if (start.startsWith("<")) {
    const root = /<([a-z][\w:]*)[\s>/]/i
      .exec(start.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, ""))?.[1]
      ?.toLowerCase();
    if (root === "rss") return /wordpress\.org\/export\//.test(start) ? "wordpress" : "feed";
    if (root === "feed" || root === "rdf:rdf") return "feed";
    if (root === "urlset" || root === "sitemapindex") return "sitemap";
    if (/^(?:html|head|body|meta|title|div|article|main|section|h1|p|table|link|script|base)$/.test(root ?? ""))
      return "page";
    return "other";
  }
  return isTable(start) ? "table" : "other";
}
