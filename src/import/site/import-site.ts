import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { mediaTypes } from "../../content/files/media-types.ts";
import { addressKey, faultOfOldAddress } from "../../newsroom/redirects.ts";
import { slugifyName } from "../../text/slug.ts";
import { NotWritten } from "../../writing/not-written.ts";
import { slugOf } from "../../writing/slug.ts";
import { type ComposedImport, composeImport, isSame, type MediaFile } from "../compose.ts";
import type { ReleaseContext } from "../release/recognise.ts";
import { saveImport } from "../save-import.ts";
import { asRelease, topicsOf } from "./as-release.ts";
import { addressOfRelease, type ExistingRelease, indexOf } from "./existing.ts";
import type { LeftOut, OldText } from "./old-text.ts";
import { pictureType } from "./page/picture-type.ts";
import { pathOfAddress } from "./page/saved-address.ts";
import { readTree } from "./page/tree.ts";
import { readOldSite } from "./read-site.ts";
import type { ImportedText, SiteReport } from "./report.ts";
import { newsroomHost, rewriteLinks } from "./rewrite-links.ts";
import { savedFiles } from "./saved-files.ts";
import { whyUnread } from "./why-unread.ts";

interface Options {
  /** The content folder. */
  readonly content: string;
  readonly context: ReleaseContext;
  /** The day of the import where something was published before: then what is old is kept out of feeds. */
  readonly today: string | undefined;
  /** By name. */
  readonly strategies?: readonly string[] | undefined;
  /** Told of each step, with what it counts. */
  readonly onProgress?: ((unit: "files" | "releases", done: number, all: number) => void) | undefined;
}

/** A text that is to be written, with the path and the address of its file. */
interface Planned extends ExistingRelease {
  readonly text: OldText;
}

/**
 * Writes the releases of an old website to a content folder, as drafts, with their pictures and documents. What was imported before is
 * left as it is. One bad page stops nothing. Nothing is fetched: what was not saved is listed.
 */
export async function importSite(source: string, options: Options): Promise<SiteReport> {
  const { content, context, onProgress } = options;
  const old = await readOldSite(source, {
    timeZone: context.site.timeZone,
    onRead: (done, all) => onProgress?.("files", done, all),
  });
  const existing = indexOf(await releasesIn(content));
  const { planned, there, unread } = plan(old.texts, existing, context);
  const pages = new Map([...existing].map(([key, { address }]) => [key, address]));
  const ofFile = new Map<string, string>();
  const inFile = Map.groupBy([...planned, ...there], ({ text }) => text.file);
  for (const { text, address } of [...planned, ...there]) {
    for (const key of keysOf(text)) pages.set(key, address);
    // An export has many texts, a page or a file of Markdown one.
    if (inFile.get(text.file)?.length === 1) ofFile.set(text.file, address);
  }

  const files = savedFiles(old.paths);
  const carried = documentsOf(content, old.folder);
  const imported: ImportedText[] = [];
  const leftOut: LeftOut[] = [...unread];
  let unchanged = there.length;
  for (const [index, one] of planned.entries()) {
    try {
      const { text } = one;
      const media: MediaFile[] = [];
      const documentAt = (path: string) => {
        const file = carried(path);
        if (file) media.push(file);
        return file && `/${file.path}`;
      };
      const { page, remarks } = rewriteLinks(text, {
        files,
        documentAt,
        pageAt: (key) => pages.get(key),
        pageOfFile: (path) => ofFile.get(path),
      });
      const pictureAt = (address: string) =>
        pictureOf(files.find(address, { file: text.file, address: text.addresses[0] }), old.folder);
      const read = asRelease({ ...text, remarks: [...text.remarks, ...remarks] }, page, context, pictureAt);
      const composed = composeImport(read.release, read.document, {
        today: options.today,
        strategies: options.strategies,
        isTaken: (path, bytes) => isTaken(join(content, path), bytes),
      });
      const { outcome } = await saveImport(content, completed(composed, one, media));
      if (outcome === "there") unchanged += 1;
      else
        imported.push({
          source: text.source,
          oldAddress: text.addresses[0],
          path: one.path,
          title: read.release.title,
          remarks: read.release.remarks,
          unit: read.document.unit,
        });
    } catch (error) {
      leftOut.push({
        source: one.text.source,
        address: one.text.addresses[0],
        reason: whyUnread(error),
        isDoubtful: true,
      });
    }
    onProgress?.("releases", index + 1, planned.length);
  }
  return {
    source,
    imported,
    unchanged,
    leftOut: [...leftOut, ...old.leftOut],
    repeated: old.repeated,
    categories: otherCategories(old.texts, context),
  };
}

