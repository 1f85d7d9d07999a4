import { DateTime } from "luxon";
import { parse } from "yaml";
import { type ArchiveFile, archiveNow } from "./archive.ts";
import type { ReleaseHeader, Site, StrategyHeader } from "./plain/newsroom.ts";
import { statement } from "./statement.ts";
import { strategies } from "./strategies.ts";
import { topics } from "./topics.ts";

/** The facts of the site that the templates of Eleventy and Astro have. */
export const plainSite: Site = {
  name: "Thimblewick Council",
  title: "Thimblewick Council newsroom",
  url: "https://news.thimblewick.example/",
  authority: "thimblewick.example,2000",
  licence: "Open Government Licence v3.0",
  licenceUrl: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  today: new Date(archiveNow).toISOString().slice(0, 10),
  topics: topics.map(({ slug, name }) => ({ slug, name })),
};

/** A file of the archive with the header that a plain Eleventy or Astro site takes; undefined where it takes none. */
export function plainFile({ path, text }: ArchiveFile): ArchiveFile | undefined {
  const [, lines = "", body = ""] = /^---\n(.*?)---\n\n(.*)$/s.exec(text) ?? [];
  if (path.startsWith("pages/")) return { path, text };
  if (path.startsWith("news/")) return { path, text: withHeader(releaseHeader(parse(lines)), body) };
  if (!path.startsWith("strategies/")) return undefined;
  const name = path.slice("strategies/".length, -".md".length);
  return { path, text: withHeader(strategyHeader(name, parse(lines)), body) };
}

function releaseHeader(header: Record<string, unknown>): ReleaseHeader {
  const [day, minute] = String(header["date"]).split(" ");
  const date = DateTime.fromISO(`${day}T${minute ?? "00:00"}`, { zone: "Europe/London" });
  return {
    title: String(header["title"]),
    date: date.toISO({ suppressMilliseconds: true, includeOffset: true })?.replace("Z", "+00:00") ?? "",
    ...(minute && { timed: true }),
    summary: String(header["summary"]),
    topics: [header["topics"]].flat().map(String),
    strategies: [header["strategies"] ?? []].flat().map(String),
  };
}

function strategyHeader(name: string, { title, summary }: Record<string, unknown>): StrategyHeader {
  const { topic = "", from = 0, to = 0 } = strategies.find((strategy) => strategy.name === name) ?? {};
  return { name, title: String(title), summary: String(summary), topic, from, to, approved: `${from - 1}-12-08` };
}

/** The page that this newsroom makes of `accessibility.yaml`. */
export const accessibilityPage: ArchiveFile = {
  path: "pages/accessibility.md",
  text: withHeader({ title: "Accessibility statement", summary: "How accessible this is." }, statement),
};

/** JSON is YAML, and needs no quoting rules. */
function withHeader(header: object, body: string): string {
  const lines = Object.entries(header).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join("")}---\n\n${body}`;
}
