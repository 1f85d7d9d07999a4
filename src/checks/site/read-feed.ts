import { DateTime } from "luxon";
import { z } from "zod";
import type { FeedFormat } from "../../newsroom/address.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { readXml, textOf, Unreadable, type XmlElement } from "./xml.ts";

/** A feed as a reader sees it, in any format. Instants are milliseconds; NaN where the text is no date. */
export interface ReadFeed {
  /** Where it says that it lies. */
  readonly self: string | undefined;
  /** The page that it belongs to. */
  readonly page: string | undefined;
  /** Undefined where the format does not ask for it. */
  readonly updated: number | undefined;
  /** Where it leads for older items; undefined where it says nothing. */
  readonly older: string | undefined;
  /** The same for newer ones, and for the feed itself, of a document of an archive in XML; undefined in JSON, which has no way to say it. */
  readonly newer?: string | undefined;
  readonly current?: string | undefined;
  /** Another feed whose archive has its older items. */
  readonly related?: string | undefined;
  /** Whether it says that it is a document of an archive; undefined in JSON. */
  readonly isArchive?: boolean;
  readonly items: readonly ReadItem[];
}

/** An item of a feed; what the file leaves out is empty. */
export interface ReadItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly instant: Instant;
  /** When it was last changed; undefined where the format or the file does not say. */
  readonly updated: number | undefined;
  readonly html: string;
  /** What RSS alone says of it. */
  readonly rss?: { readonly creator: string | undefined; readonly enclosure: Attributes; readonly media: Attributes };
}

type Attributes = XmlElement["attributes"] | undefined;

const atomSpace = "{http://www.w3.org/2005/Atom}";
const contentSpace = "{http://purl.org/rss/1.0/modules/content/}";
const dublinCore = "{http://purl.org/dc/elements/1.1/}";
const mediaSpace = "{http://search.yahoo.com/mrss/}";
const historySpace = "{http://purl.org/syndication/history/1.0}";
const jsonVersion = "https://jsonfeed.org/version/1.1";

const readers = { rss: readRss, atom: readAtom, json: readJson } as const;

/** Reads a feed, with its namespaces, as what its format's specification says. Throws Unreadable. */
export function readFeed(format: FeedFormat, text: string): ReadFeed {
  return readers[format](text);
}

/** https://www.rssboard.org/rss-specification */
function readRss(text: string): ReadFeed {
  const root = readXml(text);
  const channel = root.children.find(({ name }) => name === "channel");
  if (root.name !== "rss" || root.attributes.version !== "2.0" || !channel) throw new Unreadable("is not RSS 2.0");
  const built = textOf(channel, "lastBuildDate");
  return {
    self: linkOf(channel, "self"),
    page: textOf(channel, "link"),
    updated: built === undefined ? undefined : rfc822(built),
    ...archiveOf(channel),
    items: childrenOf(channel, "item").map((item) => ({
      id: textOf(item, "guid") ?? "",
      title: textOf(item, "title") ?? "",
      link: textOf(item, "link") ?? "",
      instant: rfc822(textOf(item, "pubDate")),
      updated: undefined,
      html: textOf(item, `${contentSpace}encoded`) ?? "",
      rss: {
        creator: textOf(item, `${dublinCore}creator`),
        enclosure: childrenOf(item, "enclosure")[0]?.attributes,
        media: childrenOf(item, `${mediaSpace}content`)[0]?.attributes,
      },
    })),
  };
}

/** RFC 4287. */
function readAtom(text: string): ReadFeed {
  const feed = readXml(text);
  if (feed.name !== `${atomSpace}feed`) throw new Unreadable("is not Atom");
  return {
    self: linkOf(feed, "self"),
    page: linkOf(feed, "alternate"),
    updated: rfc3339(textOf(feed, `${atomSpace}updated`)),
    ...archiveOf(feed),
    items: childrenOf(feed, `${atomSpace}entry`).map((entry) => ({
      id: textOf(entry, `${atomSpace}id`) ?? "",
      title: textOf(entry, `${atomSpace}title`) ?? "",
      link: linkOf(entry, "alternate") ?? "",
      instant: rfc3339(textOf(entry, `${atomSpace}published`)),
      updated: rfc3339(textOf(entry, `${atomSpace}updated`)),
      html: textOf(entry, `${atomSpace}content`) ?? "",
    })),
  };
}

/** RFC 5005, section 4. */
function archiveOf(element: XmlElement) {
  return {
    older: linkOf(element, "prev-archive"),
    newer: linkOf(element, "next-archive"),
    current: linkOf(element, "current"),
    related: linkOf(element, "related"),
    isArchive: childrenOf(element, `${historySpace}archive`).length > 0,
  };
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function linkOf(element: XmlElement, relation: string): string | undefined {
  const links = childrenOf(element, `${atomSpace}link`);
  return links.find(({ attributes }) => attributes.rel === relation)?.attributes.href;
}

const jsonFeed = z.object({
  version: z.literal(jsonVersion),
  home_page_url: z.string(),
  feed_url: z.string(),
  next_url: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string().optional(),
      url: z.string(),
      date_published: z.string(),
      date_modified: z.string().optional(),
      content_html: z.string(),
    }),
  ),
});

/** https://www.jsonfeed.org/version/1.1/ */
function readJson(text: string): ReadFeed {
  const { success, data } = jsonFeed.safeParse(parseJson(text));
  if (!success) throw new Unreadable("is not JSON Feed 1.1");
  return {
    self: data.feed_url,
    page: data.home_page_url,
    updated: undefined,
    older: data.next_url,
    items: data.items.map(({ id, title = "", url, date_published, date_modified = date_published, content_html }) => ({
      id,
      title,
      link: url,
      instant: rfc3339(date_published),
      updated: rfc3339(date_modified),
      html: content_html.trim(),
    })),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`is not JSON (${error instanceof Error ? error.message : error})`);
  }
}

/** Date.parse would make something of nearly any text. */
function rfc822(text = ""): number {
  return DateTime.fromRFC2822(text).toMillis();
}

function rfc3339(text = ""): number {
  return /T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? DateTime.fromISO(text).toMillis() : Number.NaN;
}
