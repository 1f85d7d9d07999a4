import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { type CustomRecord, close, createIndex } from "pagefind";
import type { Cache } from "../media/cache.ts";
import type { Records } from "./records.ts";

/** A file of an index, by its path in the folder of the index. */
interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The indexes of a site. In a newsroom of one year no year is over, and that index has no files. */
interface Indexes {
  readonly open: readonly IndexFile[];
  readonly closed: readonly IndexFile[];
}

/** More texts than this lie together in files: hosts count files. Before that each page loads what it shows, and no more. */
const mostFragments = 10_000;

/** There is one entry, so that the folder does not grow with every correction of an old release. */
const entry = "closed-years";

/** Pagefind's process ended before its work was done: mostly because the machine has too little memory for both. */
export class PagefindEnded extends Error {
  readonly code = "PAGEFIND_ENDED";
}

/** Pagefind takes a record, or what it was asked to do, for wrong. */
class NotIndexed extends Error {}

/**
 * Indexes records: those of closed years only where the cache does not have the index of these very records. Throws
 * PagefindEnded, or NotIndexed.
 */
export async function makeIndexes({ open, closed }: Records, cache: Cache): Promise<Indexes> {
  // Only when something is sent to its process can one hear that it has ended.
  const saySomething = setInterval(() => createIndex().catch(() => undefined), 1000);
  try {
    const files = await makeIndex(open);
    return { open: files, closed: await closedIndex(closed, cache, versionOf(files)) };
  } catch (cause) {
    throw cause instanceof NotIndexed ? cause : new PagefindEnded("Pagefind ended early", { cause });
  } finally {
    clearInterval(saySomething);
    await close();
  }
}

async function closedIndex(
  records: readonly CustomRecord[],
  cache: Cache,
  version: string,
): Promise<readonly IndexFile[]> {
  if (records.length === 0) return [];
  const key = digestOf(records, version);
  const kept = await cache.read(entry);
  const before = kept && (deserialize(kept) as { readonly key: string; readonly files: IndexFile[] });
  if (before?.key === key) return before.files;
  // The program that reads it lies in the other index.
  const files = (await makeIndex(records)).filter(({ path }) => !isProgram(path));
  await cache.write(entry, serialize({ key, files }));
  return files;
}

/** Of all that an index is made from. */
function digestOf(records: readonly CustomRecord[], version: string): string {
  const digest = createHash("sha256").update(JSON.stringify([version, mostFragments]));
  for (const record of records) digest.update(JSON.stringify(record));
  return digest.digest("hex");
}

/** So many records are handed over before the first of them are taken: all at once would lie in memory twice. */
const recordsAtOnce = 1000;

async function makeIndex(records: readonly CustomRecord[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ maxFragments: mostFragments });
  if (!index) throw new NotIndexed(`Pagefind made no index: ${errors.join(", ")}`);
  const faults: string[] = [];
  for (let from = 0; from < records.length; from += recordsAtOnce) {
    const added = records.slice(from, from + recordsAtOnce).map((record) => index.addCustomRecord(record));
    for (const one of await Promise.all(added)) faults.push(...one.errors);
  }
  const { files, errors: ofFiles } = await index.getFiles();
  faults.push(...ofFiles);
  if (faults.length > 0) throw new NotIndexed(`Pagefind made no index: ${faults.slice(0, 3).join(", ")}`);
  await index.deleteIndex();
  const { languages } = entryOf(files);
  const programs = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? "unknown"}.pagefind`);
  return files
    .filter(({ path }) => programs.includes(path) || isNeeded(path))
    .map(({ path, content }) => ({ path, content }));
}

function isProgram(path: string): boolean {
  return path === "pagefind.js" || path.startsWith("wasm.");
}

/** Pagefind brings interfaces too, which nothing here uses. */
function isNeeded(path: string): boolean {
  return path === "pagefind.js" || path === entryFile || /\.pf_(meta|index|fragment|filter)$/.test(path);
}

const entryFile = "pagefind-entry.json";

interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

/** What an index says of itself. */
function entryOf(files: readonly IndexFile[]): Entry {
  const file = files.find(({ path }) => path === entryFile);
  return JSON.parse(Buffer.from(file?.content ?? []).toString());
}

function versionOf(files: readonly IndexFile[]): string {
  return entryOf(files).version;
}
