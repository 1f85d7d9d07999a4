import type { z } from "zod";
import { clockAt } from "../../content/clock.ts";
import type { ReadContext } from "../../content/item-fields.ts";
import { siteExamples, siteSchema } from "../../content/site/site-schema.ts";
import type { Examples } from "../../content/validate-front-matter.ts";
import { kinds } from "../../kinds/kinds.ts";
import { statementExamples, statementSchema } from "../../kinds/statement.ts";
import { usualColours } from "../../newsroom/colours.ts";
import type { DeskKind } from "../kinds.ts";

/** Any council's: nothing is known of its topics, bodies, strategies and files. */
const anySite: ReadContext["site"] = {
  name: "",
  title: "",
  url: "https://newsroom.invalid/",
  basePath: "/",
  authority: "",
  topics: [],
  contact: { name: "" },
  licence: { name: "", url: "" },
  bodies: new Map(),
  holidays: { days: new Set(), firstYear: 2000, lastYear: 2000 },
  locale: "en-GB",
  timeZone: "Europe/London",
  colours: usualColours,
  sample: false,
  search: true,
  redirects: [],
  gone: [],
};

const context: ReadContext = {
  folder: "content",
  site: anySite,
  words: [],
  isSiteKnown: false,
  library: { at: () => undefined, find: () => undefined } as unknown as ReadContext["library"],
  strategies: undefined as unknown as ReadContext["strategies"],
  clock: clockAt(0, anySite.timeZone),
};

/** The keys of one kind of file, and how each is written. */
export interface HeaderOfKind {
  /** What one is called: "release", "site". */
  readonly name: string;
  readonly schema: z.ZodObject;
  readonly examples: Examples;
  /** Whether a text stands below it. */
  readonly hasBody: boolean;
}

const ofTexts = Object.entries(kinds).flatMap(([kind, { words, texts }]): [string, HeaderOfKind][] => {
  if (!texts) return [];
  const start = texts.pathOn("", "2018-02-09") === undefined ? "" : "2018-02-09-";
  const examples = texts.examples(start, context);
  return [[kind, { name: words[0], schema: texts.schema(context), examples, hasBody: true }]];
});

/** The header of each kind of file, as the registry has it. */
export const headers = {
  ...Object.fromEntries(ofTexts),
  site: { name: "site", schema: siteSchema, examples: siteExamples, hasBody: false },
  statement: {
    name: "accessibility",
    schema: statementSchema(anySite),
    examples: statementExamples(context, "2026-03-02"),
    hasBody: false,
  },
} as unknown as Readonly<Record<DeskKind, HeaderOfKind>>;
