import { addressKey } from "../newsroom/redirects.ts";

/** An address that was published, as the ledger keeps it. */
export interface Row {
  /** Within the site. */
  readonly address: string;
  /** Of the release or strategy that lay there, or that a document belonged to; `-` for other pages. */
  readonly id: string;
  /** The fingerprint of what was published; `-` where none is kept, `gone` where the loss of the address was accepted. */
  readonly hash: string;
  /** Of a row whose loss was accepted: what the one before it had as its hash. */
  readonly before?: string;
}

/** Everything that was ever published. */
export interface Ledger {
  /** The last row of each address; an address means the same in each spelling that some host takes for it. */
  at(address: string): Row | undefined;
  /** The last row of a release's or strategy's own page. */
  of(id: string): Row | undefined;
  /** The last row of each address. */
  readonly rows: readonly Row[];
  /** The numbers of the lines that are no rows, from 1: what a merge or a cut has left, which is passed over. */
  readonly brokenLines: readonly number[];
}

export const none = "-";
export const accepted = "gone";

/**
 * Reads a ledger: a line for each address, of three columns with a space between them: address, id, hash. Lines are only
 * ever added, so the last of an address counts.
 */
export function readLedger(text: string): Ledger {
  const byAddress = new Map<string, Row>();
  const byId = new Map<string, Row>();
  const brokenLines: number[] = [];
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] as string).trimEnd();
    if (line === "") continue;
    const [address = "", id, hash, ...rest] = line.split(" ");
    if (!address.startsWith("/") || !id || !hash || rest.length > 0) {
      brokenLines.push(index + 1);
      continue;
    }
    const key = addressKey(address);
    const last = hash === accepted ? byAddress.get(key) : undefined;
    const row = last ? { address, id, hash, before: last.before ?? last.hash } : { address, id, hash };
    byAddress.set(key, row);
    if (id === none || hash === none || address.startsWith("/media/")) continue;
    // A page that moved is still there where an older address of it was given up.
    const before = byId.get(id);
    const isElsewhere = before && before.hash !== accepted && addressKey(before.address) !== addressKey(address);
    if (hash !== accepted || !isElsewhere) byId.set(id, row);
  }
  return {
    at: (address) => byAddress.get(addressKey(address)),
    of: (id) => byId.get(id),
    rows: [...byAddress.values()],
    brokenLines,
  };
}

/** Rows as the lines of a file. */
export function rowLines(rows: readonly Row[]): string {
  return rows.map(({ address, id, hash }) => `${address} ${id} ${hash}\n`).join("");
}
