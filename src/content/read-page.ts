import { basename, join } from "node:path";
import { type Page, pageExamples, pageSchema } from "../kinds/page.ts";
import { address } from "../newsroom/address.ts";
import { readBody } from "../text/body.ts";
import { tellNeedlessAccepts } from "./accept.ts";
import { tellEmbargoLines } from "./embargo-lines.ts";
import { tellHeaderWords } from "./front-matter/lint-metadata.ts";
import type { ReadContext } from "./item-fields.ts";
import { tellSampleSentences } from "./sample-leftovers.ts";
import { tellBody, tellMissingText } from "./tell-body.ts";
import { tellExamples } from "./tell-examples.ts";
import { type Problems, readTextFile } from "./text-file.ts";
import { titleWords } from "./title-words.ts";

/** Reads one file of `pages/`; undefined where its header cannot be read, and then told. */
export function readPage(
  folder: string,
  below: string,
  bytes: Buffer,
  { site, isSiteKnown, library, now }: ReadContext,
  problems: Problems,
): Page | undefined {
  const path = join(folder, below);
  const file = readTextFile(path, bytes, { schema: pageSchema, examples: () => pageExamples }, problems);
  if (!file) return undefined;

  const { body, findings } = readBody(file.body, { ...site, mediaAt: library.at, firstLine: file.bodyLine });
  const embargoLines = tellEmbargoLines(file, { timeZone: site.timeZone, now, opens: undefined });
  tellBody(file, body, findings, library, embargoLines);
  tellHeaderWords(file, site.locale);
  tellMissingText(file);
  if (isSiteKnown) tellSampleSentences(file, site);
  tellExamples(file);
  tellNeedlessAccepts(file);
  if (file.isUnreadable) return undefined;
  const { accept = [] } = file.values;
  const page = address.page(basename(below, ".md"));
  return { kind: "page", path, address: page, ...titleWords(file.values, ""), body, accepted: accept };
}
