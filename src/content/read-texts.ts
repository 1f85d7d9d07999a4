import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page, Release, Strategy } from "../newsroom/item.ts";
import type { Problem } from "../newsroom/problem.ts";
import type { Site } from "../newsroom/site.ts";
import { mostBytes, tooLong } from "./decode.ts";
import type { ContentFile } from "./files.ts";
import type { Surroundings } from "./item-fields.ts";
import { mediaLibrary } from "./media.ts";
import { readPage } from "./read-page.ts";
import { readRelease, releaseSchema } from "./read-release.ts";
import { readStrategy, strategySchema } from "./read-strategy.ts";
import type { Problems } from "./text-file.ts";

/** Texts to read, with all that they are read against. */
export interface Reading {
  readonly folder: string;
  readonly texts: readonly ContentFile[];
  readonly site: Site;
  readonly isSiteKnown: boolean;
  /** The paths of all files below `media/`. */
  readonly media: readonly string[];
  readonly strategyNames: readonly string[];
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** What some texts hold: in the order of the files, with every problem of theirs. */
export interface Texts {
  readonly releases: Release[];
  readonly strategies: Strategy[];
  readonly pages: Page[];
  readonly problems: Problem[];
}

/** Reads releases, strategies and pages. */
export function readTexts({ folder, texts, media, strategyNames, ...rest }: Reading): Texts {
  const surroundings: Surroundings = {
    ...rest,
    library: mediaLibrary(folder, media),
    strategies: new Map(strategyNames.map((name) => [name, name])),
  };
  const ofRelease = releaseSchema(surroundings);
  const ofStrategy = strategySchema(surroundings);
  const read: Texts = { releases: [], strategies: [], pages: [], problems: [] };
  for (const file of texts) {
    const bytes = readBytes(join(folder, file.path), read.problems);
    if (!bytes) continue;
    if (file.path.startsWith("news/"))
      keep(read.releases, readRelease(folder, file, bytes, ofRelease, surroundings, read.problems));
    else if (file.path.startsWith("strategies/"))
      keep(read.strategies, readStrategy(folder, file, bytes, ofStrategy, surroundings, read.problems));
    else keep(read.pages, readPage(folder, file.path, bytes, surroundings, read.problems));
  }
  return read;
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
