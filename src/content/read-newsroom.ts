import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { MediaWork } from "../media/media-work.ts";
import { address } from "../newsroom/address.ts";
import type { Page, Release, Strategy } from "../newsroom/item.ts";
import { byTitle, type Newsroom, newestFirst } from "../newsroom/newsroom.ts";
import { type Problem, sortProblems } from "../newsroom/problem.ts";
import { checkLinks } from "./check-links.ts";
import { checkMedia } from "./check-media.ts";
import { mostBytes, tooLong } from "./decode.ts";
import { inWords, requiredPages } from "./file-names.ts";
import { type ContentFile, listFiles } from "./files.ts";
import type { Surroundings } from "./item-fields.ts";
import { readMedia } from "./media.ts";
import { readPage } from "./read-page.ts";
import { readRelease, releaseSchema } from "./read-release.ts";
import { readSiteFile } from "./read-site.ts";
import { readStrategy, strategySchema } from "./read-strategy.ts";
import { checkReferences } from "./references.ts";
import type { Problems } from "./text-file.ts";

/** A content folder as it was read. */
interface ReadNewsroom {
  /** What could be read, to be trusted only where no problem is an error; undefined where there is no folder. */
  readonly newsroom: Newsroom | undefined;
  /** Every problem of every file, by file and line. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a content folder whole. `now`, in milliseconds, decides which links lead to what is not public yet. What pictures
 * and documents say of themselves is kept in the cache folder of `work`, if it has one.
 */
export async function readNewsroom(folder: string, now: number, work: MediaWork = {}): Promise<ReadNewsroom> {
  const { files, problems: listed } = listFiles(folder);
  if (listed.some(({ path }) => path === join(folder, ""))) return { newsroom: undefined, problems: listed };

  const problems: Problems = [...listed];
  const { site, isKnown } = readSiteFile(folder, now, problems);
  const strategyNames = namesIn(files, "strategies/");
  const surroundings: Surroundings = {
    site,
    isSiteKnown: isKnown,
    library: await readMedia(
      folder,
      files.map(({ path }) => path),
      work,
    ),
    strategies: new Map(strategyNames.map((name) => [name, name])),
    now,
  };
  const items = readItems(folder, files, surroundings, problems);
  const newsroom = {
    site,
    releases: items.releases.toSorted(newestFirst),
    strategies: items.strategies.toSorted(byTitle),
    pages: items.pages,
  };
  problems.push(...missingPages(folder, files), ...checkReferences(newsroom, now));
  problems.push(...checkLinks(newsroom, addressesOf(files), now), ...checkMedia(newsroom, surroundings.library));
  return { newsroom, problems: sortProblems(problems) };
}

interface Items {
  readonly releases: Release[];
  readonly strategies: Strategy[];
  readonly pages: Page[];
}

function readItems(
  folder: string,
  files: readonly ContentFile[],
  surroundings: Surroundings,
  problems: Problems,
): Items {
  const ofRelease = releaseSchema(surroundings);
  const ofStrategy = strategySchema(surroundings);
  const items: Items = { releases: [], strategies: [], pages: [] };
  for (const file of files) {
    if (!file.path.endsWith(".md")) continue;
    const bytes = readBytes(join(folder, file.path), problems);
    if (!bytes) continue;
    if (file.path.startsWith("news/"))
      keep(items.releases, readRelease(folder, file, bytes, ofRelease, surroundings, problems));
    else if (file.path.startsWith("strategies/"))
      keep(items.strategies, readStrategy(folder, file, bytes, ofStrategy, surroundings, problems));
    else keep(items.pages, readPage(folder, file.path, bytes, surroundings, problems));
  }
  return items;
}

function keep<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

/** Asks for the size first: a film that is named like a text is never read. */
function readBytes(path: string, problems: Problems): Buffer | undefined {
  try {
    const { size } = statSync(path);
    if (size <= mostBytes) return readFileSync(path);
    problems.push({ level: "error", path, ...tooLong(size) });
  } catch {
    const what = "this account may not read the file";
    problems.push({ level: "error", path, line: 1, column: 1, what, write: "the right to read it" });
  }
  return undefined;
}

function namesIn(files: readonly ContentFile[], folder: string): string[] {
  return files.flatMap(({ path }) =>
    path.startsWith(folder) && path.endsWith(".md") ? [path.slice(folder.length, -".md".length)] : [],
  );
}

/** The address of every file that has one, whether it could be read or not. */
function addressesOf(files: readonly ContentFile[]): ReadonlySet<string> {
  return new Set([
    ...namesIn(files, "news/").map((name) => address.release(name.slice(0, 4), name.slice("2018/2018-02-09-".length))),
    ...namesIn(files, "strategies/").map(address.strategy),
    ...namesIn(files, "pages/").map(address.page),
  ]);
}

function missingPages(folder: string, files: readonly ContentFile[]): Problem[] {
  const there = new Set(namesIn(files, "pages/"));
  return requiredPages
    .filter((name) => !there.has(name))
    .map((name) => ({
      level: "error",
      path: join(folder, "pages", `${name}.md`),
      line: 1,
      column: 1,
      what: "every newsroom has this page, and the file is missing",
      write: "a file of this name",
      paste: [
        "---",
        `title: "${inWords(name)}"`,
        'summary: "What the page is for, in one sentence."',
        "---",
        "",
        "The text.",
      ],
    }));
}
