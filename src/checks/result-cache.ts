import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { countOf } from "../newsroom/format.ts";
import { writeWhole } from "../store/write-whole.ts";

/** What a check found on each page, in a folder that outlives the run. */
export interface ResultCache<Finding> {
  /** All that was found on the page when it was tested under this key; undefined where it has to be tested. */
  recall(address: string, key: string): readonly Finding[] | undefined;
  /** Remembers all that was found on a page, in the place of what was. */
  remember(address: string, key: string, findings: readonly Finding[]): void;
  /** Drops what is remembered of pages that are gone. */
  keepOnly(addresses: readonly string[]): void;
  /** What did not go well, in sentences: it costs time, and nothing else. */
  advice(): string[];
}

/** Changes when entries are written otherwise than before. */
const version = 1;

/**
 * Opens a folder of one check's results, which need not exist; `finding` is the shape of one of them. It holds one file for
 * each page, named by a hash of the address and written whole: a run that is killed leaves no half of one, and several runs
 * may share the folder.
 */
export function openResultCache<Finding>(folder: string, finding: z.ZodType<Finding>): ResultCache<Finding> {
  const findings = z.array(finding).readonly();
  const entry = z.strictObject({ version: z.literal(version), address: z.string(), key: z.string(), findings });
  let unusable = 0;
  let failure: string | undefined;
  const change = (step: () => void) => {
    try {
      step();
    } catch (error) {
      failure ??= codeOf(error);
    }
  };
  const read = (address: string) => {
    try {
      const { digest, ...content } = JSON.parse(readFileSync(join(folder, nameOf(address)), "utf8"));
      const known = entry.parse(content);
      if (known.address === address && digest === hash("sha256", JSON.stringify(content))) return known;
      unusable += 1;
    } catch (error) {
      if (!["ENOENT", "ENOTDIR"].includes(codeOf(error))) unusable += 1;
    }
    return undefined;
  };
  return {
    recall(address, key) {
      const known = read(address);
      return known?.key === key ? known.findings : undefined;
    },
    remember: (address, key, findings) =>
      change(() => writeWhole(folder, nameOf(address), sealed({ version, address, key, findings }))),
    keepOnly: (addresses) =>
      change(() => {
        const kept = new Set(addresses.map(nameOf));
        for (const name of filesIn(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
      }),
    advice: () => [
      ...(unusable > 0
        ? [`In ${folder}, ${countOf(unusable, "entry", "entries")} could not be trusted: the pages were tested again.`]
        : []),
      ...(failure ? [`${folder} could not be written (${failure}): the next run tests these pages again.`] : []),
    ],
  };
}

function sealed(content: object): string {
  return `${JSON.stringify({ ...content, digest: hash("sha256", JSON.stringify(content)) })}\n`;
}

/** The names of entries, and of what a killed run left of one: nothing else in the folder is ours to remove. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.json(\.[0-9a-f-]{36})?$/.test(name));
  } catch {
    return [];
  }
}

function nameOf(address: string): string {
  return `${hash("sha256", address)}.json`;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
