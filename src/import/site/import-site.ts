import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { addressKey, faultOfOldAddress } from "../../newsroom/redirects.ts";
import { type ComposedImport, composeImport, type MediaFile } from "../compose.ts";
import type { ReleaseContext } from "../release/recognise.ts";
import { saveImport } from "../save-import.ts";
import { asRelease, topicsOf } from "./as-release.ts";
import { documentsOf, isTaken, pictureOf } from "./carry-files.ts";
import { addressOfRelease, type ExistingRelease, indexOf } from "./existing.ts";
import type { LeftOut, OldText } from "./old-text.ts";
import { pathOfAddress } from "./page/saved-address.ts";
import { keysOf, type Planned, planTexts } from "./plan.ts";
import { type OldSite, readOldSite } from "./read-site.ts";
import type { ImportedText, SiteReport } from "./report.ts";
import { newsroomHost, replacedBy, rewriteLinks } from "./rewrite-links.ts";
import { savedFiles } from "./saved-files.ts";
import { whyUnread } from "./why-unread.ts";

interface Options {
  /** The content folder. */
  readonly content: string;
  readonly context: ReleaseContext;
  /** Where the newsroom is published: `https://www.northgate.example/news/`. */
  readonly url?: string | undefined;
  /** The day of the import where something was published before: then what is old is kept out of feeds. */
  readonly today: string | undefined;
  /** By name. */
  readonly strategies?: readonly string[] | undefined;
  /** Whether what is complete was public and is to be again; drafts otherwise. */
  readonly isPublished?: boolean | undefined;
  /** Told of each step, with what it counts. */
  readonly onProgress?: ((unit: "files" | "releases", done: number, all: number) => void) | undefined;
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
  const plan = planTexts(old.texts, existing, context);
  const importOne = importer(old, existing, [...plan.toWrite, ...plan.there], options);

  const imported: ImportedText[] = [];
  const leftOut: LeftOut[] = [...plan.leftOut];
  const sources = new Map<string, string>();
  let unchanged = plan.there.length;
  for (const [index, one] of plan.toWrite.entries()) {
    const { source, addresses } = one.text;
    try {
      const { outcome, path, ...made } = await importOne(one);
      const twin = sources.get(path);
      if (outcome === "written") imported.push(made);
      else if (twin === undefined) unchanged += 1;
      else leftOut.push({ source, address: addresses[0], reason: `It is the same as ${twin}.`, isDoubtful: false });
      if (twin === undefined) sources.set(path, source);
    } catch (error) {
      leftOut.push({ source, address: addresses[0], reason: whyUnread(error), isDoubtful: true });
    }
    onProgress?.("releases", index + 1, plan.toWrite.length);
  }
  return {
    source,
    imported,
    unchanged,
    leftOut: [...leftOut, ...old.leftOut].map((one) =>
      one.alone ? { ...one, alone: join(old.folder, one.alone) } : one,
    ),
    repeated: old.repeated,
    categories: otherCategories(old.texts, context),
  };
}

/** How one text becomes files, given where all of them will be. */
function importer(
  old: OldSite,
  existing: ReadonlyMap<string, ExistingRelease>,
  planned: readonly Planned[],
  { content, context, url = "", today, strategies, isPublished = false }: Options,
) {
  const pages = new Map([...existing].map(([key, { address }]) => [key, address]));
  const pageOfFile = new Map<string, string>();
  const inFile = Map.groupBy(planned, ({ text }) => text.file);
  for (const { text, address } of planned) {
    for (const key of keysOf(text)) pages.set(key, address);
    // An export has many texts, a page or a file of Markdown one.
    if (inFile.get(text.file)?.length === 1) pageOfFile.set(text.file, address);
  }
  const hosts = new Set(
    planned.flatMap(({ text }) => text.addresses.flatMap((one) => URL.parse(one)?.host.replace(/^www\./, "") ?? [])),
  );
  const isReplaced = replacedBy(url);
  const files = savedFiles(old.paths);
  const documents = documentsOf(content, old.folder);

  return async (one: Planned) => {
    const { text } = one;
    const media: MediaFile[] = [];
    const documentAt = (path: string) => {
      const file = documents(path);
      if (file) media.push(file);
      return file && `/${file.path}`;
    };
    const pictureAt = (address: string) =>
      pictureOf(files.find(address, { file: text.file, address: text.addresses[0] }), old.folder);
    const { page, remarks, unlinked } = rewriteLinks(text, {
      files,
      documentAt,
      hasPicture: (address) => pictureAt(address) !== undefined,
      pageAt: (key) => pages.get(key),
      isReplaced,
      isOwnHost: (host) => hosts.has(host.replace(/^www\./, "")),
      pageOfFile: (path) => pageOfFile.get(path),
    });
    const read = asRelease({ ...text, remarks: [...text.remarks, ...remarks] }, page, context, pictureAt);
    const { release, document } = read;
    const composed = composeImport(release, document, {
      today,
      strategies,
      isTaken: (path, bytes) => isTaken(join(content, path), bytes),
    });
    // What was lost on the way, or what of it is in doubt, a person has to see first.
    const isComplete = document.remarks.length === 0 && !release.remarks.some(({ missing }) => missing !== undefined);
    const status: ImportedText["status"] = isPublished && isComplete ? "published" : "draft";
    const { outcome, path } = await saveImport(content, completed(composed, one, media, status));
    return {
      status,
      outcome,
      path,
      source: text.source,
      oldAddress: text.addresses[0],
      file: one.path,
      title: release.title,
      remarks: [...release.remarks, ...unlinked],
      unit: document.unit,
    };
  };
}

/** The file with its old addresses, its links into the newsroom, and the documents that those lead to. */
function completed(
  { release, media }: ComposedImport,
  { text, path, address }: Planned,
  documents: readonly MediaFile[],
  status: ImportedText["status"],
): ComposedImport {
  const own = addressKey(address);
  const fit = text.addresses
    // A host answers with this file for the folder.
    .map((one) => (pathOfAddress(one) ?? one).replace(/\/index\.html$/, "/"))
    .filter((one) => faultOfOldAddress(one) === undefined && addressKey(one) !== own && !ofNewsroom.test(one));
  const aliases = [...new Map(fit.map((one) => [addressKey(one), one])).values()];
  const line = aliases.length > 0 ? `aliases: [${aliases.map((one) => JSON.stringify(one)).join(", ")}]\n` : "";
  const written = release.text
    .replaceAll(newsroomHost, "")
    .replace(
      /^((?:backdated: true\n)?)status: draft$/m,
      (_, backdated: string) => `${line}${backdated}status: ${status}`,
    );
  const unlike = documents.filter((file, index) => documents.findIndex((other) => other.path === file.path) === index);
  return { release: { path, text: written }, media: [...media, ...unlike] };
}

/** Addresses that the newsroom has itself. */
const ofNewsroom =
  /^\/(?:news|topics|strategies|subscribe|about|contact|accessibility|privacy|search|corrections)?\/?$/;

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
      if (address === undefined) return [];
      return [readFile(join(content, path), "utf8").then((text) => ({ path, address, text }))];
    }),
  );
}
