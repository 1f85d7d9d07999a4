import { type Cache, keyOf } from "./cache.ts";
import { type Fault, isFault } from "./fault.ts";
import { readOffice } from "./read-office.ts";
import { readPdf } from "./read-pdf.ts";
import { readTable } from "./read-table.ts";

/** What a document's file says of it. */
export interface DocumentFacts {
  /** The usual ending of files that are as this one is inside, where its kind can be told. */
  readonly format?: string | undefined;
  /** Its title, where it is one that readers can use. */
  readonly title?: string | undefined;
  readonly pages?: number | undefined;
  /** What keeps some readers out, each to complete "the file …". */
  readonly barriers: readonly Fault[];
}

/** Changes when the facts are read otherwise. */
const reading = "document facts 4";

/** Reads a document, once for all time. `ending` is that of its name; kinds that say nothing of themselves have no facts. */
export async function readDocument(
  bytes: Buffer,
  ending: string,
  hash: string,
  cache: Cache,
): Promise<DocumentFacts | Fault> {
  if (bytes.length === 0) return { what: "is empty", write: "the file copied here once more" };
  const read = readers[ending];
  if (!read) return { barriers: [] };
  const key = keyOf(reading, ending, hash);
  const known = await cache.read(key);
  if (known) return JSON.parse(known.toString()) as DocumentFacts;
  const facts = await read(bytes);
  if (!isFault(facts)) await cache.write(key, Buffer.from(JSON.stringify(facts)));
  return facts;
}

const readers: Readonly<Record<string, (bytes: Buffer) => Promise<DocumentFacts | Fault>>> = {
  pdf: readPdf,
  docx: readOffice,
  xlsx: readOffice,
  pptx: readOffice,
  odt: readOffice,
  ods: readOffice,
  csv: readTable,
};
