import { dateToRfc822 } from "@11ty/eleventy-plugin-rss";
import type { Instant } from "../newsroom/instant.ts";
import { memoize } from "../newsroom/memoize.ts";
import type { Feed } from "./feed.ts";
import { feedHtml } from "./feed-html.ts";
import type { FeedItem } from "./feed-item.ts";
import { mediaTypeOf } from "./media-type.ts";
import { type Element, toXml } from "./xml.ts";

/** A feed as RSS 2.0. https://www.rssboard.org/rss-specification */
export async function toRss(feed: Feed): Promise<string> {
  const items = await Promise.all(feed.items.map((item) => rssItem(item, feed.timeZone)));
  return toXml({
    rss: {
      "@version": "2.0",
      "@xmlns:atom": "http://www.w3.org/2005/Atom",
      "@xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      channel: {
        title: feed.title,
        link: feed.page,
        description: asHtml(feed.description),
        language: feed.language,
        copyright: `${feed.author}. ${feed.licence.name}: ${feed.licence.url}`,
        ...(feed.items.length > 0 && { lastBuildDate: rfc822In(feed.timeZone)(feed.updated) }),
        "atom:link": { "@href": feed.self.rss, "@rel": "self", "@type": "application/rss+xml" },
        item: items,
      },
    },
  });
}

/** Many items share a day, and each costs more than the rest of the item to write. */
const rfc822In = memoize((timeZone: string) =>
  memoize((instant: Instant) => dateToRfc822(new Date(instant), timeZone)),
);

/**
 * A description is HTML to most readers: what begins a mark or a reference is written so that it shows itself. All other
 * signs stay for those that show it as it stands. https://www.rssboard.org/rss-profile#element-channel-item-description
 */
function asHtml(words: string): string {
  return words.replace(/&(?=[a-z#])/gi, "&amp;").replaceAll("<", "&lt;");
}

async function rssItem(item: FeedItem, timeZone: string): Promise<Element> {
  return {
    title: item.title,
    link: item.link,
    guid: { "@isPermaLink": "false", "#": item.id },
    pubDate: rfc822In(timeZone)(item.published),
    category: item.topics,
    description: asHtml(item.summary),
    "content:encoded": await feedHtml(item),
    ...(item.picture && {
      enclosure: { "@url": item.picture.url, "@length": item.picture.bytes, "@type": mediaTypeOf(item.picture.url) },
    }),
  };
}
