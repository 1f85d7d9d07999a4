import { address, href } from "../../newsroom/address.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { aScript, type HtmlPage } from "./html-page.ts";
import { atLink, error, inFile } from "./problem-location.ts";
import type { PageRule, SiteRule, Terms } from "./rule.ts";
import { loadsOfStyle } from "./style-subresources.ts";

/** A page holds neither a script nor a style; but the page that searches has its one script. */
export const pageCode: PageRule = (page, site) =>
  codeOf(page, site).map((message) =>
    error(
      "page-code",
      inFile(page.address),
      `the page ${page.address} holds ${message}`,
      "use plain HTML, and put style in the style sheet",
    ),
  );

/** What a page holds and may not, in words. */
function codeOf({ address: page, inline, scripts }: HtmlPage, site: Terms): readonly string[] {
  if (!site.search || page !== address.search) return inline;
  const isOwn = scripts.length === 1 && scripts[0]?.startsWith(href(site, "/assets/search-"));
  const others = inline.filter((what) => what !== aScript);
  return isOwn ? others : [...others, "another script than its own, or none"];
}

/** A page and a style sheet load only what lies in the site. */
export const loads: SiteRule = (built) => ({
  onPage: ({ address: page, loads }) =>
    loads.filter((href) => built.follow(href).kind !== "inside").map((href) => fromElsewhere(built, page, href)),
  atEnd: () =>
    [...built.addresses]
      .filter((address) => address.endsWith(".css"))
      .flatMap((address) => checkStyleSheet(built, address)),
});

function fromElsewhere(built: BuiltSite, page: string, href: string): Problem {
  const message = `the page ${page} loads "${href}", which is not a file of this site`;
  return error("foreign-file", atLink(built, page, href), message, "use a file of this site");
}

/** A style sheet may load too: pictures, fonts, and other sheets. */
function checkStyleSheet({ site, follow, read }: BuiltSite, sheet: string): Problem[] {
  const found = loadsOfStyle(read(sheet), sheet);
  if ("fault" in found) {
    const { fault, line, column } = found;
    const place = { ...inFile(sheet), line, column };
    return [
      error(
        "foreign-file",
        place,
        `the style sheet ${sheet} cannot be read (${fault})`,
        "write CSS that every browser can read",
      ),
    ];
  }
  return found.loads
    .filter((href) => follow(URL.parse(href, site.url + sheet.slice(1))?.href ?? href).kind !== "inside")
    .map((href) =>
      error(
        "foreign-file",
        inFile(sheet),
        `the style sheet ${sheet} loads "${href}", which is not a file of this site`,
        "use a file of this site",
      ),
    );
}
