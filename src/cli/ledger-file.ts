import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Ledger, readLedger } from "../ledger/ledger.ts";
import { UsageError } from "./command-line.ts";

/** Where the ledger of a content folder lies if no flag says where: beside it, where the workflows put it. */
export function usualLedger(content: string): string {
  return join(content, "../ledger.txt");
}

/** Whether anything of a content folder was ever published, as far as this machine knows. */
export function wasEverPublished(content: string): boolean {
  return readLedgerFile(usualLedger(content)).rows.length > 0;
}

/** Reads the ledger that a flag names, or the one in its usual place; a new newsroom has none, which it reports. */
export function ledgerOf(flag: string | undefined, content: string): Ledger | undefined {
  const path = flag ?? usualLedger(content);
  if (existsSync(path)) return readLedgerFile(path);
  if (flag !== undefined) throw new UsageError(`--ledger: there is no file ${flag}.`);
  console.log(`No ledger (${path}): nothing is compared with what was published before.`);
  return undefined;
}

/**
 * Reads a ledger's file; an empty ledger where there is no file. Lines that are no rows are named and passed over: an address
 * that stood there is added again when the site is next published, and nothing has to wait for it.
 */
export function readLedgerFile(path: string): Ledger {
  const ledger = readLedger(existsSync(path) ? readFileSync(path, "utf8") : "");
  const { brokenLines, rows } = ledger;
  if (brokenLines.length > rows.length)
    throw new UsageError(`${path} is not a ledger: most of its lines lack the three columns address, id and hash.`);
  for (const line of brokenLines.slice(0, 5))
    console.log(
      `${path}:${line}  this line lacks the three columns address, id and hash, and is skipped → delete the line`,
    );
  if (brokenLines.length > 5) console.log(`${path}: ${brokenLines.length - 5} more such lines.`);
  return ledger;
}
