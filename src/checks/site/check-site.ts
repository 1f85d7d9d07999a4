import { type Problem, sortProblems } from "../../newsroom/problem.ts";
import { isPage, openSite, type Shown } from "./built-site.ts";
import { checkFeeds } from "./feeds.ts";
import { head } from "./head.ts";
import { readPage } from "./html-page.ts";
import { links } from "./links.ts";
import { loads } from "./loads.ts";
import { checkMedia } from "./media.ts";
import { names } from "./names.ts";
import { releases } from "./releases.ts";
import { checkSitemap } from "./sitemap.ts";
import { statement } from "./statement.ts";
import { weight } from "./weight.ts";

const rules = [head, names, links, loads, releases, statement, weight];

/** Everything that is wrong with a built site, given the public newsroom that it shows. Reads and parses each file once. */
export function checkSite(folder: string, newsroom: Shown): Problem[] {
  const built = openSite(folder, newsroom);
  const watches = rules.map((rule) => rule(built));
  const problems: Problem[] = [];
  for (const address of built.addresses) {
    if (!isPage(address)) continue;
    const page = readPage(address, built.read(address));
    for (const watch of watches) problems.push(...watch.onPage(page));
  }
  const atEnd = watches.flatMap((watch) => watch.atEnd?.() ?? []);
  return sortProblems([...problems, ...atEnd, ...checkSitemap(built), ...checkFeeds(built), ...checkMedia(built)]);
}
