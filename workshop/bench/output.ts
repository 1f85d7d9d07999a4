import { globSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file of a built site: its path within it, and its bytes. */
export type OutputFile = readonly [path: string, bytes: number];

/** How many files of each kind a site has, and all their bytes. */
export interface OutputCount {
  readonly pages: number;
  readonly texts: number;
  readonly feeds: number;
  readonly files: number;
  readonly bytes: number;
}

/** Every file of a built site, by path. */
export function filesIn(site: string): OutputFile[] {
  return globSync("**/*", { cwd: site })
    .map((path) => ({ path, stats: statSync(join(site, path)) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ path, stats }) => [path, stats.size] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Counts a site's files: web pages, releases as text, feeds of all formats, and everything. */
export function countOutput(files: readonly OutputFile[]): OutputCount {
  const count = (pattern: RegExp) => files.filter(([path]) => pattern.test(path)).length;
  return {
    pages: count(/\.html$/),
    texts: count(/(^|\/)release\.txt$/),
    feeds: count(/(^|\/)feed(\.atom)?\.(xml|json)$/),
    files: files.length,
    bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
  };
}
