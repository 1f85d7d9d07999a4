import { join } from "node:path";
import { z } from "zod";
import { address } from "../../newsroom/address.ts";
import { noBody } from "../../newsroom/body.ts";
import { instantInZone, isMoment, readMoment } from "../../newsroom/dates.ts";
import { exampleWords } from "../../newsroom/example-words.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Site } from "../../newsroom/site.ts";
import { exemptions, type Issue, type Statement, type StatementContact, statuses } from "../../newsroom/statement.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import { moment, refuse, text, word } from "../fields.ts";
import { readBytes } from "../files/read-bytes.ts";
import { quoted } from "../front-matter/quoted-line.ts";
import { contactField } from "../item-fields.ts";
import { proofAllowance, readProved } from "../prove-suggestions.ts";
import { tellSampleValues } from "../sample-leftovers.ts";
import { tellExamples } from "../tell-examples.ts";
import { type Problems, readYamlFile, type TextFile } from "../text-file.ts";
import type { Example, Examples } from "../validate-front-matter.ts";
import { criterionField } from "./criterion.ts";
import { statementFaults } from "./statement-rules.ts";

/** What the file is read against. */
interface ReadContext {
  readonly site: Site;
  readonly isSiteKnown: boolean;
  readonly now: Instant;
}

/** The end of a sentence that the page finishes. */
const phrase = text.transform((value) => value.replace(/\.$/, ""));

/** A sentence, or several. */
const sentence = text.transform((value) => (/[.!?]$/.test(value) ? value : `${value}.`));

const days = text.transform((value, context) => {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  const [number] = /[1-9]\d?/.exec(value) ?? [];
  return refuse(context, {
    rule: "working-days",
    message: `"${value}" is not a number of working days`,
    fix: number ?? "a number such as 5",
    value: number,
  });
});

function schemaOf({ timeZone }: Site) {
  const date = moment(timeZone);
  const issue = z
    .strictObject({
      what: sentence,
      criterion: criterionField.optional(),
      fixBy: date.optional(),
      why: word(exemptions, "is not a reason that the regulations know").optional(),
    })
    .superRefine(({ criterion, fixBy, why }, context) => {
      // PlacedViolation as a key that is missing, with the example for it.
      const missing = (key: string) => refuse(context, { rule: "missing-key", message: "", fix: "" }, [key]);
      if (criterion === undefined && why !== "outside scope") missing("criterion");
      if (fixBy === undefined && why === undefined) missing("fixBy");
    }) satisfies z.ZodType<Issue>;
  return z.strictObject({
    scope: phrase,
    contact: contactField.safeExtend({ email: text }) satisfies z.ZodType<StatementContact>,
    answerWithin: days,
    formats: z.array(phrase).min(1).optional(),
    status: word(statuses, "is not a status", ["fully compliant"]),
    audit: z.strictObject({ on: date, by: phrase, how: sentence }).optional(),
    issues: z.array(issue).optional(),
    prepared: date,
    reviewed: date,
  });
}

type Values = Partial<z.output<ReturnType<typeof schemaOf>>>;

/**
 * Reads `accessibility.yaml`, the facts that the law asks a statement for. Where it has errors, all that is right is kept
 * and the rest stands in for itself, so that a preview can show the page.
 * https://www.legislation.gov.uk/uksi/2018/952/regulation/8
 */
export function readStatement(folder: string, context: ReadContext, problems: Problems): Statement {
  const path = join(folder, "accessibility.yaml");
  const { site, now } = context;
  const today = instantInZone(now, site.timeZone).slice(0, 10);
  const examples = examplesFor(context, today);
  const bytes = readBytes(path, problems, missing(examples));
  const read = (from: Buffer, told: Problems) => {
    const file = readYamlFile(path, from, { schema: schemaOf(site), examples: () => examples }, told);
    if (file) tellFaults(file, today);
    if (file) tellExamples(file);
    if (file && context.isSiteKnown) tellSampleValues(file, site, examples);
    return file;
  };
  const file = bytes && readProved(bytes, read, problems, proofAllowance());
  return statementOf(path, file?.values ?? {}, site, today);
}

function missing(examples: Examples): PlacedViolation {
  return {
    rule: "missing-file",
    at: { line: 1, column: 1 },
    message: "the law asks for an accessibility statement, and the file with its facts is missing",
    fix: "a file of this name",
    paste: ["scope", "contact", "answerWithin", "status", "prepared", "reviewed"].flatMap((key) => {
      const example = examples[key];
      return example ? Object.values(example) : [];
    }),
  };
}

function tellFaults({ header, values, tell }: TextFile<Values>, today: string): void {
  const unread = Object.keys(header.values).filter((key) => !(key in values));
  for (const { way, value, ...words } of statementFaults(values, new Set(unread), today)) {
    const line = value === undefined ? undefined : header.withValue(way, () => value);
    tell({ at: header.at(way), ...words, ...(line !== undefined && { paste: [line] }) });
  }
}

/** Lines that are right as they stand wherever `site.yaml` and the calendar know what to write. */
function examplesFor({ site, isSiteKnown }: ReadContext, today: string): Examples {
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
      such: "fixBy: 2027-03-31; or, where it may stay as it is, why: disproportionate burden or why: outside scope",
    },
    prepared: ready(`prepared: ${today}`),
    reviewed: ready(`reviewed: ${today}`),
  };
}

function statementOf(path: string, values: Values, site: Site, today: string): Statement {
  const read = readMoment(today, site.timeZone);
  const day = isMoment(read) ? read : { day: today, instant: 0 };
  return {
    kind: "statement",
    path,
    address: address.accessibility,
    title: "Accessibility statement",
    body: noBody,
    accepted: [],
    scope: values.scope ?? site.title,
    contact: values.contact ?? { name: site.contact.name, email: site.contact.email ?? "" },
    answerWithin: values.answerWithin ?? 5,
    formats: values.formats ?? [],
    status: values.status ?? "not compliant",
    audit: values.audit,
    issues: values.issues ?? [],
    prepared: values.prepared ?? day,
    reviewed: values.reviewed ?? day,
  };
}
