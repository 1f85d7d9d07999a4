import { type Statement, type StatementKeys, statementExamples, statementSchema } from "../../kinds/statement.ts";
import { wordsIn } from "../../language/words.ts";
import { address } from "../../newsroom/address.ts";
import { noBody } from "../../newsroom/body.ts";
import { isMoment, readMoment } from "../../newsroom/dates.ts";
import type { Site } from "../../newsroom/site.ts";
import type { Source } from "../../newsroom/source.ts";
import type { PlacedViolation, Read } from "../../problems/problem.ts";
import { checkExamples } from "../check-examples.ts";
import type { ReadContext } from "../item-fields.ts";
import { judge } from "../judge.ts";
import { readProved, suggestionBudget } from "../prove-suggestions.ts";
import { readYamlFile } from "../read-text-file.ts";
import { checkSampleValues } from "../sample-leftovers.ts";
import type { TextFile } from "../text-file.ts";
import { statementFaults } from "./statement-rules.ts";

/** The statement as far as it could be read, and its file where that could be read as it is. */
export interface ReadStatement {
  readonly statement: Statement;
  readonly source?: Source | undefined;
}

/** What the facts of a statement are read against. */
export type StatementContext = Pick<ReadContext, "site" | "isSiteKnown" | "clock">;

/**
 * Reads the text of `accessibility.yaml`, which lies at `path`: the facts that the law asks a statement for. Where it has errors, all that is right
 * is kept and the rest stands in for itself, so that a preview can show the page; so does all where there is no file.
 * https://www.legislation.gov.uk/uksi/2018/952/regulation/8
 */
export function readStatementText(
  path: string,
  bytes: Uint8Array | undefined,
  context: StatementContext,
  budget = suggestionBudget(),
): Read<ReadStatement> {
  const { site, clock } = context;
  const today = clock.today();
  if (!bytes) return { value: { statement: statementOf(path, {}, site, today) }, problems: [] };
  const examples = statementExamples(context, today);
  const read = (text: Uint8Array): Read<ReadStatement> => {
    const { value: file, problems } = readYamlFile(path, text, {
      schema: statementSchema(site),
      examples: () => examples,
    });
    const found = file
      ? judge(file, [
          ...file.violations,
          ...checkFacts(file, today),
          ...checkExamples(file),
          ...(context.isSiteKnown ? checkSampleValues(file, site, examples) : []),
        ])
      : [];
    const statement = statementOf(path, file?.values ?? {}, site, today);
    return { value: { statement, source: file?.source }, problems: [...problems, ...found] };
  };
  return readProved(bytes, read, budget);
}

function checkFacts({ header, values }: TextFile<StatementKeys>, today: string): PlacedViolation[] {
  const unread = Object.keys(header.values).filter((key) => !(key in values));
  return statementFaults(values, new Set(unread), today).map(({ way, value, ...violation }) => {
    const line = value === undefined ? undefined : header.withValue(way, () => value);
    return { at: header.at(way), ...violation, ...(line !== undefined && { paste: [line] }) };
  });
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
