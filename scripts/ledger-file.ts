import { existsSync, readFileSync } from "node:fs";
import { type Ledger, readLedger } from "../src/ledger/ledger.ts";
import { UsageError } from "./command-line.ts";

/** Where a run finds the ledger if no flag says where: the publish workflow puts it there. */
const usualPlace = "ledger.txt";

/** Reads the ledger that a flag names, or the one in the usual place; a new newsroom has none, which is said. */
export function ledgerOf(flag: string | undefined): Ledger | undefined {
  if (flag !== undefined && !existsSync(flag)) throw new UsageError(`--ledger: there is no file ${flag}.`);
  if (flag === undefined && !existsSync(usualPlace)) {
    console.log(`No ledger (${usualPlace}): nothing is compared with what was published before.`);
    return undefined;
  }
  return readLedgerFile(flag ?? usualPlace);
}

/** Reads a ledger's file; an empty ledger where there is none. */
export function readLedgerFile(path: string): Ledger {
  const ledger = readLedger(existsSync(path) ? readFileSync(path, "utf8") : "");
  if (ledger.brokenLine !== undefined)
    throw new UsageError(`${path}: line ${ledger.brokenLine} has not the three columns address, id and hash.`);
  return ledger;
}