/** Recognises each text as far as its file needs a name, so that texts can link to each other; no two get one address. */
function plan(texts: readonly OldText[], existing: ReadonlyMap<string, ExistingRelease>, context: ReleaseContext) {
  const planned: Planned[] = [];
  const there: Planned[] = [];
  const unread: LeftOut[] = [];
  const taken = new Set<string>();
  for (const text of texts) {
    const known = keysOf(text)
      .map((key) => existing.get(key))
      .find(Boolean);
    if (known) {
      there.push({ ...known, text });
      continue;
    }
    try {
      const { release } = asRelease(text, readTree(text.html), context, () => undefined);
      const { title, day } = release;
      const slug = slugOf(title);
      if (slug === "" || day === undefined) {
        const missing = release.remarks
          .filter(({ missing }) => missing === "title" || missing === "day")
          .map(({ sentence }) => sentence);
        throw new NotWritten(missing.join(" ") || `The title “${title}” has no letter from a to z and no digit.`);
      }
      const path = freePath(day, slug, taken);
      planned.push({ text, path, address: addressOfRelease(path) ?? "" });
    } catch (error) {
      unread.push({ source: text.source, address: text.addresses[0], reason: whyUnread(error), isDoubtful: true });
    }
  }
  return { planned, there, unread };
}

/** The path of a release whose address none of this import has: the same title comes back every week. */
function freePath(day: string, slug: string, taken: Set<string>): string {
  const year = day.slice(0, 4);
  let name = slug;
  for (let number = 2; taken.has(`${year}/${name}`); number += 1) name = `${slug}-${number}`;
  taken.add(`${year}/${name}`);
  return `news/${year}/${day}-${name}.md`;
}

function keysOf({ addresses }: OldText): string[] {
  return addresses.map((address) => addressKey(pathOfAddress(address) ?? address));
}

/** The file with its old addresses, its links into the newsroom, and the documents that those lead to. */
function completed(
  { release, media }: ComposedImport,
  { text, path, address }: Planned,
  documents: readonly MediaFile[],
): ComposedImport {
  const own = addressKey(address);
  const paths = text.addresses.map((one) => pathOfAddress(one) ?? one);
  const fit = paths.filter(
    (one) => faultOfOldAddress(one) === undefined && addressKey(one) !== own && !ownOfSite.test(one),
  );
  const aliases = [...new Map(fit.map((one) => [addressKey(one), one])).values()];
  const line = aliases.length > 0 ? `aliases: [${aliases.map((one) => JSON.stringify(one)).join(", ")}]\n` : "";
  const written = release.text
    .replaceAll(newsroomHost, "")
    .replace(/^(?:backdated: true\n)?status: draft$/m, (end) => line + end);
  const unlike = documents.filter((file, index) => documents.findIndex(({ path }) => path === file.path) === index);
  return { release: { path, text: written }, media: [...media, ...unlike] };
}

/** Addresses that the newsroom has itself. */
const ownOfSite = /^\/(?:news|topics|strategies|subscribe|about|contact|accessibility|privacy|search|corrections)?\/?$/;

function pictureOf(path: string | undefined, folder: string) {
  if (path === undefined) return undefined;
  const bytes = readFileSync(join(folder, path));
  const type = pictureType(bytes);
  return type === undefined ? undefined : { bytes, type, name: path.slice(path.lastIndexOf("/") + 1) };
}

function isTaken(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && !isSame(readFileSync(path), bytes);
}

/** Names the documents of an old website for the newsroom; undefined where a file cannot be published. */
function documentsOf(content: string, folder: string): (path: string) => MediaFile | undefined {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  return (path) => {
    const ending = extname(path).slice(1).toLowerCase();
    const type = mediaTypes[ending];
    if (!type || type.name === "picture") return undefined;
    const bytes = readFileSync(join(folder, path));
    if (!type.fits(bytes)) return undefined;
    const stem = slugifyName(path.slice(path.lastIndexOf("/") + 1, -ending.length - 1)) || "document";
    const named = known.get(path);
    if (named) return { path: named, bytes };
    let name = `media/${stem}.${ending}`;
    for (let number = 2; taken.has(name) || isTaken(join(content, name), bytes); number += 1)
      name = `media/${stem}-${number}.${ending}`;
    taken.add(name);
    known.set(path, name);
    return { path: name, bytes };
  };
}

/** Categories that are no topics here, with the number of texts; the most frequent first. */
function otherCategories(texts: readonly OldText[], { site }: ReleaseContext): SiteReport["categories"] {
  const counts = new Map<string, number>();
  for (const name of texts.flatMap(({ categories }) => [...new Set(categories)]))
    if (topicsOf([name], site.topics).length === 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, texts]) => ({ name, texts }))
    .toSorted((a, b) => b.texts - a.texts || (a.name < b.name ? -1 : 1));
}

async function releasesIn(content: string): Promise<(ExistingRelease & { text: string })[]> {
  const names = await readdir(join(content, "news"), { recursive: true }).catch((): string[] => []);
  const paths = names.map((name) => `news/${name.split("\\").join("/")}`);
  return Promise.all(
    paths.flatMap((path) => {
      const address = addressOfRelease(path);
      return address === undefined
        ? []
        : [readFile(join(content, path), "utf8").then((text) => ({ path, address, text }))];
    }),
  );
}
