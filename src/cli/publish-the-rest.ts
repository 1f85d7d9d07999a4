import { dirname, join, relative } from "node:path";
import { brokenWithout } from "../content/cross-file/broken-without.ts";
import { addressOf } from "../content/files/file-names.ts";
import { gatedItems, kinds } from "../kinds/kinds.ts";
import { isFingerprintOf } from "../ledger/fingerprint.ts";
import { accepted, type Ledger } from "../ledger/ledger.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { inOneLine, type Problem } from "../problems/problem.ts";

/** What can be done with a file that has errors, where the rest is not to wait for it. */
type Way = "restore" | "untouched" | "draft" | "move" | "rename" | "mend";

const own = new Set(["", "site.yaml", ...Object.values(kinds).flatMap(({ files }) => files.required)]);

interface RestOptions {
  readonly newsroom: Newsroom | undefined;
  /** What was published before, which cannot be set aside as if it never had been. */
  readonly ledger: Ledger | undefined;
  readonly now: Instant;
  /** Whether a file may be named; every file, where it is left out. */
  readonly isOpen?: (path: string) => boolean;
  /** Whether files that may not be named have errors too. */
  readonly hasUnnamed?: boolean;
}

/**
 * How to publish everything else now, where a file with errors can be set aside, with the files that cannot go out without
 * it; undefined where none can. The site's own files, without which there is no site, have to be mended.
 */
export function publishTheRest(
  problems: readonly Problem[],
  { newsroom, ledger, now, isOpen = () => true, hasUnnamed = false }: RestOptions,
): string | undefined {
  if (!newsroom) return undefined;
  const errors = problems.filter(({ level }) => level === "error");
  const renamed = new Map(errors.flatMap(({ at: { path }, published }) => (published ? [[path, published]] : [])));
  const [ofLogo, others] = [errors.filter(isOfLogo), errors.filter((error) => !isOfLogo(error))];
  const faulty = new Set(others.map(({ at }) => at.path).filter((path) => !renamed.has(path)));
  const wayOf = waysIn(newsroom, ledger);
  const ways = new Map([...faulty].map((path) => [path, wayOf(path)]));
  const haveAllWays = addBroken(ways, { newsroom, now, wayOf });
  const named = [...ways.keys()].filter((path) => faulty.has(path) || isOpen(path));
  const { restore, untouched, draft, move, rename } = Object.groupBy(named, (path) => ways.get(path) ?? "none");
  const { mend, leading } = Object.groupBy(
    named.filter((path) => ways.get(path) === "mend"),
    (path) => (faulty.has(path) ? "mend" : "leading"),
  );
  const aside = [
    ...[...renamed].map(([path, published]) => `give ${path} its old name ${published} back`),
    ofLogo.length > 0 && `delete \`logo:\` from ${siteFileOf(newsroom)}, and the SVG files that it names`,
    restore && `put ${restore.join(", ")} back as published`,
    untouched && !restore && `put ${untouched.join(", ")}, or what is named there, back as published`,
    draft && `write \`status: draft\` in ${draft.join(", ")}`,
    move && `copy what you need from ${move.join(", ")} and delete ${move.length === 1 ? "it" : "them"} in this change`,
    rename && `rename or delete ${rename.join(", ")}`,
    (hasUnnamed || named.length < ways.size) && "do for the other files what npm run check says",
  ].filter(Boolean);
  const steps = [
    ...aside,
    mend && `mend ${mend.join(", ")}`,
    leading && `remove what leads there from ${leading.join(", ")}`,
  ].filter(Boolean);
  const isPossible = aside.length > 0 && haveAllWays;
  return isPossible ? inOneLine(`To publish everything else now, ${steps.join(", and ")}.`) : undefined;
}

/** What is wrong with the council's logo, without which there is a site. */
function isOfLogo({ at: { field } }: Problem): boolean {
  return field === "logo" || field?.startsWith("logo.") === true;
}

function siteFileOf({ statement }: Newsroom): string {
  return join(dirname(statement.path), "site.yaml");
}

function waysIn(newsroom: Newsroom, ledger: Ledger | undefined): (path: string) => Way | undefined {
  const read = new Map(gatedItems(newsroom).map((item) => [item.path, item]));
  const folder = dirname(newsroom.statement.path);
  return (path) => {
    const below = relative(folder, path).replaceAll("\\", "/");
    if (below.startsWith("..")) return undefined;
    const item = read.get(path);
    const address = addressOf(below);
    const known = address === undefined ? undefined : ledger?.at(address);
    const isPublished = known && known.hash !== accepted && !own.has(below);
    // What is wrong with a text that says what it said may well lie in another file, which is missing or was changed.
    if (isPublished && item && isFingerprintOf(item, known.hash)) return "untouched";
    if (isPublished && (!item || item.id === known.id)) return "restore";
    if (item) return "draft";
    if (below.startsWith("media/")) return "rename";
    return own.has(below) ? "mend" : "move";
  };
}

interface Judge {
  readonly newsroom: Newsroom;
  readonly now: Instant;
  readonly wayOf: (path: string) => Way | undefined;
}

/** Adds the files that cannot go out without those that are set aside, and theirs; says whether there is a way for each. */
function addBroken(ways: Map<string, Way | undefined>, { newsroom, now, wayOf }: Judge): boolean {
  const pathsOf = (wanted: Way) => new Set([...ways].flatMap(([path, way]) => (way === wanted ? path : [])));
  for (;;) {
    const broken = brokenWithout(newsroom, { drafts: pathsOf("draft"), deleted: pathsOf("move") }, now);
    const next = [...broken].flatMap((path): [string, Way | undefined][] => {
      const way = ways.get(path);
      if (!ways.has(path)) return [[path, wayOf(path)]];
      return way === "draft" ? [[path, "move"]] : [];
    });
    if (next.length === 0) return [...broken].every((path) => ways.get(path) !== undefined);
    for (const [path, way] of next) ways.set(path, way);
  }
}
