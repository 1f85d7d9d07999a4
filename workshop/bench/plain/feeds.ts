import { dayOf } from "./lists.ts";
import type { Newsroom, Release, Site, Strategy } from "./newsroom.ts";

/** An item of a feed. */
interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date: Date;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly html: () => string;
}

/** A feed, or a document of the archive of the site's feed. */
export interface Feed {
  /** The path that its three files lie at: `/`, `/topics/roads/`. */
  readonly at: string;
  readonly home: string;
  readonly title: string;
  readonly description: string;
  readonly id: string;
  readonly items: readonly Item[];
  readonly older?: string | undefined;
  readonly newer?: string | undefined;
  readonly isArchived?: true;
}

const most = 30;

/** Every feed: of the site, of each topic and strategy, of all strategies, of corrections, and the archive of the site's. */
export function feedsOf({ site, releases, topics, strategies }: Newsroom): Feed[] {
  const [all, events] = [releases.map((each) => itemOf(each, site)), eventsOf(strategies, site)];
  const itemFor = new Map(all.map((item, place) => [releases[place], item]));
  const itemsOf = (list: readonly Release[]) => list.slice(0, most).flatMap((release) => itemFor.get(release) ?? []);
  const feed = (at: string, name: string, id: string, items: readonly Item[]): Feed => ({
    at,
    home: at,
    title: name ? `${site.title}: ${name}` : site.title,
    description: `News of ${site.name}${name ? ` on ${name}` : ""}.`,
    id: `tag:${site.authority}:feed${id}`,
    items: items.toSorted((a, b) => b.date.getTime() - a.date.getTime()).slice(0, most),
  });
  const documents = Math.max(0, Math.ceil(all.length / most) - 1);
  const place = (number: number) => (number >= 1 && number <= documents ? `/feed/page/${number}/` : undefined);
  const archive = Array.from({ length: documents }, (_, index): Feed => {
    const items = all.slice(all.length - (index + 1) * most, all.length - index * most);
    const at = place(index + 1) ?? "/";
    return { ...feed("/", "", "", items), at, older: place(index), newer: place(index + 2), isArchived: true };
  });
  return [
    { ...feed("/", "", "", all.slice(0, most)), older: place(documents) },
    ...topics.map(({ url, name, slug, releases, strategies }) =>
      feed(url, name, `-topic-${slug}`, [...itemsOf(releases), ...eventsOf(strategies, site)]),
    ),
    ...strategies.map((strategy) =>
      feed(strategy.url, strategy.title, `-strategy-${strategy.name}`, [
        ...itemsOf(strategy.releases),
        ...eventsOf([strategy], site),
      ]),
    ),
    feed("/strategies/", "strategies", "-strategies", events),
    feed("/corrections/", "corrections and updates", "-corrections", []),
    ...archive,
  ];
}

function itemOf({ id, url, header, date, topics, html }: Release, site: Site): Item {
  const absolute = () => html().replace("<p>Ends</p>\n", "").replaceAll('href="/', `href="${site.url}`);
  const { title, summary } = header;
  const [tag, address] = [`tag:${site.authority}:${id}`, site.url + url.slice(1)];
  return { id: tag, url: address, title, date, summary, topics: topics.map(({ name }) => name), html: absolute };
}

