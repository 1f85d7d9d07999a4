import type { Site } from "../../newsroom/site.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import type { HtmlPage } from "./html-page.ts";

/** One family of rules at work on one site: it is shown every page once, and the whole site at the end. */
interface Watch {
  /** Other pages may not be there yet. */
  readonly onPage: (page: HtmlPage) => readonly Problem[];
  readonly atEnd?: (built: BuiltSite) => readonly Problem[];
}

/** Begins to watch a site. A page's texts must not be kept: a piece of it holds the whole page in memory. */
export type Rule = (site: Site) => Watch;
