import type { Site } from "../../newsroom/site.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import type { HtmlPage } from "./html-page.ts";
import type { PageFacts } from "./page-facts.ts";

/** All that a rule may know of a site while it looks at one page: what it finds is remembered for as long as this stays the same. */
export type Terms = Pick<Site, "url" | "basePath" | "locale" | "search">;

/** What is wrong with a page, whatever else lies in its site. */
export type PageRule = (page: HtmlPage, terms: Terms) => readonly Problem[];

/** Begins to watch a site that is all written: the rule is shown the facts of every page once, in any order. */
export type SiteRule = (built: BuiltSite) => {
  /** What is wrong with the page beside the files of the site. Facts are not to be kept, but for their address. */
  readonly onPage?: (facts: PageFacts) => readonly Problem[];
  /** What is wrong with all pages together. */
  readonly atEnd?: () => readonly Problem[];
};
