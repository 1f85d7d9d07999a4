import { z } from "zod";
import { moment, refuse, text, typedAs, word } from "../content/fields.ts";
import { quoted } from "../content/front-matter/quoted-line.ts";
import { contactField, type ReadContext } from "../content/item-fields.ts";
import { criterionField } from "../content/site/criterion.ts";
import type { Example, Examples } from "../content/validate-front-matter.ts";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import { exampleWords } from "../newsroom/example-words.ts";
import type { FileItem } from "../newsroom/item.ts";
import { inParagraphs } from "../newsroom/search-record.ts";
import type { Site } from "../newsroom/site.ts";
import type { Keys } from "./keys.ts";
import { alwaysPublic, type Kind } from "./kind.ts";

/** How far a website complies, in the law's three ways. */
const statuses = ["fully compliant", "partially compliant", "not compliant"] as const;

/** Why something may stay as it is: mending it would cost more than is right, or the law does not ask for it. */
export const exemptions = ["disproportionate burden", "outside scope"] as const;

/** The end of a sentence that the page finishes. */
const phrase = text.transform((value) => value.replace(/\.$/, ""));

/** A sentence, or several. */
const sentence = text.transform((value) => (/[.!?]$/.test(value) ? value : `${value}.`));

const days = text.meta(typedAs("number", { pattern: "^([1-9]\\d?)$" })).transform((value, context) => {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  const [number] = /[1-9]\d?/.exec(value) ?? [];
  return refuse(context, {
    rule: "working-days",
    message: `"${value}" is not a number of working days`,
    fix: number ?? "write a number, for example 5",
    value: number,
  });
});

/** The keys of the facts of the accessibility statement. */
export function statementSchema({ timeZone }: Site) {
  const date = moment(timeZone).meta(typedAs("day"));
  const issue = z
    .strictObject({
      /** What does not work, where, for whom. */
      what: sentence,
      /** Undefined only for what lies outside the law's scope. */
      criterion: criterionField.optional(),
      /** The last day of the plan to mend it; undefined only for what is exempt. */
      fixBy: date.optional(),
      why: word(exemptions, "is not a reason in the regulations").optional(),
    })
    .superRefine(({ criterion, fixBy, why }, context) => {
      // Told as a key that is missing, with the example for it.
      const missing = (key: string) => refuse(context, { rule: "missing-key", message: "", fix: "" }, [key]);
      if (criterion === undefined && why !== "outside scope") missing("criterion");
      if (fixBy === undefined && why === undefined) missing("fixBy");
    });
  return z.strictObject({
    /** What the statement is about, as the end of a sentence. */
    scope: phrase,
    /** Whom to tell of a barrier. An address to write to must be there: some people cannot ring up. */
    contact: contactField.safeExtend({ email: text.meta(typedAs("email")) }),
    /** Working days until a person who writes has an answer. */
    answerWithin: days,
    /** The formats that people can ask for: "large print". */
    formats: z.array(phrase).min(1).default([]),
    status: word(statuses, "is not a status", ["fully compliant"]),
    /** The last test by people: what was tested, and how. */
    audit: z.strictObject({ on: date, by: phrase, how: sentence }).optional(),
    issues: z.array(issue).default([]),
    prepared: date,
    reviewed: date,
  });
}

/** What they hold. */
export type StatementKeys = Keys<ReturnType<typeof statementSchema>>;

/** The facts of the accessibility statement. */
export interface Statement extends FileItem, StatementKeys {
  readonly kind: "statement";
}

/** Something that is not accessible. */
export type Issue = StatementKeys["issues"][number];

/** Lines that are right as they stand wherever `site.yaml` and the calendar know what to write. */
export function statementExamples(
  { site, isSiteKnown }: Pick<ReadContext, "site" | "isSiteKnown">,
  today: string,
): Examples {
  const ready = (line: string, isRight = true): Example => (isRight ? { ready: line } : { such: line });
  const { contact } = site;
  const own = isSiteKnown && contact.email !== undefined ? contact : undefined;
  const url = isSiteKnown ? site.url.replace(/\/$/, "") : "https://news.northgate.example";
  return {
    scope: ready(`scope: ${quoted(`the website ${url}`)}`, isSiteKnown),
    contact: ready(
      `contact: {name: ${quoted(own?.name ?? "Digital team")}, email: ${own?.email ?? "digital@northgate.example"}}`,
      own !== undefined,
    ),
    "contact.name": { such: 'name: "Digital team"' },
    "contact.email": { such: "email: digital@northgate.example" },
    answerWithin: ready("answerWithin: 5"),
    formats: { such: "formats: [large print, easy read, audio recording, braille]" },
    status: ready("status: not compliant"),
    audit: { such: `audit: {on: 2026-03-02, by: "Digital team", how: "${exampleWords.audit}"}` },
    "audit.on": { such: "on: 2026-03-02" },
    "audit.by": { such: 'by: "Digital team"' },
    "audit.how": { such: `how: "${exampleWords.audit}"` },
    issues: { such: `issues: [{what: "${exampleWords.issue}", criterion: 1.4.3, fixBy: 2027-03-31}]` },
    "issues.what": { such: `what: "${exampleWords.issue}"` },
    "issues.criterion": { such: "criterion: 1.4.3" },
    "issues.fixBy": {
      such: "fixBy: 2027-03-31; or, if it may stay as it is, why: disproportionate burden or why: outside scope",
    },
    prepared: ready(`prepared: ${today}`),
    reviewed: ready(`reviewed: ${today}`),
  };
}

const place = "accessibility.yaml";

/** The accessibility statement, made from its facts: `accessibility.yaml`. */
export const statement: Kind<Statement> = {
  words: ["accessibility statement", "accessibility statements"],
  files: {
    place,
    required: [place],
    addressOf: (path) => (path === place ? address.accessibility : undefined),
    nameFault: () => undefined,
    pathOf: () => undefined,
  },
  texts: undefined,
  ...alwaysPublic,
  sitemap: (items) => items.map((item) => ({ address: item.address, changed: item.reviewed })),
  search: (items, { locale }) =>
    items.map((item) => ({
      kind: "pages",
      address: item.address,
      title: wordsIn(locale).accessibility.title,
      text: inParagraphs(item.scope, ...item.issues.map(({ what }) => what)),
      topics: [],
      isWithdrawn: false,
    })),
  ledger: "nothing",
  templates: ["accessibility.11ty.tsx"],
};
