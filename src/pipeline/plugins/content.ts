import { existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { watch } from "chokidar";
import type { Ledger } from "../../ledger/ledger.ts";
import { readComparing } from "../../ledger/read-comparing.ts";
import type { MediaWork } from "../../media/media-work.ts";
import { arrange } from "../../newsroom/arrange.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { sitemapOf } from "../../newsroom/sitemap.ts";
import { onOneScreen } from "../../problems/one-screen.ts";
import { countInWords, formatProblem } from "../../problems/problem.ts";
import { publicNewsroom } from "../../publishing/gate.ts";
import { byVisibility } from "../../publishing/problem-visibility.ts";
import { emptyBuild, OutRefused } from "../../publishing/swap.ts";
import { comparePublishedData } from "../compare-published-data.ts";
import { outFault, resolvedPath } from "../out-folder.ts";
import { handOver, type SiteData, siteDataOf } from "../site-data.ts";
import { siteFiles } from "../site-files.ts";

/** Where content is read, and what that needs of the process. */
interface ContentOptions {
  readonly folder: string;
  readonly clock: () => Instant;
  readonly print: (line: string) => void;
  readonly mediaWork: () => MediaWork;
  readonly ledgerOf: (flag: undefined, folder: string) => Ledger | undefined;
}

/** Content has errors: nothing is written. Eleventy prints no stack of it. */
class ContentFault extends Error {
  readonly skipOriginalStack = true;
}

/**
 * Reads a content folder before each build and hands over what the public may see, where nothing was handed over: `npm run
 * build` and `npm start` read for themselves. Prints what is wrong, and throws ContentFault where that stops publishing, or OutRefused.
 */
export function content(config: UserConfig, { folder, clock, print, mediaWork, ledgerOf }: ContentOptions): void {
  if (siteDataOf(config)) return;
  let data: SiteData | undefined;
  handOver(config, () => data);
  config.addWatchTarget(folder);
  let isWatched = false;
  config.on("eleventy.before", async ({ directories: { output }, runMode }) => {
    if (runMode !== "build" && !isWatched) rebuildOnDelete(folder, clock);
    isWatched = true;
    const fault = outFault(output, folder);
    if (fault) throw new OutRefused(fault);
    const [now, media] = [clock(), mediaWork()];
    const { value: newsroom, problems } = await readComparing(folder, now, {
      work: media,
      ledger: ledgerOf(undefined, folder),
    });
    const isOld = new Set(byVisibility(problems, newsroom, now).old);
    for (const problem of onOneScreen(problems.filter((one) => !isOld.has(one))).shown) print(formatProblem(problem));
    if (problems.length > 0) print(countInWords(problems));
    if (!newsroom || problems.some(({ level }) => level === "error"))
      throw new ContentFault("Nothing was written: mend the errors in the content.");
    const seen = publicNewsroom(newsroom, now);
    const edition = arrange(seen, now);
    const differences = comparePublishedData(newsroom, now, { seen, edition });
    for (const problem of differences) print(formatProblem(problem));
    if (differences.length > 0)
      throw new ContentFault("Nothing was written: the site would tell of what is held back.");
    const site = resolvedPath(output);
    data = { edition, sitemap: sitemapOf(edition), media, files: siteFiles(site) };
    emptyBuild(site);
  });
}

/** Has Eleventy build again when a file is deleted, by touching another: it does so of itself only for new and changed files. */
function rebuildOnDelete(folder: string, clock: () => Instant): void {
  const siteFile = join(folder, "site.yaml");
  const touch = () => existsSync(siteFile) && utimesSync(siteFile, clock() / 1000, clock() / 1000);
  watch(folder, { ignoreInitial: true, persistent: false }).on("unlink", touch);
}
