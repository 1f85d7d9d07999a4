import { address, href } from "../../newsroom/address.ts";
import type { Site } from "../../newsroom/site.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { aScript, type HtmlPage } from "./html-page.ts";
import { gatherMentions } from "./mentions.ts";
import { atLink, error, inFile } from "./problem-location.ts";
import type { Rule } from "./rule.ts";
import { loadsOfStyle } from "./style-subresources.ts";

/** A page loads only what lies in the site, and holds neither a script nor a style; but the page that searches has its one script. */
export const loads: Rule = (site) => {
  const mentions = gatherMentions();
  return {
    onPage(page) {
      const { address, loads } = page;
      mentions.add(address, loads);
      return codeOf(page, site).map((message) =>
        error(
          "page-code",
          inFile(address),
          `the page ${address} holds ${message}`,
          "use plain HTML, and put style in the style sheet",
        ),
      );
    },
    atEnd: (built) => [
      ...[...mentions.all]
        .filter(([href]) => built.follow(href).kind !== "inside")
        .flatMap(([href, pages]) => pages.map((page) => fromElsewhere(built, page, href))),
      ...[...built.addresses]
        .filter((address) => address.endsWith(".css"))
        .flatMap((address) => checkStyleSheet(built, address)),
    ],
  };
};

/** What a page holds and may not, in words. */
function codeOf({ address: page, inline, scripts }: HtmlPage, site: Site): readonly string[] {
  if (!site.search || page !== address.search) return inline;
  const isOwn = scripts.length === 1 && scripts[0]?.startsWith(href(site, "/assets/search-"));
  const others = inline.filter((what) => what !== aScript);
  return isOwn ? others : [...others, "another script than its own, or none"];
}

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
