import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { MediaWork } from "../media/media-work.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Problem } from "../problems/problem.ts";
import { publicNewsroom } from "../publishing/gate.ts";
import { variationsOf } from "../publishing/proof/variations.ts";
import { writeOtherFiles } from "./other-files.ts";
import { siteFiles } from "./site-files.ts";
import { writeSite } from "./write-site.ts";

interface ProofOptions {
  readonly newsroom: Newsroom;
  readonly now: Instant;
  readonly media: MediaWork;
  /** An empty folder for the sites that are compared. */
  readonly folder: string;
  /** Hears of each step as it begins. */
  readonly onStep: (step: string) => void;
  /** Writes what is published of a newsroom into a folder. */
  readonly write?: (newsroom: Newsroom, folder: string) => Promise<unknown>;
}

const steps = {
  replaced: "Writing it with something else in the place of what is held back",
  removed: "Writing it without what is held back",
} as const;

/** After so many, one does not look on: all have one cause. */
const mostFiles = 20;

/**
 * Proves that what is withheld makes no difference to any byte of a site: an error for each file in which it does. Undefined
 * where nothing is withheld.
 */
export async function proveSite(options: ProofOptions): Promise<Problem[] | undefined> {
  const { newsroom, now, media, folder, onStep } = options;
  const publish = (whole: Newsroom, to: string) =>
    writeSite(
      { newsroom: publicNewsroom(whole, now), now, media },
      { site: siteFiles(join(to, "site")), hosting: join(to, "hosting") },
    );
  const { write = publish } = options;
  const variations = variationsOf(newsroom, now, await writeOtherFiles(join(folder, "content")));
  if (variations.length === 0) return undefined;

  const usual = join(folder, "usual");
  onStep("Writing the site as it is");
  await write(newsroom, usual);
  for (const { how, newsroom: other } of variations) {
    onStep(steps[how]);
    await write(other, join(folder, how));
  }
  const nameOf = (file: string) => knownPart(file, join(folder, "removed"));
  return variations.flatMap(({ how }) => {
    const names = new Set(differentFiles(usual, join(folder, how)).map(nameOf));
    return [...names].slice(0, mostFiles).map((file) => difference(file, how));
  });
}

/** The files that are not the same in two folders. */
function differentFiles(one: string, other: string): string[] {
  const files = [...new Set([one, other].flatMap(filesIn))].toSorted();
  return files.filter((file) => {
    const places = [one, other].map((folder) => join(folder, file));
    if (!places.every((place) => existsSync(place))) return true;
    const [bytes, otherBytes] = places.map((place) => readFileSync(place));
    return !(bytes && otherBytes?.equals(bytes));
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** As much of a path as there is without what is withheld: the rest may be a name of it. */
function knownPart(file: string, folder: string): string {
  if (existsSync(join(folder, file))) return file;
  const above = dirname(file);
  return existsSync(join(folder, above)) ? join(above, "…") : knownPart(above, folder);
}

function difference(file: string, how: string): Problem {
  const path = file.replaceAll("\\", "/").replace(/^site\//, "");
  const page = path.endsWith("index.html") ? `the page /${path.slice(0, -"index.html".length)}` : "this file";
  return {
    rule: "leak",
    level: "error",
    at: { path, line: 1, column: 1 },
    message: `${page} changes when what is not public is ${how}`,
    fix: "ask the person who looks after the newsroom’s code to mend this, and publish nothing until then",
  };
}
