import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { OutputFile } from "./output.ts";

/** What the first view of a page costs: its HTML and the style sheet, in bytes. */
export interface PageWeight {
  readonly kind: string;
  readonly path: string;
  readonly html: number;
  readonly whole: number;
  readonly gzip: number;
  readonly brotli: number;
}

const kinds: readonly (readonly [kind: string, path: RegExp])[] = [
  ["home", /^index\.html$/],
  ["release", /^news\/\d{4}\/[^/]+\/index\.html$/],
  ["archive, 25 releases", /^news\/index\.html$/],
  ["year", /^news\/\d{4}\/index\.html$/],
  ["topics", /^topics\/index\.html$/],
  ["topic, 25 releases", /^topics\/[^/]+\/index\.html$/],
  ["strategies", /^strategies\/index\.html$/],
  ["strategy", /^strategies\/[^/]+\/index\.html$/],
  ["subscribe", /^subscribe\/index\.html$/],
  ["accessibility", /^accessibility\/index\.html$/],
  ["not found", /^404\.html$/],
];

/** Weighs the heaviest page of each kind, and the release in the middle; a kind that the site has not is left out. */
export function weighPages(site: string, files: readonly OutputFile[]): PageWeight[] {
  const sheet = readFileSync(join(site, files.find(([path]) => path.endsWith(".css"))?.[0] ?? ""));
  return kinds.flatMap(([kind, pattern]) => {
    const pages = files.filter(([path]) => pattern.test(path)).toSorted((a, b) => b[1] - a[1]);
    const [heaviest, middle] = [pages[0], pages[pages.length >> 1]];
    if (!heaviest || !middle) return [];
    const name = pages.length > 1 ? `${kind}, the heaviest` : kind;
    const chosen = [...(kind === "release" ? [[kind, middle] as const] : []), [name, heaviest] as const];
    return chosen.map(([kind, [path]]) => weigh(kind, path, site, sheet));
  });
}

/** A server compresses each file for itself, so the sizes are added, not the files. */
function weigh(kind: string, path: string, site: string, sheet: Buffer): PageWeight {
  const html = readFileSync(join(site, path));
  const sum = (size: (file: Buffer) => number) => size(html) + size(sheet);
  return {
    kind,
    path,
    html: html.length,
    whole: sum((file) => file.length),
    gzip: sum((file) => gzipSync(file, { level: gzipLevel }).length),
    brotli: sum((file) => brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length),
  };
}

/** What nginx and Apache do when they are asked to compress, within a level. */
const gzipLevel = 6;
const quality = 5;
