import { deserialize, serialize } from "node:v8";
import { type CustomRecord, close, createIndex } from "pagefind";
import { type Cache, keyOf } from "../media/cache.ts";
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

/**
 * Indexes records: those of closed years only where the cache does not have the index of these very records. Throws where
 * Pagefind takes one of them for wrong.
 */
export async function makeIndexes({ open, closed }: Records, cache: Cache): Promise<Indexes> {
  try {
    const files = await makeIndex(open);
    return { open: files, closed: await closedIndex(closed, cache, versionOf(files)) };
  } finally {
    await close();
  }
}

async function closedIndex(
  records: readonly CustomRecord[],
  cache: Cache,
  version: string,
): Promise<readonly IndexFile[]> {
  if (records.length === 0) return [];
  const key = keyOf(version, String(mostFragments), JSON.stringify(records));
  const kept = await cache.read(entry);
  const before = kept && (deserialize(kept) as { readonly key: string; readonly files: IndexFile[] });
  if (before?.key === key) return before.files;
  // The program that reads it lies in the other index.
  const files = (await makeIndex(records)).filter(({ path }) => !isProgram(path));
  await cache.write(entry, serialize({ key, files }));
  return files;
}

async function makeIndex(records: readonly CustomRecord[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ maxFragments: mostFragments });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(", ")}`);
  const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  const { files, errors: ofFiles } = await index.getFiles();
  const faults = [...added.flatMap((one) => one.errors), ...ofFiles];
  if (faults.length > 0) throw new Error(`Pagefind made no index: ${faults.slice(0, 3).join(", ")}`);
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
