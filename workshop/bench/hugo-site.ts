import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { type ArchiveFile, writeFiles } from "./archive.ts";
import { statement } from "./statement.ts";
import { strategies } from "./strategies.ts";
import { topics } from "./topics.ts";

const layouts = fileURLToPath(new URL("hugo", import.meta.url));

/** Writes an archive as a Hugo site: the same texts, with headers and folders as Hugo wants them. */
export function writeHugoSite(archive: Iterable<ArchiveFile>, folder: string): void {
  cpSync(layouts, folder, { recursive: true });
  writeFiles(hugoContent(archive), join(folder, "content"));
}

/** A file of the archive as Hugo wants it; undefined where it wants none, or another for the whole site. */
export function hugoFile({ path, text }: ArchiveFile): ArchiveFile | undefined {
  const [folder = "", ...rest] = path.split("/");
  const [, header = "", body = ""] = /^---\n(.*?)---\n\n(.*)$/s.exec(text) ?? [];
  if (folder === "pages") return { path: rest.join("/"), text };
  if (folder === "strategies") return strategyPage(rest.join("/").replace(".md", ""), parse(header), body);
  return folder === "news" ? releasePage(path, parse(header), body) : undefined;
}

const threeFeeds = ["rssfeed", "atomfeed", "jsonfeed"];

function* hugoContent(archive: Iterable<ArchiveFile>): Generator<ArchiveFile> {
  const years = new Set<string>();
  const texts = [{ _target: { kind: "page" }, outputs: ["html", "text"] }];
  yield page("news/_index.md", {
    title: "News",
    summary: "All news, newest first.",
    cascade: texts,
    outputs: ["html", "releasesjson", "releasescsv"],
  });
  yield page("topics/_index.md", { title: "Topics", summary: "What has been announced and planned, by topic." });
  yield page("strategies/_index.md", {
    title: "Strategies",
    summary: "What each is for and for which years.",
    key: "strategies",
    outputs: ["html", ...threeFeeds, "registerjson", "registercsv", "registerics"],
  });
  yield page("corrections/_index.md", {
    title: "Corrections and updates",
    summary: "What was corrected, updated or withdrawn after it was published.",
    key: "corrections",
    outputs: ["html", ...threeFeeds],
  });
  yield page("accessibility.md", { title: "Accessibility statement", summary: "How accessible this is." }, statement);
  yield page("subscribe.md", { title: "Follow our news", summary: "How to hear of news.", layout: "subscribe" }, feeds);
  for (const [order, { slug, name }] of topics.entries()) {
    const header = { title: name, summary: `News and strategies on ${name}.`, topic: slug, order };
    yield page(`topics/${slug}/_index.md`, { ...header, key: `topic-${slug}` });
  }
  for (const file of archive) {
    const converted = hugoFile(file);
    if (converted) yield converted;
    if (file.path.startsWith("news/")) years.add(file.path.slice("news/".length, "news/2018".length));
  }
  for (const year of years) {
    yield page(`news/${year}/_index.md`, { title: year, summary: `Everything announced in ${year}.`, layout: "year" });
  }
}

const feeds = `## In a feed reader

A feed is a list of our news that an app can read. You add the feed’s address to a feed reader once, and the reader shows you each new release.

### All news

- [All news as RSS](/feed.xml), which every reader understands
- [All news as Atom](/feed.atom.xml)
- [All news as JSON Feed](/feed.json)

### All feeds at once

Many readers import a list of feeds. Save [the list of all our feeds (OPML)](/feeds.opml), import it there, and keep those that you want.

### Corrections and strategies

- [Corrections as RSS](/corrections/feed.xml), [as Atom](/corrections/feed.atom.xml), [as JSON Feed](/corrections/feed.json)
- [Strategies as RSS](/strategies/feed.xml), [as Atom](/strategies/feed.atom.xml), [as JSON Feed](/strategies/feed.json)
`;

/** JSON is YAML, and needs no quoting rules. */
function page(path: string, header: object, body = ""): ArchiveFile {
  const lines = Object.entries(header).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return { path, text: `---\n${lines.join("")}---\n\n${body}` };
}

function releasePage(path: string, header: Record<string, unknown>, body: string): ArchiveFile {
  const [day, minute] = String(header["date"]).split(" ");
  const slug = path.slice("news/2018/2018-02-09-".length, -".md".length);
  const date = { date: minute ? `${day} ${minute}:00` : day, ...(minute && { timed: true }) };
  const names = { topics: [header["topics"]].flat(), strategies: [header["strategies"] ?? []].flat() };
  return page(path, { title: header["title"], slug, ...date, summary: header["summary"], ...names }, body);
}

function strategyPage(name: string, header: Record<string, unknown>, body: string): ArchiveFile {
  const { topic, from, to } = strategies.find((strategy) => strategy.name === name) ?? {};
  const { title, summary } = header;
  const facts = { name, topic, from, to, approved: `${(from ?? 1) - 1}-12-08`, key: `strategy-${name}` };
  return page(`strategies/${name}/_index.md`, { title, summary, ...facts }, body);
}
