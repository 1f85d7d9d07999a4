import { dayOf, publishedOf } from "./lists.ts";
import type { Newsroom, Release } from "./newsroom.ts";

/** The rows of every release as data. */
function releaseRows({ site, releases }: Newsroom) {
  return releases.map(({ id, url, header, topics, strategies }) => ({
    id,
    title: header.title,
    url: site.url + url.slice(1),
    summary: header.summary,
    published: header.date,
    updated: header.date,
    topics: topics.map(({ name }) => name),
    strategies: strategies.map(({ title }) => title),
    status: "published",
    withdrawn: null,
    reason: null,
    corrections: 0,
    corrected: null,
    documents: [],
    picture: null,
  }));
}

/** The rows of every strategy as data. */
function strategyRows({ site, strategies }: Newsroom) {
  return strategies.map(({ name, title, url, from, to, approved }) => {
    const [last, isOver] = [`${to}-12-31`, `${to}-12-31` < site.today];
    return {
      id: name,
      title,
      url: site.url + url.slice(1),
      state: isOver ? "ended" : "current",
      sentence: `This strategy ${isOver ? "ended" : "ends"} on ${dayOf(new Date(last))}.`,
      owed: [],
      from: `${from}-01-01`,
      to: last,
      owner: null,
      body: "Cabinet",
      decided: approved,
      next: null,
    };
  });
}

/** RFC 4180. */
function csv(rows: readonly object[]): string {
  const cell = (value: unknown) => {
    const text = Array.isArray(value) ? value.join("; ") : String(value ?? "");
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const [first = {}] = rows;
  return [Object.keys(first), ...rows.map((row) => Object.values(row).map(cell))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");
}

function calendar(newsroom: Newsroom): string {
  const events = strategyRows(newsroom).map(
    ({ id, title, url, to, decided }) => `BEGIN:VEVENT
UID:${id}.ends@thimblewick.example
DTSTAMP:${decided.replaceAll("-", "")}T000000Z
DTSTART;VALUE=DATE:${to.replaceAll("-", "")}
SUMMARY:Last day: ${title}
URL;VALUE=URI:${url}
END:VEVENT
`,
  );
  const head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Council newsroom//Register of strategies//EN\n";
  return `${head}${events.join("")}END:VCALENDAR\n`;
}

/** The files of data, by their paths. */
export function dataFiles(newsroom: Newsroom): Readonly<Record<string, string>> {
  const { site } = newsroom;
  const [releases, strategies] = [releaseRows(newsroom), strategyRows(newsroom)];
  const lines = releases.map((release) => JSON.stringify(release)).join(",\n");
  const register = { $schema: `${site.url}strategies/register.schema.json`, strategies };
  return {
    "/news/releases.json": `{"$schema":"${site.url}news/releases.schema.json","releases":[\n${lines}\n]}\n`,
    "/news/releases.csv": csv(releases),
    "/strategies/register.json": `${JSON.stringify(register, undefined, 2)}\n`,
    "/strategies/register.csv": csv(strategies),
    "/strategies/register.ics": calendar(newsroom),
  };
}

/** A release as text to copy. */
export function textOf(release: Release): string {
  const { header } = release;
  const text = release.text().trim();
  const end = text.includes("\nEnds\n") ? "" : "\n\nEnds";
  return `${header.title}\n\nPublished ${publishedOf(release)}\n\n${header.summary}\n\n${text}${end}\n\n${contact}`;
}

const contact = "Press contact\nPress office\npress@thimblewick.example\n01632 960 100\n";

/** The sitemap of all pages, by their paths and days. */
export function sitemap(site: Newsroom["site"], pages: readonly { readonly url: string; readonly day?: string }[]) {
  const urls = pages.map(
    ({ url, day }) =>
      `  <url>\n    <loc>${site.url}${url.slice(1)}</loc>\n${day ? `    <lastmod>${day}</lastmod>\n` : ""}  </url>\n`,
  );
  const space = "http://www.sitemaps.org/schemas/sitemap/0.9";
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${space}">\n${urls.join("")}</urlset>\n`;
}
