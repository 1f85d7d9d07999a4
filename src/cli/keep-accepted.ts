import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ImportedText } from "../import/site/report.ts";
import { readComparing } from "../ledger/read-comparing.ts";
import type { Problem } from "../problems/problem.ts";
import { writeWhole } from "../store/write-whole.ts";
import { readLedgerFile, usualLedger } from "./ledger-file.ts";
import { readWork } from "./read-work.ts";

/** A release that is a draft again may be what others link to; longer chains stay drafts all at once. */
const mostRounds = 5;

/**
 * Makes drafts again of the imported releases that the check refuses as published, and says in their remarks why. What else is in the
 * content folder is left alone.
 */
export async function keepAccepted(
  content: string,
  imported: readonly ImportedText[],
  now: number,
): Promise<readonly ImportedText[]> {
  const place = usualLedger(content);
  const ledger = existsSync(place) ? readLedgerFile(place) : undefined;
  let releases = imported;
  for (let round = 1; releases.some(isPublished); round += 1) {
    const { problems } = await readComparing(content, now, { work: readWork(), ledger });
    const errors = Map.groupBy(
      problems.filter(({ level }) => level === "error"),
      ({ at }) => at.path,
    );
    const isRefused = (one: ImportedText) => isPublished(one) && errors.has(join(content, one.file));
    if (!releases.some(isRefused)) return releases;
    releases = releases.map((one) =>
      isRefused(one) || (round === mostRounds && isPublished(one))
        ? asDraft(content, one, errors.get(join(content, one.file)) ?? [])
        : one,
    );
  }
  return releases;
}

function isPublished({ status }: ImportedText): boolean {
  return status === "published";
}

function asDraft(content: string, one: ImportedText, errors: readonly Problem[]): ImportedText {
  const path = join(content, one.file);
  const text = readFileSync(path, "utf8").replace(/^status: published$/m, "status: draft");
  writeWhole(dirname(path), basename(path), text);
  const reasons = errors.map(({ at, message, fix }) => ({
    sentence: `It stays a draft, because of line ${at.line} of its file: ${message} → ${fix}`,
  }));
  return { ...one, status: "draft", remarks: [...reasons, ...one.remarks] };
}
