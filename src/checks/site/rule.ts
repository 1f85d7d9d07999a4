import type { Problem } from "../../newsroom/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import type { HtmlPage } from "./html-page.ts";

/** One family of rules at work on one site: it is shown every page once, and may have more to say at the end. */
interface Watch {
  readonly onPage: (page: HtmlPage) => readonly Problem[];
  readonly atEnd?: () => readonly Problem[];
}

/** Begins to watch a site. A page's texts must not be kept: a piece of it holds the whole page in memory. */
export type Rule = (built: BuiltSite) => Watch;
