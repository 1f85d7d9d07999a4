import { dateToRfc3339 } from "@11ty/eleventy-plugin-rss";
import type { Feed } from "./feed.ts";
import { feedHtml } from "./feed-html.ts";
import type { FeedItem } from "./feed-item.ts";

/** A feed as JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
export function toJsonFeed(feed: Feed): string {
  const json = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    ...(feed.archive?.older && { next_url: feed.archive.older.json }),
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author }],
    _licence: feed.licence,
    items: feed.items.map(jsonItem),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function jsonItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.link,
    title: item.title,
    summary: item.summary,
    content_html: feedHtml(item),
    date_published: dateToRfc3339(new Date(item.published)),
    ...(item.updated > item.published && { date_modified: dateToRfc3339(new Date(item.updated)) }),
    ...(item.picture && { image: item.picture.url }),
    tags: item.topics,
    // An extension, whose name begins with an underscore as the format asks for.
    ...(item.strategies.length > 0 && { _strategies: item.strategies }),
  };
}
