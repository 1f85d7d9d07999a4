import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import { toAtom } from "../../src/feeds/atom.ts";
import { archiveFeed, archiveViews, feedsOf } from "../../src/feeds/feed.ts";
import { toJsonFeed } from "../../src/feeds/json-feed.ts";
import { toRss } from "../../src/feeds/rss.ts";
import { arranged, newsroom, photo, release, site } from "../support/newsroom-fixture.ts";

const day = 86_400_000;
const picture = { ...photo, alt: "A library.", caption: "In March.", credit: "Ann & Co" };
const releases = Array.from({ length: 31 }, (_, number) =>
  release(`item-${number}`, new Date(Date.parse("2026-01-01") + number * day).toISOString().slice(0, 10), {
    picture: { ...picture },
  }),
);
const edition = arranged(newsroom(releases), Date.parse("2026-11-29T12:00:00Z"));
const sizes = new Map([[photo.address, 1234]]);
const [feed] = feedsOf(edition, sizes);
if (!feed) throw new Error("there is no feed of the site");
const [archived] = archiveViews(edition, feed, sizes).map(archiveFeed);
if (!archived) throw new Error("there is no archive");

const url = `${site.url}media/library-0123456789-800.jpg`;
const figure = `<figure><img src="${url}" alt="A library." width="640" height="480"><figcaption>In March. Picture: Ann &amp; Co</figcaption></figure>`;

test("a parser that we did not write reads all of RSS", () => {
  const { items = [], ...channel } = parseRssFeed(toRss(feed));
  expect(items).toHaveLength(30);
  expect(items[0]).toMatchObject({
    guid: { value: "tag:northgate.example,2019:item-30", isPermaLink: false },
    dc: { creators: ["Northgate Council"] },
    enclosures: [{ url, length: 1234, type: "image/jpeg" }],
    media: {
      contents: [
        {
          url,
          fileSize: 1234,
          type: "image/jpeg",
          medium: "image",
          width: 800,
          height: 600,
          description: { value: "In March." },
          credits: [{ value: "Ann & Co" }],
        },
      ],
    },
    content: { encoded: expect.stringContaining(figure) },
  });
  expect(channel.atom?.links).toEqual([
    { rel: "self", type: "application/rss+xml", href: feed.self.rss },
    { rel: "prev-archive", type: "application/rss+xml", href: archived.self.rss },
  ]);
});

test("a parser that we did not write reads an archive in Atom", () => {
  const { entries = [], links } = parseAtomFeed(toAtom(archived));
  expect(entries.map(({ id }) => id).at(-1)).toBe("tag:northgate.example,2019:item-0");
  expect(entries[0]?.content).toMatchObject({ value: expect.stringContaining(figure) });
  expect(links?.map(({ rel, href }) => [rel, href])).toEqual([
    ["self", archived.self.atom],
    ["alternate", site.url],
    ["next-archive", feed.self.atom],
    ["current", feed.self.atom],
  ]);
});

test("a parser that we did not write reads JSON Feed", () => {
  const { items = [], next_url } = parseJsonFeed(toJsonFeed(feed));
  expect([items.length, next_url]).toEqual([30, archived.self.json]);
  expect(items[0]?.content_html?.startsWith(figure)).toBe(true);
});
