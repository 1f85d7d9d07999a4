import { address } from "../../newsroom/address.ts";
import { publishedDesk } from "../../newsroom/published-desk.ts";
import type { Site } from "../../newsroom/site.ts";
import { type Problem, sortProblems } from "../../problems/problem.ts";
import type { StorePlace } from "../../store/store.ts";
import { type BuiltSite, isPage, openSite } from "./built-site.ts";
import { checkCards } from "./cards.ts";
import { checkDesk } from "./desk.ts";
import { factsOfPages, type ProvedFiles } from "./facts-of-pages.ts";
import { checkFeeds } from "./feeds.ts";
import { checkHostFiles } from "./host-files.ts";
import { checkEndings } from "./html-file-extensions.ts";
import { links } from "./links.ts";
import { checkMedia } from "./media.ts";
import type { PageFacts } from "./page-facts.ts";
import { redirects } from "./redirects.ts";
import { releases } from "./releases.ts";
import type { SiteRule, Terms } from "./rule.ts";
import type { Shown } from "./shown.ts";
import { checkSitemap } from "./sitemap.ts";
import { statement } from "./statement.ts";
import { namedInData } from "./structured-data.ts";
import { loads } from "./subresources.ts";
import { names } from "./unique-titles.ts";
import { weight } from "./weight.ts";

const rules: readonly SiteRule[] = [names, links, loads, releases, statement, namedInData, weight];

/** What is asked of pages that only send their reader on. */
const rulesOfRedirects: readonly SiteRule[] = [redirects];

/**
 * Everything that is wrong with a built site. With a store no file is read again of whose bytes it remembers what was found: `proved`
 * are files whose bytes are known to have a digest, and all other pages are read to find out.
 */
export function checkSite(folder: string, shown: Shown, store?: StorePlace, proved?: ProvedFiles): Problem[] {
  const built = openSite(folder, shown);
  const facts = factsOfPages(folder, pagesOf(built), { terms: termsOf(shown.site), place: store, proved });
  return sortProblems([...checkPages(built, facts), ...checkFiles(built, store)]);
}

function termsOf({ url, basePath, locale, search }: Site): Terms {
  return { url, basePath, locale, search };
}

/** The pages for readers. The desk is for officers: `checkDesk` looks at it. */
function pagesOf({ addresses, site }: BuiltSite): string[] {
  return [...addresses].filter((page) => isPage(page) && !(publishedDesk(site) && page === address.desk));
}

function checkPages(built: BuiltSite, pages: Iterable<PageFacts>): Problem[] {
  const watches = rules.map((rule) => rule(built));
  const redirectWatches = rulesOfRedirects.map((rule) => rule(built));
  const unlisted = new Set<string>(publishedDesk(built.site) ? [address.desk] : []);
  const problems: Problem[] = [];
  for (const facts of pages) {
    if (facts.isUnlisted) unlisted.add(facts.address);
    problems.push(...facts.problems);
    for (const watch of facts.sendsTo === undefined ? watches : redirectWatches)
      problems.push(...(watch.onPage?.(facts) ?? []));
  }
  const atEnd = [...watches, ...redirectWatches].flatMap((watch) => watch.atEnd?.() ?? []);
  return [...problems, ...atEnd, ...checkSitemap(built, unlisted)];
}

/** Everything that is wrong with the files of a built site that are no pages. */
function checkFiles(built: BuiltSite, store?: StorePlace): Problem[] {
  const checks = [checkEndings, checkFeeds, checkMedia, checkCards, checkHostFiles, checkDesk];
  return checks.flatMap((check) => check(built, store));
}
