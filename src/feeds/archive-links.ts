import type { Feed } from "./feed.ts";
import type { Element } from "./xml.ts";

/** The namespace of what says that a document is one of an archive. RFC 5005. */
export const historySpace = "http://purl.org/syndication/history/1.0";

const types = { rss: "application/rss+xml", atom: "application/atom+xml" } as const;

/** Whether a feed is a document of an archive, which nobody follows. */
export function isArchived({ archive }: Feed): boolean {
  return archive?.current !== undefined;
}

/**
 * Where the older items of a feed are, and the newer ones, in RSS as in Atom. What follows on the newest document of an archive is
 * the feed itself. RFC 5005, section 4.
 */
export function archiveLinks({ archive }: Feed, format: keyof typeof types): Element[] {
  const { older, newer, current, related } = archive ?? {};
  const links = { "prev-archive": older, "next-archive": newer, current, related };
  return Object.entries(links).flatMap(([rel, place]) =>
    place ? [{ "@href": place[format], "@rel": rel, "@type": types[format] }] : [],
  );
}
