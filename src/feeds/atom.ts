import { dateToRfc3339 } from "@11ty/eleventy-plugin-rss";
import { archiveLinks, historySpace, isArchived } from "./archive-links.ts";
import type { Feed } from "./feed.ts";
import { feedHtml } from "./feed-html.ts";
import type { FeedItem } from "./feed-item.ts";
import { mediaTypeOf } from "./media-type.ts";
import { type Element, toXml } from "./xml.ts";

/** A feed as Atom. RFC 4287. */
export function toAtom(feed: Feed): string {
  return toXml(
    {
      feed: {
        "@xmlns": "http://www.w3.org/2005/Atom",
        ...(isArchived(feed) && { "@xmlns:fh": historySpace }),
        "@xml:lang": feed.language,
        ...(isArchived(feed) && { "fh:archive": "" }),
        id: feed.id,
        title: feed.title,
        subtitle: feed.description,
        updated: dateToRfc3339(new Date(feed.updated)),
        author: { name: feed.author },
        rights: `${feed.licence.name}: ${feed.licence.url}`,
        link: [
          { "@rel": "self", "@type": "application/atom+xml", "@href": feed.self.atom },
          { "@rel": "alternate", "@type": "text/html", "@href": feed.page },
          ...archiveLinks(feed, "atom"),
        ],
        entry: feed.items.map(atomEntry),
      },
    },
    feed.sheet,
  );
}

function atomEntry(item: FeedItem): Element {
  const { picture } = item;
  return {
    id: item.id,
    title: item.title,
    link: [
      { "@rel": "alternate", "@type": "text/html", "@href": item.link },
      ...(picture
        ? [
            {
              "@rel": "enclosure",
              "@type": mediaTypeOf(picture.url),
              "@length": picture.bytes,
              "@href": picture.url,
              "@title": picture.alt,
            },
          ]
        : []),
    ],
    published: dateToRfc3339(new Date(item.published)),
    updated: dateToRfc3339(new Date(item.updated)),
    category: item.topics.map((topic) => ({ "@term": topic })),
    summary: item.summary,
    content: { "@type": "html", "#": feedHtml(item) },
  };
}
