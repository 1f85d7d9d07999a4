import type { Site } from "../../newsroom/site.ts";
import { type Problem, sortProblems } from "../../problems/problem.ts";
import type { StorePlace } from "../../store/store.ts";
import { type BuiltSite, isPage, openSite } from "./built-site.ts";
import { checkCards } from "./cards.ts";
import { checkFeeds } from "./feeds.ts";
import { type FactsGathering, gatherFacts } from "./gather-facts.ts";
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

/** The check of a site that is still being written. */
interface SiteCheck extends Pick<FactsGathering, "known" | "read"> {
  /** Reads what is left once all is written, and reports everything that is wrong with the site. */
  readonly finish: (shown: Shown) => Promise<Problem[]>;
}

/** Begins to check a site in a folder. Each page is read once, and none of which the store remembers what was found on its bytes. */
export function beginCheck(folder: string, site: Site, store?: StorePlace): SiteCheck {
  const facts = gatherFacts(folder, termsOf(site), store);
  return {
    known: facts.known,
    read: facts.read,
    async finish(shown) {
      const built = openSite(folder, shown);
      // Meanwhile, where pages are read in a second thread.
      const ofFiles = checkFiles(built, store);
      await facts.settled();
      return [...checkPages(built, facts.of(pagesOf(built))), ...ofFiles];
    },
  };
}

/** Everything that is wrong with a built site. */
export function checkSite(folder: string, shown: Shown, store?: StorePlace): Problem[] {
  const built = openSite(folder, shown);
  const facts = gatherFacts(folder, termsOf(shown.site), store);
  return sortProblems([...checkPages(built, facts.of(pagesOf(built))), ...checkFiles(built, store)]);
}

function termsOf({ url, basePath, locale, search }: Site): Terms {
  return { url, basePath, locale, search };
}

function pagesOf({ addresses }: BuiltSite): string[] {
  return [...addresses].filter(isPage);
}

function checkPages(built: BuiltSite, pages: Iterable<PageFacts>): Problem[] {
  const watches = rules.map((rule) => rule(built));
  const redirectWatches = rulesOfRedirects.map((rule) => rule(built));
  const unlisted = new Set<string>();
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
  const checks = [checkEndings, checkFeeds, checkMedia, checkCards, checkHostFiles];
  return checks.flatMap((check) => check(built, store));
}
