import { parse } from "csv-parse/sync";
import type { LeftOut, OldText, ReadFile } from "../old-text.ts";
import { htmlOfText, plainLine } from "./text-html.ts";

/** What a column may be called, the surest first: words of content systems and of people. */
const columns = {
  title: ["title", "headline", "heading", "name", "subject", "post_title", "page title", "node title"],
  date: [
    "date",
    "published",
    "date published",
    "publication date",
    "publish date",
    "published date",
    "published at",
    "published on",
    "post_date",
    "issued",
    "release date",
    "date issued",
    "created",
    "created at",
    "posted",
  ],
  body: [
    "body",
    "content",
    "html",
    "text",
    "body text",
    "main text",
    "article",
    "full text",
    "description html",
    "post_content",
    "story",
    "details",
  ],
  address: ["url", "address", "link", "permalink", "path", "old url", "web address", "page url", "guid"],
  categories: ["category", "categories", "topic", "topics", "tags", "section", "keywords"],
  summary: [
    "summary",
    "excerpt",
    "standfirst",
    "description",
    "intro",
    "introduction",
    "teaser",
    "strapline",
    "meta description",
    "post_excerpt",
  ],
} as const;

type Column = keyof typeof columns;

/** Whether the first line of a text names the columns of releases: a title, and a body or a date. */
export function isTable(text: string): boolean {
  const [first = ""] = text.split(/\r?\n/, 1);
  const found = columnsOf(first.split(separatorOf(first)).map((name) => name.replace(/^"|"$/g, "")));
  return found.title !== undefined && found.body !== undefined;
}

/** Reads the releases of a table that was saved as CSV, with commas, semicolons or tabs; columns are found by their names. RFC 4180. */
export function readTable(text: string, file: string): ReadFile {
  const [first = ""] = text.split(/\r?\n/, 1);
  const rows: string[][] = parse(text, {
    bom: true,
    delimiter: separatorOf(first),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const [header = [], ...records] = rows;
  const place = columnsOf(header);
  const texts: OldText[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, record] of records.entries()) {
    const value = (column: Column) => record[place[column] ?? -1]?.trim() || undefined;
    const title = plainLine(value("title"));
    const source = `${file}, row ${index + 2}${title ? ` “${title}”` : ""}`;
    const body = value("body");
    const address = value("address");
    if (!body) {
      leftOut.push({ source, address, reason: "This row has no text.", isDoubtful: true });
      continue;
    }
    const { html, notes } = htmlOfText(body);
    texts.push({
      source,
      file,
      addresses: address ? [address] : [],
      title,
      dates: [value("date")].filter((one) => one !== undefined),
      categories: (value("categories") ?? "").split(/\s*[|;,]\s*/).filter(Boolean),
      summary: plainLine(value("summary")),
      html,
      remarks: notes.map((sentence) => ({ sentence })),
    });
  }
  return { texts, leftOut };
}

function columnsOf(header: readonly string[]): Partial<Record<Column, number>> {
  const names = header.map((name) =>
    name
      .trim()
      .replace(/^\uFEFF/, "")
      .replace(/[_-]/g, " ")
      .toLowerCase(),
  );
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, known]) => {
      const found = known.map((name) => names.indexOf(name.replace(/[_-]/g, " "))).find((index) => index >= 0);
      return found === undefined ? [] : [[column, found]];
    }),
  );
}

function separatorOf(line: string): string {
  return [",", ";", "\t"].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ",";
}
