import { withSlash } from "../newsroom/address.ts";

/** An address that was published, as the ledger keeps it. */
export interface Row {
  /** Within the site. */
  readonly address: string;
  /** Of the release or strategy that lay there, or that a document belonged to; `-` for other pages. */
  readonly id: string;
  /** The fingerprint of what was published; `-` where none is kept, `gone` where the loss of the address was accepted. */
  readonly hash: string;
}

/** Everything that was ever published. */
export interface Ledger {
  /** The last row of each address; an address means the same with a slash at its end and without. */
  at(address: string): Row | undefined;
  /** The last row of a release's or strategy's own page. */
  of(id: string): Row | undefined;
  /** The last row of each address. */
  readonly rows: readonly Row[];
  /** The number of the first line that is no row, from 1; undefined where all are. */
  readonly brokenLine: number | undefined;
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
  let brokenLine: number | undefined;
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] as string).trimEnd();
    if (line === "") continue;
    const [address = "", id, hash, ...rest] = line.split(" ");
    if (!address.startsWith("/") || !id || !hash || rest.length > 0) {
      brokenLine ??= index + 1;
      continue;
    }
    const row = { address, id, hash };
    byAddress.set(withSlash(address), row);
    if (id === none || hash === none || address.startsWith("/media/")) continue;
    // A page that moved is still there where an older address of it was given up.
    const before = byId.get(id);
    const isElsewhere = before && before.hash !== accepted && withSlash(before.address) !== withSlash(address);
    if (hash !== accepted || !isElsewhere) byId.set(id, row);
  }
  return {
    at: (address) => byAddress.get(withSlash(address)),
    of: (id) => byId.get(id),
    rows: [...byAddress.values()],
    brokenLine,
  };
}

/** Rows as the lines of a file. */
export function rowLines(rows: readonly Row[]): string {
  return rows.map(({ address, id, hash }) => `${address} ${id} ${hash}\n`).join("");
}
