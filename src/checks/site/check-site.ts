import { type Problem, sortProblems } from "../../newsroom/problem.ts";
import { inParts, inTurn, type Spread } from "../../newsroom/spread.ts";
import { isPage, openSite, type Shown } from "./built-site.ts";
import { checkFeeds } from "./feeds.ts";
import { head } from "./head.ts";
import { readPages } from "./html-page.ts";
import { links } from "./links.ts";
import { loads } from "./loads.ts";
import { checkMedia } from "./media.ts";
import { names } from "./names.ts";
import { releases } from "./releases.ts";
import { checkSitemap } from "./sitemap.ts";
import { statement } from "./statement.ts";
import { weight } from "./weight.ts";

const rules = [head, names, links, loads, releases, statement, weight];

/** How many pages are read in one job. */
const pagesInJob = 500;

/** Everything that is wrong with a built site, given the public newsroom that it shows. Reads and parses each file once. */
export async function checkSite(folder: string, newsroom: Shown, spread: Spread = inTurn): Promise<Problem[]> {
  const built = openSite(folder, newsroom);
  const watches = rules.map((rule) => rule(built));
  const jobs = inParts([...built.addresses].filter(isPage), pagesInJob).map((addresses) => ({ folder, addresses }));
  const problems: Problem[] = [];
  const others: Problem[] = [];
  const parts = spread(readPages, jobs, async () => {
    others.push(...checkSitemap(built), ...checkFeeds(built), ...checkMedia(built));
  });
  for await (const pages of parts)
    for (const page of pages) for (const watch of watches) problems.push(...watch.onPage(page));
  const atEnd = watches.flatMap((watch) => watch.atEnd?.() ?? []);
  return sortProblems([...problems, ...atEnd, ...others]);
}
