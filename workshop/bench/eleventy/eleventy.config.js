import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { dataFiles, sitemap, textOf } from "./plain/data.ts";
import { atom, feedsOf, jsonFeed, opml, rss } from "./plain/feeds.ts";
import { dayOf, monthsOf, neighboursOf, pagesOf, publishedOf, relatedTo, topicPagesOf } from "./plain/lists.ts";
import { newsroomOf } from "./plain/newsroom.ts";

const site = JSON.parse(readFileSync(new URL("site.json", import.meta.url), "utf8"));

export default function (config) {
  let newsroom;
  const read = (api) => {
    newsroom ??= newsroomOf(
      site,
      api.getFilteredByGlob("site/strategies/*.md").map(({ data }) => data),
      api.getFilteredByGlob("site/news/**/*.md").map((item) => ({
        id: basename(item.inputPath, ".md"),
        header: item.data,
        html: () => item.content,
        text: () => item.rawInput,
      })),
    );
    return newsroom;
  };
  const lists = {
    releases: ({ releases }) => releases,
    topics: ({ topics }) => topics,
    strategies: ({ strategies }) => strategies,
    years: ({ years }) => years,
    newsPages: ({ releases }) => pagesOf("/news/", releases),
    topicPages: ({ topics }) => topicPagesOf(topics),
    files: (newsroom) => [...feedFiles(newsroom), ...otherFiles(newsroom)],
  };
  for (const [name, list] of Object.entries(lists)) config.addCollection(name, (api) => list(read(api)));

  config.addGlobalData("site", site);
  config.addFilter("release", (url) => newsroom.byUrl.get(url));
  config.addFilter("strategy", (name) => newsroom.strategies.find((strategy) => strategy.name === name));
  config.addFilter("topic", (slug) => newsroom.topics.find((topic) => topic.slug === slug));
  config.addFilter("neighbours", (release) => neighboursOf(release, newsroom.releases));
  config.addFilter("related", relatedTo);
  config.addFilter("months", monthsOf);
  config.addFilter("day", (day) => dayOf(new Date(day)));
  config.addFilter("published", publishedOf);
  config.addFilter("names", (list) => list.map(({ name }) => name));
  config.addFilter("parts", (html) => html.split("<p>Ends</p>\n"));
  config.addFilter("json", (value) => JSON.stringify(value));
  config.addFilter("sitemap", (pages) =>
    sitemap(site, pages.filter(({ url, outputPath }) => outputPath?.endsWith("index.html") && url)),
  );
  config.addPassthroughCopy({ static: "/" });
  return { dir: { input: "site", output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}

function feedFiles(newsroom) {
  const formats = { "feed.xml": rss, "feed.atom.xml": atom, "feed.json": jsonFeed };
  return feedsOf(newsroom).flatMap((feed) =>
    Object.entries(formats).map(([name, write]) => ({ path: feed.at + name, text: () => write(feed, site) })),
  );
}

function otherFiles(newsroom) {
  const data = Object.entries(dataFiles(newsroom)).map(([path, text]) => ({ path, text: () => text }));
  const texts = newsroom.releases.map((release) => ({ path: `${release.url}release.txt`, text: () => textOf(release) }));
  return [...data, ...texts, { path: "/feeds.opml", text: () => opml(feedsOf(newsroom), site) }];
}
