import { dirname, relative } from "node:path";
import { addressOf, requiredPages } from "../src/content/files/file-names.ts";
import { isFingerprintOf } from "../src/ledger/fingerprint.ts";
import { accepted, type Ledger } from "../src/ledger/ledger.ts";
import type { Newsroom } from "../src/newsroom/newsroom.ts";
import { inOneLine, type Problem } from "../src/newsroom/problem.ts";

/** What can be done with a file that has errors, where the rest is not to wait for it. */
type Way = "restore" | "untouched" | "draft" | "move" | "rename" | "mend";

const own = new Set(["", "site.yaml", "accessibility.yaml", ...requiredPages.map((name) => `pages/${name}.md`)]);

interface Order {
  readonly newsroom: Newsroom | undefined;
  /** What was published before, which cannot be set aside as if it never had been. */
  readonly ledger: Ledger | undefined;
  /** What is to be done with files that are not named here. */
  readonly unnamed?: string;
}

/**
 * How to publish everything else now, where a file with errors can be set aside; undefined where none can. The site's own
 * files, without which there is no site, have to be mended.
 */
export function publishTheRest(
  problems: readonly Problem[],
  { newsroom, ledger, unnamed = "" }: Order,
): string | undefined {
  if (!newsroom) return undefined;
  const read = new Map([...newsroom.releases, ...newsroom.strategies].map((item) => [item.path, item]));
  const folder = dirname(newsroom.statement.path);
  const wayOf = (path: string): Way | undefined => {
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
  const errors = problems.filter(({ level }) => level === "error");
  const renamed = new Map(errors.flatMap(({ path, published }) => (published ? [[path, published]] : [])));
  const faulty = new Set(errors.map(({ path }) => path).filter((path) => !renamed.has(path)));
  const { restore, untouched, draft, move, rename, mend } = Object.groupBy(faulty, (path) => wayOf(path) ?? "none");
  const aside = [
    ...[...renamed].map(([path, published]) => `give ${path} its old name ${published} back`),
    restore && `put ${restore.join(", ")} back as published`,
    untouched && !restore && `put ${untouched.join(", ")}, or what is named there, back as published`,
    draft && `write \`status: draft\` in ${draft.join(", ")}`,
    move && `copy what you need from ${move.join(", ")} and delete ${move.length === 1 ? "it" : "them"} in this change`,
    rename && `rename or delete ${rename.join(", ")}`,
    unnamed,
  ].filter(Boolean);
  const steps = mend ? [...aside, `mend ${mend.join(", ")}`] : aside;
  return aside.length > 0 ? inOneLine(`To publish everything else now, ${steps.join(", and ")}.`) : undefined;
}
