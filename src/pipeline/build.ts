import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { checkSite } from "../checks/site/check-site.ts";
import { shownOf } from "../checks/site/shown.ts";
import { openMediaMemory } from "../content/files/media-memory.ts";
import { openTextMemory } from "../content/text-memory.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readComparing } from "../ledger/read-comparing.ts";
import type { MediaWork } from "../media/media-work.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { type NextChange, nextChangeJson, nextChangeOf } from "../newsroom/next-change.ts";
import type { Problem } from "../problems/problem.ts";
import { publicNewsroom } from "../publishing/gate.ts";
import { InTheWay, notAFile } from "../publishing/in-the-way.ts";
import { keepTimes } from "../publishing/keep-times.ts";
import { buildMark, takeHold } from "../publishing/swap.ts";
import type { StorePlace } from "../store/store.ts";
import { comparePublishedData } from "./compare-published-data.ts";
import { resolvedPath } from "./out-folder.ts";
import { siteFiles } from "./site-files.ts";
import { writeSite } from "./write-site.ts";

/** What to build, from where, to where. */
interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly now: Instant;
  readonly pid: number;
  readonly media?: MediaWork;
  /** Where it is remembered what was made before; without it all is made anew, and nothing kept. */
  readonly store?: StorePlace | undefined;
  /** Whether all of that is forgotten first, so that everything is made anew. */
  readonly isFull?: boolean;
  /** Whether the code is still what it was: templates are loaded on the way. */
  readonly isSameCode?: () => boolean;
  /** What was published before; undefined in a new newsroom. */
  readonly ledger?: Ledger | undefined;
  /** Hears of each step as it begins. */
  readonly onStep: (step: string) => void;
  /** Hears that the new site stands in the place of the old one. */
  readonly onSwap?: () => void;
}

/** What came of a build. Where a problem is an error, the target folder is as it was. */
export interface Outcome {
  /** All that `content` holds, withheld items too; undefined where it could not be read. */
  readonly newsroom: Newsroom | undefined;
  readonly problems: readonly Problem[];
  readonly isBuilt: boolean;
  /** The next scheduled change of the site that was built. */
  readonly next?: NextChange;
}

/** Builds the public site: read, gate, render into a fresh folder, check, swap. Throws OutRefused, Busy and InTheWay. */
export async function build({
  content,
  out,
  now,
  pid,
  media = {},
  store,
  isFull = false,
  isSameCode = () => true,
  ledger,
  onStep,
  onSwap,
}: BuildOptions): Promise<Outcome> {
  const target = resolvedPath(out);
  const swap = takeHold(target, pid);
  const fresh = `${swap.fresh}.json`;
  try {
    if (store && isFull) rmSync(store.folder, { recursive: true, force: true });
    onStep("Reading the content");
    const work = { ...media, ...(store && { texts: openTextMemory(store), files: openMediaMemory(store) }) };
    const { value: newsroom, problems } = await readComparing(content, now, { work, ledger });
    if (!newsroom || hasErrors(problems)) return { newsroom, problems, isBuilt: false };

    onStep("Writing the pages");
    const seen = publicNewsroom(newsroom, now);
    const site = siteFiles(swap.fresh, { old: target, store });
    const edition = await writeSite({ newsroom: seen, now, media }, { site, hosting: swap.freshHosting });

    onStep("Checking the pages");
    const leaks = comparePublishedData(newsroom, now, { seen, edition });
    keepTimes(swap.fresh, target, [`/${buildMark}`, ...site.written]);
    // Nothing else is reported beside a leak: the other checks name what they find.
    const checked = leaks.length > 0 ? leaks : checkSite(swap.fresh, shownOf(edition), store, site.linked);
    const found = [...problems, ...checked];
    if (hasErrors(found)) return { newsroom, problems: found, isBuilt: false };

    // Before the swap: a disk that has no room for it stops the build while the old site stands.
    const next = nextChangeOf(newsroom, now);
    writeFileSync(fresh, nextChangeJson(next, newsroom.site), { flag: "wx" });
    const file = nextChangeFile(out);
    if (notAFile(file) === "a folder") throw new InTheWay(file, "a folder");
    onStep("Putting the new site in its place");
    swap.commit();
    onSwap?.();
    renameSync(fresh, file);
    if (isSameCode()) site.remember();
    return { newsroom, problems: found, isBuilt: true, next };
  } finally {
    rmSync(fresh, { force: true });
    swap.release();
  }
}

/** Where a build writes the next scheduled change of its site: beside the site, so that it is never published. Each site has its own. */
function nextChangeFile(out: string): string {
  const target = resolvedPath(out);
  const name = basename(target);
  return join(dirname(target), name === "_site" ? "next-change.json" : `${name}.next-change.json`);
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === "error");
}
