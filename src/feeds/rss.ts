import { DateTime } from "luxon";
import type { Instant } from "../newsroom/instant.ts";
import { memoize } from "../newsroom/memoize.ts";
import { archiveLinks, historySpace, isArchived } from "./archive-links.ts";
import type { Feed } from "./feed.ts";
import { feedHtml } from "./feed-html.ts";
import type { FeedItem, FeedPicture } from "./feed-item.ts";
import { mediaTypeOf } from "./media-type.ts";
import { type Element, toXml } from "./xml.ts";

/** A feed as RSS 2.0. https://www.rssboard.org/rss-specification */
export function toRss(feed: Feed): string {
  return toXml(
    {
      rss: {
        "@version": "2.0",
        "@xmlns:atom": "http://www.w3.org/2005/Atom",
        "@xmlns:content": "http://purl.org/rss/1.0/modules/content/",
        "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "@xmlns:media": "http://search.yahoo.com/mrss/",
        ...(isArchived(feed) && { "@xmlns:fh": historySpace }),
        channel: {
          ...(isArchived(feed) && { "fh:archive": "" }),
          title: feed.title,
          link: feed.page,
          description: asHtml(feed.description),
          language: feed.language,
          copyright: `${feed.author}. ${feed.licence.name}: ${feed.licence.url}`,
          ...(feed.lastChange !== undefined && { lastBuildDate: rfc822In(feed.timeZone)(feed.lastChange) }),
          "atom:link": [
            { "@href": feed.self.rss, "@rel": "self", "@type": "application/rss+xml" },
            ...archiveLinks(feed, "rss"),
          ],
          item: feed.items.map((item) => rssItem(item, feed)),
        },
      },
    },
    feed.sheet,
  );
}

/** Many items share a day. The function of the plugin makes a formatter for each date, which fills the memory. */
const rfc822In = memoize((zone: string) =>
  memoize((instant: Instant) => DateTime.fromMillis(instant, { zone, locale: "en" }).toRFC2822() ?? ""),
);

/**
 * A description is HTML to most readers: what begins a mark or a reference is written so that it shows itself. All other
 * signs stay for those that show it as it stands. https://www.rssboard.org/rss-profile#element-channel-item-description
 */
function asHtml(words: string): string {
  return words.replace(/&(?=[a-z#])/gi, "&amp;").replaceAll("<", "&lt;");
}

function rssItem(item: FeedItem, { author, timeZone }: Feed): Element {
  return {
    title: item.title,
    link: item.link,
    guid: { "@isPermaLink": "false", "#": item.id },
    "dc:creator": author,
    pubDate: rfc822In(timeZone)(item.published),
    category: item.topics,
    description: asHtml(item.summary),
    "content:encoded": feedHtml(item),
    ...(item.picture && pictureElements(item.picture)),
  };
}

/** Old readers know the enclosure, services that mail a feed the element of Media RSS. https://www.rssboard.org/media-rss */
function pictureElements({ url, bytes, width, height, caption, credit }: FeedPicture): Element {
  const type = mediaTypeOf(url);
  return {
    enclosure: { "@url": url, "@length": bytes, "@type": type },
    "media:content": {
      "@url": url,
      "@fileSize": bytes,
      "@type": type,
      "@medium": "image",
      "@width": width,
      "@height": height,
      ...(caption && { "media:description": { "@type": "plain", "#": caption } }),
      ...(credit && { "media:credit": credit }),
    },
  };
}
