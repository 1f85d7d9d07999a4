import { absolute, address } from "../../newsroom/address.ts";
import { countOf } from "../../newsroom/format.ts";
import { error, inFile } from "./problem-location.ts";
import type { PageRule } from "./rule.ts";

/** A page says once, and rightly, what it is: language, title, description, address, heading, and what it may load. */
export const head: PageRule = (page, site) => {
  const wrong = (message: string, fix: string) =>
    error("page-head", inFile(page.address), `the page ${page.address} ${message}`, fix);
  const own = page.address === address.notFound ? "" : absolute(site, page.address);
  const isSearch = site.search && page.address === address.search;
  const said = page.canonicals.join(" and ");
  return [
    !page.language && wrong("does not say its language", "set lang on its html element"),
    !!page.language &&
      page.language !== site.locale &&
      wrong(`says that it is in ${page.language}`, `lang="${site.locale}"`),
    !page.title?.trim() && wrong("has no title", "add a title that no other page has"),
    !page.description?.trim() && wrong("has no description", "add a meta description that no other page has"),
    !page.policy?.startsWith("default-src 'none'") &&
      wrong("lets a browser load anything", "add a meta Content-Security-Policy that starts with default-src 'none'"),
    !page.picture?.startsWith("https://") &&
      !page.picture?.startsWith("http://") &&
      wrong("has no picture for shared links", "add an og:image with its whole web address"),
    !isSearch &&
      !!page.policy?.includes("script-src") &&
      wrong("lets scripts run", "leave script-src out of its policy: the page that searches alone has a script"),
    isSearch &&
      !page.policy?.includes("script-src 'self'") &&
      wrong("does not let its script run", "add script-src 'self'; connect-src 'self' to its policy"),
    page.mainHeadings !== 1 && wrong(`has ${countOf(page.mainHeadings, "h1 heading")}`, "write one h1"),
    said !== own &&
      wrong(
        said ? `says that its address is ${said}` : "does not say its address",
        own ? `write one canonical link, to ${own}` : "remove the canonical link: this page is shown at any address",
      ),
    ...repeated(page.ids).map((id) => wrong(`has the id "${id}" more than once`, "give each element a different id")),
  ].filter((problem) => problem !== false);
};

function repeated(ids: readonly string[]): string[] {
  if (new Set(ids).size === ids.length) return [];
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
}
