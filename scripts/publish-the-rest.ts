import { dirname, relative } from "node:path";
import { addressOf, requiredPages } from "../src/content/files/file-names.ts";
import { accepted, type Ledger } from "../src/ledger/ledger.ts";
import type { Newsroom } from "../src/newsroom/newsroom.ts";
import { inOneLine, type Problem } from "../src/newsroom/problem.ts";

/** What can be done with a file that has errors, where the rest is not to wait for it. */
type Way = "restore" | "draft" | "move" | "rename" | "mend";

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
  const read = new Set([...newsroom.releases, ...newsroom.strategies].map(({ path }) => path));
  const folder = dirname(newsroom.statement.path);
  const wayOf = (path: string): Way | undefined => {
    const below = relative(folder, path).replaceAll("\\", "/");
    if (below.startsWith("..")) return undefined;
    const known = ledger?.at(addressOf(below) ?? "");
    if (known && known.hash !== accepted && !own.has(below)) return "restore";
    if (read.has(path)) return "draft";
    if (below.startsWith("media/")) return "rename";
    return own.has(below) ? "mend" : "move";
  };
  const faulty = new Set(problems.flatMap(({ level, path }) => (level === "error" ? [path] : [])));
  const { restore, draft, move, rename, mend } = Object.groupBy(faulty, (path) => wayOf(path) ?? "none");
  const aside = [
    restore && `put ${restore.join(", ")} back as published, or write \`status: withdrawn\` there`,
    draft && `write \`status: draft\` in ${draft.join(", ")}`,
    move && `move ${move.join(", ")} out of the content folder`,
    rename && `rename or delete ${rename.join(", ")}`,
    unnamed,
  ].filter(Boolean);
  const steps = mend ? [...aside, `mend ${mend.join(", ")}`] : aside;
  return aside.length > 0 ? inOneLine(`To publish everything else now, ${steps.join(", and ")}.`) : undefined;
}
