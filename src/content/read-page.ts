import { basename, join } from "node:path";
import { type Page, pageExamples, pageSchema } from "../kinds/page.ts";
import { address } from "../newsroom/address.ts";
import type { Read } from "../problems/problem.ts";
import { readBody } from "../text/body.ts";
import { checkBody, checkMissingText } from "./check-body.ts";
import { checkExamples } from "./check-examples.ts";
import { checkEmbargoLines } from "./embargo-lines.ts";
import { checkHeaderWords } from "./front-matter/lint-metadata.ts";
import type { ReadContext } from "./item-fields.ts";
import { judge, needlessAccepts } from "./judge.ts";
import { readTextFile } from "./read-text-file.ts";
import { checkSampleSentences } from "./sample-leftovers.ts";
import { titleWords } from "./title-words.ts";

/** Reads one file of `pages/`; undefined where its header cannot be read. */
export function readPage(
  folder: string,
  below: string,
  bytes: Buffer,
  { site, isSiteKnown, library, now }: ReadContext,
): Read<Page | undefined> {
  const path = join(folder, below);
  const { value: file, problems } = readTextFile(path, bytes, {
    schema: pageSchema,
    examples: () => pageExamples,
  });
  if (!file) return { value: undefined, problems };

  const { body, findings } = readBody(file.body, { ...site, mediaAt: library.at, firstLine: file.bodyLine });
  const embargo = checkEmbargoLines(file, { timeZone: site.timeZone, now, opens: undefined });
  const violations = [
    ...file.violations,
    ...embargo.violations,
    ...checkBody(file, body, findings, library, embargo.lines),
    ...checkHeaderWords(file, site.locale),
    ...checkMissingText(file),
    ...(isSiteKnown ? checkSampleSentences(file, site) : []),
    ...checkExamples(file),
  ];
  const found = [...problems, ...judge(file, [...violations, ...needlessAccepts(file, violations)])];
  if (file.isUnreadable) return { value: undefined, problems: found };
  const { accept = [] } = file.values;
  const page = address.page(basename(below, ".md"));
  return {
    value: { kind: "page", path, address: page, ...titleWords(file.values, ""), body, accepted: accept },
    problems: found,
  };
}
