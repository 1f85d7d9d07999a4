import { convertHtmlToAbsoluteUrls } from "@11ty/eleventy-plugin-rss";
import type { FeedItem } from "./feed-item.ts";

const made = new WeakMap<FeedItem, Promise<string>>();

/** An item's text with whole links, made once for all feeds and formats, and without what only a page has use for. */
export function feedHtml(item: FeedItem): Promise<string> {
  const html = made.get(item) ?? convertHtmlToAbsoluteUrls(readerHtml(item.html), item.link);
  made.set(item, html);
  return html;
}

/** Readers drop, and validators warn of, what scrolls a table, delays a picture or offers others in its place. */
function readerHtml(html: string): string {
  return html
    .replaceAll(/<div class="table"[^>]*>\n(<table>.*?<\/table>)\n<\/div>/gs, "$1")
    .replaceAll(/<picture><source [^>]*>(<img [^>]*>)<\/picture>/g, "$1")
    .replaceAll(/ (?:srcset="[^"]*" sizes="[^"]*"|class="wide"|loading="lazy")/g, "");
}
