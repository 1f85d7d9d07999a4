import { type Words, wordsIn } from "../language/words.ts";
import { absolute, address } from "../newsroom/address.ts";
import type { Edition } from "../newsroom/edition.ts";
import { type ReleaseRow, releaseRows } from "../newsroom/release-rows.ts";
import type { Site } from "../newsroom/site.ts";
import { csvParts } from "./csv.ts";
import { day, instant, listOf, orNull, schemaOf, webAddress } from "./json-schema.ts";

/** The columns and keys of the list of all releases, in their order. Programs rely on them: add at the end, and rename none. */
const columns = [
  "id",
  "title",
  "url",
  "summary",
  "published",
  "updated",
  "topics",
  "strategies",
  "status",
  "withdrawn",
  "reason",
  "corrections",
  "corrected",
  "documents",
  "picture",
] as const satisfies readonly (keyof ReleaseRow)[];

/** With fewer releases at a time writing is slower, with more it takes memory. */
const releasesAtOnce = 1000;

/**
 * All releases for programs, piece by piece, as `releasesSchema` describes them: a release a line, with every key, and null
 * for what there is not.
 */
export function* releasesJson(edition: Edition): Generator<string> {
  let part = `{"$schema":${JSON.stringify(absolute(edition.site, address.releaseFiles.schema))},"releases":[`;
  let count = 0;
  for (const row of releaseRows(edition)) {
    const values = columns.map((key) => [key, row[key] ?? null]);
    part += `${count === 0 ? "" : ","}\n${JSON.stringify(Object.fromEntries(values))}`;
    count += 1;
    if (count % releasesAtOnce === 0) {
      yield part;
      part = "";
    }
  }
  yield `${part}\n]}\n`;
}

/**
 * All releases as a table, piece by piece. Where a cell holds several, topics are divided by "; ", strategies (their ids, as
 * in the register) and documents (their addresses) by a space.
 */
export function releasesCsv(edition: Edition): Generator<string> {
  return csvParts({ columns, rows: csvRows(edition) });
}

function* csvRows(edition: Edition) {
  for (const row of releaseRows(edition)) {
    const cells = {
      ...row,
      topics: row.topics.join("; "),
      strategies: row.strategies.map(({ id }) => id).join(" "),
      documents: row.documents.map(({ url }) => url).join(" "),
    };
    yield columns.map((column) => cells[column]);
  }
}

/** What each key of a release holds, in JSON and, as text, in the columns of the CSV. */
const propertiesIn = (words: Words["releasesSchema"]): Readonly<Record<(typeof columns)[number], object>> => ({
  id: { type: "string", description: words.id },
  title: { type: "string" },
  url: { ...webAddress, description: words.url },
  summary: { type: "string" },
  published: { ...instant, description: words.published },
  updated: { ...instant, description: words.updated },
  topics: { type: "array", items: { type: "string" }, description: words.topics },
  strategies: {
    ...listOf({ id: { type: "string" }, title: { type: "string" }, url: webAddress }),
    description: words.strategies,
  },
  status: { enum: ["published", "withdrawn"], description: words.status },
  withdrawn: { ...orNull(day), description: words.withdrawn },
  reason: { ...orNull({ type: "string" }), description: words.reason },
  corrections: { type: "integer", minimum: 0, description: words.corrections },
  corrected: { ...orNull(day), description: words.corrected },
  documents: {
    ...listOf({
      title: { type: "string" },
      url: webAddress,
      type: { type: "string" },
      bytes: { type: "integer", minimum: 0 },
    }),
    description: words.documents,
  },
  picture: { ...orNull(webAddress), description: words.picture },
});

/** What the list of all releases in JSON looks like. */
export function releasesSchema(site: Site): string {
  const words = wordsIn(site.locale).releasesSchema;
  return schemaOf({
    url: absolute(site, address.releaseFiles.schema),
    title: words.title(site.name),
    description: words.description,
    list: "releases",
    columns,
    properties: propertiesIn(words),
  });
}
