import { join } from "node:path";
import { type Statement, type StatementKeys, statementExamples, statementSchema } from "../../kinds/statement.ts";
import { wordsIn } from "../../language/words.ts";
import { address } from "../../newsroom/address.ts";
import { noBody } from "../../newsroom/body.ts";
import { instantInZone, isMoment, readMoment } from "../../newsroom/dates.ts";
import type { Site } from "../../newsroom/site.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import { readBytes } from "../files/read-bytes.ts";
import type { ReadContext } from "../item-fields.ts";
import { proofAllowance, readProved } from "../prove-suggestions.ts";
import { tellSampleValues } from "../sample-leftovers.ts";
import { tellExamples } from "../tell-examples.ts";
import { type Problems, readYamlFile, type TextFile } from "../text-file.ts";
import type { Examples } from "../validate-front-matter.ts";
import { statementFaults } from "./statement-rules.ts";

/**
 * Reads `accessibility.yaml`, the facts that the law asks a statement for. Where it has errors, all that is right is kept
 * and the rest stands in for itself, so that a preview can show the page.
 * https://www.legislation.gov.uk/uksi/2018/952/regulation/8
 */
export function readStatement(
  folder: string,
  context: Pick<ReadContext, "site" | "isSiteKnown" | "now">,
  problems: Problems,
): Statement {
  const path = join(folder, "accessibility.yaml");
  const { site, now } = context;
  const today = instantInZone(now, site.timeZone).slice(0, 10);
  const examples = statementExamples(context, today);
  const bytes = readBytes(path, problems, missing(examples));
  const read = (from: Buffer, told: Problems) => {
    const file = readYamlFile(path, from, { schema: statementSchema(site), examples: () => examples }, told);
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

function tellFaults({ header, values, tell }: TextFile<StatementKeys>, today: string): void {
  const unread = Object.keys(header.values).filter((key) => !(key in values));
  for (const { way, value, ...words } of statementFaults(values, new Set(unread), today)) {
    const line = value === undefined ? undefined : header.withValue(way, () => value);
    tell({ at: header.at(way), ...words, ...(line !== undefined && { paste: [line] }) });
  }
}

function statementOf(path: string, values: Partial<StatementKeys>, site: Site, today: string): Statement {
  const read = readMoment(today, site.timeZone);
  const day = isMoment(read) ? read : { day: today, instant: 0 };
  return {
    kind: "statement",
    path,
    address: address.accessibility,
    title: wordsIn(site.locale).accessibility.title,
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
