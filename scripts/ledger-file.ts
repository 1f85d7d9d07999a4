import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Ledger, readLedger } from "../src/ledger/ledger.ts";
import { UsageError } from "./command-line.ts";

/** Where the ledger of a content folder lies if no flag says where: beside it, where the workflows put it. */
export function usualLedger(content: string): string {
  return join(dirname(content), "ledger.txt");
}

/** Reads the ledger that a flag names, or the one in its usual place; a new newsroom has none, which is said. */
export function ledgerOf(flag: string | undefined, content: string): Ledger | undefined {
  const path = flag ?? usualLedger(content);
  if (existsSync(path)) return readLedgerFile(path);
  if (flag !== undefined) throw new UsageError(`--ledger: there is no file ${flag}.`);
  console.log(`No ledger (${path}): nothing is compared with what was published before.`);
  return undefined;
}

/** Reads a ledger's file; an empty ledger where there is none. */
export function readLedgerFile(path: string): Ledger {
  const ledger = readLedger(existsSync(path) ? readFileSync(path, "utf8") : "");
  if (ledger.brokenLine !== undefined)
    throw new UsageError(`${path}: line ${ledger.brokenLine} has not the three columns address, id and hash.`);
  return ledger;
}
