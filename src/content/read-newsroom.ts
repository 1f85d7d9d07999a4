import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Release, Strategy } from "../newsroom/item.ts";
import { byTitle, type Newsroom, newestFirst } from "../newsroom/newsroom.ts";
import { type Problem, sortProblems } from "../newsroom/problem.ts";
import { type ContentFile, listFiles, requiredPages } from "./files.ts";
import type { Surroundings } from "./item-fields.ts";
import { mediaLibrary } from "./media.ts";
import { readPage } from "./read-page.ts";
import { readRelease, releaseFields } from "./read-release.ts";
import { readSite } from "./read-site.ts";
import { readStrategy, strategyFields } from "./read-strategy.ts";
import { checkReferences } from "./references.ts";

/** A content folder as it was read. */
export interface ReadNewsroom {
  /** What could be read; undefined where `site.yaml` could not. To be trusted only where no problem is an error. */
  readonly newsroom: Newsroom | undefined;
  /** Every problem of every file, by file and line. */
  readonly problems: readonly Problem[];
}

/** Reads a content folder whole. `now`, in milliseconds, decides which links lead to what is not public yet. */
export function readNewsroom(folder: string, now: number): ReadNewsroom {
  const { files, problems: listed } = listFiles(folder);
  const problems = [...listed];
  const site = listed.some((problem) => problem.path === folder) ? undefined : readSite(folder, now, problems);
  if (!site) return { newsroom: undefined, problems: sortProblems(problems) };

  const named = namesIn(files, "strategies/");
  const library = mediaLibrary(
    folder,
    files.map(({ path }) => path),
  );
  const surroundings: Surroundings = { site, library, strategies: new Map(named.map((name) => [name, name])) };
  const releaseShape = releaseFields(surroundings);
  const strategyShape = strategyFields(surroundings);

  const releases: Release[] = [];
  const strategies: Strategy[] = [];
  const pages: Page[] = [];
  for (const file of files) {
    if (!file.path.endsWith(".md")) continue;
    const bytes = readBytes(join(folder, file.path), problems);
    if (!bytes) continue;
    if (file.path.startsWith("news/"))
      keep(releases, readRelease(folder, file, bytes, releaseShape, surroundings, problems));
    else if (file.path.startsWith("strategies/"))
      keep(strategies, readStrategy(folder, file, bytes, strategyShape, surroundings, problems));
    else keep(pages, readPage(folder, file.path, bytes, surroundings, problems));
  }
  for (const name of requiredPages)
    if (!namesIn(files, "pages/").includes(name)) problems.push(missingPage(folder, name));
  problems.push(...checkReferences([...releases, ...strategies], now));

  return {
    newsroom: { site, releases: releases.toSorted(newestFirst), strategies: strategies.toSorted(byTitle), pages },
    problems: sortProblems(problems),
  };
}

function namesIn(files: readonly ContentFile[], folder: string): string[] {
  return files.flatMap(({ path }) =>
    path.startsWith(folder) && path.endsWith(".md") ? [path.slice(folder.length, -3)] : [],
  );
}

function readBytes(path: string, problems: Problem[]): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    problems.push({
      level: "error",
      path,
      line: 1,
      column: 1,
      what: "the file may not be read",
      write: "rights for the account that builds the site",
    });
    return undefined;
  }
}

function keep<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

function missingPage(folder: string, name: string): Problem {
  return {
    level: "error",
    path: join(folder, "pages", `${name}.md`),
    line: 1,
    column: 1,
    what: "every newsroom has this page, and the file is missing",
    write: "a file of this name with a header (title, summary) and a text",
  };
}
