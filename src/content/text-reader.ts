import { basename, join } from "node:path";
import { z } from "zod";
import { type AnyItem, type AnyKind, kindAt } from "../kinds/kinds.ts";
import { memoize } from "../newsroom/memoize.ts";
import type { Problem, Read } from "../problems/problem.ts";
import { readBody, readReleaseBody } from "../text/body.ts";
import { ownWords } from "../text/lint/own-words.ts";
import { checkBody, checkMissingText } from "./check-body.ts";
import { checkExamples } from "./check-examples.ts";
import { checkEmbargoLines } from "./embargo-lines.ts";
import type { ContentFile } from "./files/files.ts";
import { misnamed } from "./files/misnamed.ts";
import { checkHeaderWords } from "./front-matter/lint-metadata.ts";
import { checkHistory } from "./history-fields.ts";
import { isBeingWritten, issueOf } from "./issue.ts";
import type { ReadContext } from "./item-fields.ts";
import { judge, needlessAccepts } from "./judge.ts";
import { readProved, suggestionBudget } from "./prove-suggestions.ts";
import { readTextFile } from "./read-text-file.ts";
import type { TextFile } from "./text-file.ts";
import type { TextEntry } from "./text-memory.ts";

/** What one text makes, and what is wrong with it. */
export type ReadText = Pick<TextEntry, "item" | "problems">;

/** What reads any text, given its bytes. */
export function textReader(context: ReadContext, budget = suggestionBudget()) {
  const readerFor = memoize((kind: AnyKind) => readerOf(kind, context));
  return (file: ContentFile, bytes: Uint8Array): ReadText => {
    const kind = kindAt(file.path);
    if (!kind) return { item: undefined, problems: [] };
    const { value: item, problems } = readProved(bytes, (text) => readerFor(kind)(file, text), budget);
    return { item, problems };
  };
}

/** What reads the text of one file of a kind. */
export function readerOf({ texts, files, isGated }: AnyKind, context: ReadContext) {
  const { site, library, folder, clock } = context;
  const own = ownWords(context.words);
  const schema = texts?.schema(context);
  const defaults = schema && defaultsOf(schema);
  return ({ path: below, nameFault }: ContentFile, bytes: Uint8Array): Read<AnyItem | undefined> => {
    if (!texts || !schema) return { value: undefined, problems: [] };
    const name = basename(below, ".md");
    const keys = { schema, examples: () => texts.examples(name, context) };
    const { value, problems } = readTextFile(join(folder, below), bytes, keys);
    if (!value) return { value: undefined, problems };
    const file = value as TextFile<never>;
    const opens = texts.opens(file.values, name, site);
    const instant = opens?.instant ?? 0;
    if (nameFault) {
      const right = texts.rightPath(below, file.values);
      return {
        value: undefined,
        problems: misnamed({ folder, file, fault: nameFault, right, opens: instant, clock }, problems),
      };
    }
    const issue = texts.isOfOneDay && opens ? issueOf(file, opens.instant, context) : undefined;
    const wording = { own, isBeingWritten: isBeingWritten(file, issue, context) };
    const textContext = { ...site, ...wording, mediaAt: library.at, firstLine: file.bodyLine, issue };
    const { body, notes, findings } = (texts.hasNotes ? readReleaseBody : readBody)(file.body, textContext);
    const embargo = checkEmbargoLines(file, {
      timeZone: site.timeZone,
      clock,
      opens: isGated ? instant : undefined,
      pathOn: (day) => join(folder, texts.pathOn(name, day) ?? below),
    });
    const violations = [
      ...file.violations,
      ...embargo.violations,
      ...checkBody(file, body, findings, library, embargo.lines),
      ...checkHeaderWords(file, { locale: site.locale, issue, ...wording }),
      ...(texts.needsText ? checkMissingText(file) : []),
      ...texts.checks(file, name, context),
      ...(isGated && !file.isUnreadable ? checkHistory(file, clock) : []),
      ...checkExamples(file),
    ];
    const found: Problem[] = [...problems, ...judge(file, [...violations, ...needlessAccepts(file, violations)])];
    const address = files.addressOf(below);
    if (file.isUnreadable || address === undefined || (isGated && !opens)) return { value: undefined, problems: found };
    const read = {
      file,
      defaults: defaults as never,
      name,
      address,
      title: texts.titleOf(name),
      opens: instant,
      body,
      notes,
    };
    return { value: texts.item(read, context), problems: found };
  };
}

/** The values of the keys that have one where a header lacks them. */
function defaultsOf({ shape }: z.ZodObject): Readonly<Record<string, unknown>> {
  const read = Object.entries(shape).map(([key, field]) => [key, z.safeParse(field, undefined).data] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}
