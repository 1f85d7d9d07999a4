import { getCollection } from "astro:content";
import { dataFiles, sitemap } from "../../plain/data.ts";
import { atom, feedsOf, jsonFeed, opml, rss } from "../../plain/feeds.ts";
import { pagesOf, topicPagesOf } from "../../plain/lists.ts";
import { file, readNewsroom, site } from "../newsroom.mjs";

const formats = { "feed.xml": rss, "feed.atom.xml": atom, "feed.json": jsonFeed };

/** Feeds, data, and what search engines read. */
export async function getStaticPaths() {
  const newsroom = await readNewsroom();
  const feeds = feedsOf(newsroom);
  const ofFeeds = feeds.flatMap((feed) =>
    Object.entries(formats).map(([name, write]) => [feed.at + name, () => write(feed, site)]),
  );
  const data = Object.entries(dataFiles(newsroom)).map(([path, text]) => [path, () => text]);
  const urls = [...(await pageUrls(newsroom))].map((url) => ({ url }));
  const others = [
    ["/feeds.opml", () => opml(feeds, site)],
    ["/sitemap.xml", () => sitemap(site, urls)],
    ["/robots.txt", () => `User-agent: *\nAllow: /\n\nSitemap: ${site.url}sitemap.xml\n`],
  ];
  return [...ofFeeds, ...data, ...others].map(([path, text]) => ({ params: { file: path.slice(1) }, props: { text } }));
}

async function pageUrls({ releases, topics, strategies, years }) {
  const pages = await getCollection("pages");
  return [
    ...["/", "/topics/", "/strategies/", "/corrections/", "/subscribe/"],
    ...pages.map(({ id }) => `/${id}/`),
    ...years.map(({ year }) => `/news/${year}/`),
    ...[...pagesOf("/news/", releases), ...topicPagesOf(topics), ...strategies, ...releases].map(({ url }) => url),
  ];
}

export const GET = ({ props }) => file(props.text());