/** What is told of strategies: their decisions and ends. */
function eventsOf(strategies: readonly Strategy[], site: Site): Item[] {
  return strategies.flatMap(({ name, title, url, topic, approved, to }) =>
    [
      { key: "approved", words: "Approved by Cabinet", day: approved },
      { key: "ended", words: "Ended", day: `${to}-12-31` },
    ]
      .filter(({ day }) => day < site.today)
      .map(({ key, words, day }) => {
        const summary = `${dayOf(new Date(day))}: ${words}.`;
        return {
          id: `tag:${site.authority}:feed-strategy-${name}-${key}-${day}`,
          url: `${site.url}${url.slice(1)}#${key}-${day}`,
          title: `${title}: ${words.toLowerCase()}`,
          date: new Date(day),
          summary,
          topics: site.topics.filter(({ slug }) => slug === topic).map(({ name }) => name),
          html: () => `<p>${summary}</p>`,
        };
      }),
  );
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const start = '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="/feed.css"?>\n';

/** RFC 5005, section 4. */
function archiveLinks({ older, newer, isArchived }: Feed, site: Site, element: string, file: string, type: string) {
  const links = { "prev-archive": older, "next-archive": newer, current: isArchived && "/" };
  return Object.entries(links)
    .map(([rel, at]) =>
      at ? `    <${element} href="${site.url}${at.slice(1)}${file}" rel="${rel}" type="${type}"/>\n` : "",
    )
    .join("");
}

/** RSS 2.0. */
export function rss(feed: Feed, site: Site): string {
  const items = feed.items.map(
    ({ id, url, title, date, summary, topics, html }) => `    <item>
      <title>${escaped(title)}</title>
      <link>${url}</link>
      <guid isPermaLink="false">${id}</guid>
      <dc:creator>${site.name}</dc:creator>
      <pubDate>${date.toUTCString()}</pubDate>
${topics.map((name) => `      <category>${escaped(name)}</category>\n`).join("")}      <description>${escaped(summary)}</description>
      <content:encoded>${escaped(html())}</content:encoded>
    </item>
`,
  );
  return `${start}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0">
  <channel>
${feed.isArchived ? "    <fh:archive/>\n" : ""}    <title>${escaped(feed.title)}</title>
    <link>${site.url}${feed.home.slice(1)}</link>
    <description>${escaped(feed.description)}</description>
    <language>en-GB</language>
    <copyright>${site.name}. ${site.licence}: ${site.licenceUrl}</copyright>
${feed.items[0] ? `    <lastBuildDate>${feed.items[0].date.toUTCString()}</lastBuildDate>\n` : ""}    <atom:link href="${site.url}${feed.at.slice(1)}feed.xml" rel="self" type="application/rss+xml"/>
${archiveLinks(feed, site, "atom:link", "feed.xml", "application/rss+xml")}${items.join("")}  </channel>
</rss>
`;
}

/** Atom, RFC 4287. */
export function atom(feed: Feed, site: Site): string {
  const entries = feed.items.map(
    ({ id, url, title, date, summary, topics, html }) => `  <entry>
    <id>${id}</id>
    <title>${escaped(title)}</title>
    <link rel="alternate" type="text/html" href="${url}"/>
    <published>${date.toISOString()}</published>
    <updated>${date.toISOString()}</updated>
${topics.map((name) => `    <category term="${escaped(name)}"/>\n`).join("")}    <summary>${escaped(summary)}</summary>
    <content type="html">${escaped(html())}</content>
  </entry>
`,
  );
  return `${start}<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en-GB">
${feed.isArchived ? "  <fh:archive/>\n" : ""}  <id>${feed.id}</id>
  <title>${escaped(feed.title)}</title>
  <subtitle>${escaped(feed.description)}</subtitle>
${feed.items[0] ? `  <updated>${feed.items[0].date.toISOString()}</updated>\n` : ""}  <author>
    <name>${site.name}</name>
  </author>
  <rights>${site.licence}: ${site.licenceUrl}</rights>
  <link rel="self" type="application/atom+xml" href="${site.url}${feed.at.slice(1)}feed.atom.xml"/>
  <link rel="alternate" type="text/html" href="${site.url}${feed.home.slice(1)}"/>
${archiveLinks(feed, site, "link", "feed.atom.xml", "application/atom+xml")}${entries.join("")}</feed>
`;
}

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed, site: Site): string {
  const items = feed.items.map(({ id, url, title, date, summary, topics, html }) => {
    const item = { id, url, title, summary, content_html: html(), date_published: date.toISOString(), tags: topics };
    return item;
  });
  const content = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: site.url + feed.home.slice(1),
    feed_url: `${site.url}${feed.at.slice(1)}feed.json`,
    ...(feed.older && { next_url: `${site.url}${feed.older.slice(1)}feed.json` }),
    description: feed.description,
    language: "en-GB",
    authors: [{ name: site.name }],
    _licence: { name: site.licence, url: site.licenceUrl },
    items,
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** The list of all feeds that somebody may follow: OPML 2.0. */
export function opml(feeds: readonly Feed[], site: Site): string {
  const outlines = feeds
    .filter(({ isArchived }) => !isArchived)
    .map(({ at, title }) => {
      const [name, url] = [escaped(title), site.url + at.slice(1)];
      return `    <outline type="rss" text="${name}" title="${name}" language="en-gb" xmlUrl="${url}feed.xml" htmlUrl="${url}"/>\n`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${site.title}: all feeds</title><ownerName>${site.name}</ownerName></head>
  <body>
${outlines.join("")}  </body>
</opml>
`;
}
