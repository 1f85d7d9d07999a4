import { absolute, address } from "../../newsroom/address.ts";
import { countOf } from "../../newsroom/format.ts";
import type { Site } from "../../newsroom/site.ts";
import type { HtmlPage } from "./html-page.ts";
import { error, inFile } from "./problem-location.ts";
import type { Rule } from "./rule.ts";

/** A page says once, and rightly, what it is: language, title, description, address, heading, and what it may load. */
export const head: Rule = (site) => ({
  onPage: (page) =>
    faultsOf(page, site).map(([message, fix]) =>
      error("page-head", inFile(page.address), `the page ${page.address} ${message}`, fix),
    ),
});

type Fault = readonly [message: string, fix: string];

function faultsOf(page: HtmlPage, site: Site): readonly Fault[] {
  const own = page.address === address.notFound ? "" : absolute(site, page.address);
  const said = page.canonicals.join(" and ");
  const faults: (Fault | false)[] = [
    !page.language && ["does not say its language", "lang on its html element"],
    !!page.language &&
      page.language !== site.locale && [`says that it is in ${page.language}`, `lang="${site.locale}"`],
    !page.title?.trim() && ["has no title", "a title that no other page has"],
    !page.description?.trim() && ["has no description", "a meta description that no other page has"],
    !page.policy?.startsWith("default-src 'none'") && [
      "lets a browser load anything",
      "a meta Content-Security-Policy that begins with default-src 'none'",
    ],
    page.mainHeadings !== 1 && [`has ${countOf(page.mainHeadings, "h1 heading")}`, "one h1"],
    said !== own && [
      `says that its address is ${said || "nowhere"}`,
      own ? `one canonical link, to ${own}` : "no canonical link, because it is shown at any address",
    ],
    ...repeated(page.ids).map((id): Fault => [`has the id "${id}" more than once`, "an id of its own for each"]),
  ];
  return faults.filter((fault) => fault !== false);
}

function repeated(ids: readonly string[]): string[] {
  if (new Set(ids).size === ids.length) return [];
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
}
