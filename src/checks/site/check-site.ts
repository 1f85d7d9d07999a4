import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../../newsroom/site.ts";
import { type Problem, sortProblems } from "../../problems/problem.ts";
import { fileOf, isPage, openSite } from "./built-site.ts";
import { checkCards } from "./cards.ts";
import { checkFeeds } from "./feeds.ts";
import { head } from "./head.ts";
import { checkHostFiles } from "./host-files.ts";
import { checkEndings } from "./html-file-extensions.ts";
import { readPage } from "./html-page.ts";
import { links } from "./links.ts";
import { checkMedia } from "./media.ts";
import { isRedirect, redirects } from "./redirects.ts";
import { releases } from "./releases.ts";
import type { Shown } from "./shown.ts";
import { checkSitemap } from "./sitemap.ts";
import { statement } from "./statement.ts";
import { structuredData } from "./structured-data.ts";
import { loads } from "./subresources.ts";
import { names } from "./unique-titles.ts";
import { weight } from "./weight.ts";

const rules = [head, names, links, loads, releases, statement, structuredData, weight];

/** What is known of a page that only sends its reader on. */
const rulesOfRedirects = [redirects];

/** The check of the pages of a site that is still being written. */
interface PageCheck {
  /** Reads pages that are there already. */
  readonly read: (addresses: readonly string[]) => void;
  /** Reads what is left once all is written, and reports everything that is wrong with the pages and their sitemap. */
  readonly finish: (shown: Shown) => Problem[];
}

/** Begins to check the pages of a site in a folder. Each is read once. */
export function beginCheck(folder: string, site: Site): PageCheck {
  const watches = rules.map((rule) => rule(site));
  const redirectWatches = rulesOfRedirects.map((rule) => rule(site));
  const done = new Set<string>();
  const unlisted = new Set<string>();
  const problems: Problem[] = [];
  const read = (addresses: readonly string[]) => {
    for (const address of addresses) {
      const file = join(folder, fileOf(address));
      if (done.has(address) || !existsSync(file)) continue;
      done.add(address);
      const page = readPage(address, readFileSync(file, "utf8"));
      if (isRedirect(page) || page.isUnlisted) unlisted.add(address);
      for (const watch of isRedirect(page) ? redirectWatches : watches) problems.push(...watch.onPage(page));
    }
  };
  return {
    read,
    finish(shown) {
      const built = openSite(folder, shown);
      read([...built.addresses].filter(isPage));
      const atEnd = [...watches, ...redirectWatches].flatMap((watch) => watch.atEnd?.(built) ?? []);
      return [...problems, ...atEnd, ...checkSitemap(built, unlisted)];
    },
  };
}

/** Everything that is wrong with the files of a built site that are no pages. */
export function checkFiles(folder: string, shown: Shown): Problem[] {
  const built = openSite(folder, shown);
  return [checkEndings, checkFeeds, checkMedia, checkCards, checkHostFiles].flatMap((check) => check(built));
}

/** Everything that is wrong with a built site. */
export function checkSite(folder: string, shown: Shown): Problem[] {
  return sortProblems([...beginCheck(folder, shown.site).finish(shown), ...checkFiles(folder, shown)]);
}
