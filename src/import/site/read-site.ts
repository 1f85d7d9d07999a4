import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { addressKey } from "../../newsroom/redirects.ts";
import { NotWritten } from "../../writing/not-written.ts";
import { decodePage } from "./exports/decode-page.ts";
import { readFeed } from "./exports/feed.ts";
import { type KindOfFile, kindOfFile } from "./exports/kind-of-file.ts";
import { readMarkedText } from "./exports/marked-text.ts";
import { readSitemap } from "./exports/sitemap.ts";
import { readTable } from "./exports/table.ts";
import { readWordPressExport } from "./exports/wxr.ts";
import type { LeftOut, OldText, ReadFile } from "./old-text.ts";
import { onePerAddress } from "./one-per-address.ts";
import { judgePages, type OldPages } from "./page/old-pages.ts";
import { pathOfAddress } from "./page/saved-address.ts";
import { readSavedPage, type SavedPage } from "./page/saved-page.ts";
import { whyUnread } from "./why-unread.ts";

/** All that was found of an old website. */
export interface OldSite extends OldPages {
  /** The folder that was read. */
  readonly folder: string;
  /** The paths of all files in it, with slashes. */
  readonly paths: readonly string[];
}

interface Options {
  readonly timeZone: string;
  /** Told after each file. */
  readonly onRead?: ((done: number, all: number) => void) | undefined;
}

/** What a page can weigh, in bytes: more is a picture in the text, or no page. */
const mostOfPage = 20_000_000;
/** What an export can weigh: Node.js has no longer texts. */
const mostOfExport = 400_000_000;

/** Files that hold no text of a site, by their names. */
const otherFiles =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|css|js|mjs|map|json|woff2?|ttf|eot|otf|pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|gz|rar|7z|mp[34]|m4[av]|mov|avi|wmv|webm|ics|vcf|log|exe|lock)$/i;

/** Folders in which Jekyll, Hugo and Eleventy keep templates, what was never public, and what they have made. */
const otherFolders = /(?:^|\/)(?:_layouts|_includes|_sass|_data|_drafts|_site|archetypes|layouts|themes)\//;

const readers: Readonly<Partial<Record<KindOfFile, (text: string, file: string) => ReadFile>>> = {
  wordpress: readWordPressExport,
  text: readMarkedText,
  table: readTable,
  feed: readFeed,
};

/**
 * Reads an old website out of a folder of saved pages or texts, out of one export, or out of the pages beside a sitemap. What cannot be
 * read is named, and the rest goes on. Throws what the disk throws where the folder or file itself is not there.
 */
export async function readOldSite(source: string, { timeZone, onRead }: Options): Promise<OldSite> {
  const isFolder = (await stat(source)).isDirectory();
  const folder = isFolder ? source : dirname(source);
  const paths = await pathsIn(folder);
  const named = isFolder ? undefined : basename(source);
  const first = named === undefined ? undefined : decodePage(await readFile(source));
  const sitemap = first !== undefined && kindOfFile(first) === "sitemap" ? await addressesOf(folder, first) : undefined;
  const read = paths.filter((path) =>
    named === undefined || sitemap
      ? !otherFiles.test(path) && !otherFolders.test(path) && path !== named
      : path === named,
  );

  const texts: OldText[] = [];
  const leftOut: LeftOut[] = [];
  const pages: SavedPage[] = [];
  for (const [index, file] of read.entries()) {
    try {
      const found = await readOne(folder, file);
      if ("facts" in found) pages.push(found);
      else {
        texts.push(...found.texts);
        leftOut.push(...found.leftOut);
      }
    } catch (error) {
      leftOut.push({ source: file, reason: whyUnread(error), isDoubtful: true });
    }
    onRead?.(index + 1, read.length);
  }
  const listed = sitemap
    ? pages.filter(({ addresses }) => addresses.some((address) => sitemap.has(keyOf(address))))
    : pages;
  const judged = judgePages(listed, timeZone);
  const unsaved = sitemap ? addressesWithoutPage(sitemap, listed) : [];
  const { kept, doubles } = onePerAddress([...texts, ...judged.texts]);
  return {
    folder,
    paths,
    texts: kept,
    repeated: judged.repeated,
    leftOut: [...leftOut, ...judged.leftOut, ...unsaved, ...doubles],
  };
}

async function readOne(folder: string, file: string): Promise<ReadFile | SavedPage> {
  const path = join(folder, file);
  const { size } = await stat(path);
  if (size > mostOfExport) throw new NotWritten(tooLarge(size));
  const bytes = await readFile(path);
  if (bytes.length === 0) return nothing(file, "The file is empty.");
  const text = decodePage(bytes);
  const kind = kindOfFile(text);
  if (kind === "page") {
    if (size > mostOfPage) throw new NotWritten(tooLarge(size));
    // A copy: pieces of the page would keep the whole of it in memory.
    return structuredClone(readSavedPage(text, file));
  }
  const reader = readers[kind];
  if (reader) return reader(text, file);
  const isOther = kind === "sitemap" || !/\.(?:html?|php|aspx?|md|markdown|csv|xml)$/i.test(file);
  return isOther ? { texts: [], leftOut: [] } : nothing(file, whatElse(file, text), !/\.(?:md|markdown)$/i.test(file));
}

function tooLarge(size: number): string {
  return `It has ${Math.round(size / 1_000_000)} MB, and a text has less.`;
}

function whatElse(file: string, text: string): string {
  if (text.startsWith("%PDF-")) return "It is a PDF, whatever its name says.";
  if (text.slice(0, 1000).includes("\0")) return "It is no text, whatever its name says.";
  if (/\.csv$/i.test(file))
    return "Its first line names no columns for a title and a text. Name them title, date and body.";
  if (/\.xml$/i.test(file)) return "It is no export of WordPress, no feed and no sitemap.";
  return /\.(?:md|markdown)$/i.test(file)
    ? "It has no header between dashes."
    : "It is no page: nothing in it is HTML.";
}

function nothing(source: string, reason: string, isDoubtful = true): ReadFile {
  return { texts: [], leftOut: [{ source, reason, isDoubtful }] };
}

/** The paths of all files below a folder, in the order of their names; what tools keep for themselves is passed over. */
async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !/(?:^|\/)(?:\.|node_modules\/|hts-cache\/)/.test(path))
    .toSorted();
}

/** The pages that a sitemap names, with those of further sitemaps that lie beside it. */
async function addressesOf(folder: string, text: string): Promise<ReadonlyMap<string, string>> {
  const { pages, sitemaps } = readSitemap(text);
  const further = await Promise.all(
    sitemaps.map((address) =>
      readFile(join(folder, basename(pathOfAddress(address) ?? ""))).then(
        (bytes) => readSitemap(decodePage(bytes)).pages,
        () => [],
      ),
    ),
  );
  return new Map([...pages, ...further.flat()].map((address) => [keyOf(address), address]));
}

function addressesWithoutPage(sitemap: ReadonlyMap<string, string>, pages: readonly SavedPage[]): LeftOut[] {
  const saved = new Set(pages.flatMap(({ addresses }) => addresses.map(keyOf)));
  return [...sitemap].flatMap(([key, address]) =>
    saved.has(key)
      ? []
      : [{ source: address, address, reason: "The sitemap names it, but it was not saved.", isDoubtful: true }],
  );
}

function keyOf(address: string): string {
  return addressKey(pathOfAddress(address) ?? address);
}
