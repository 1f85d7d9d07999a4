import { copyString } from "../../newsroom/copy-string.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { gatherMentions } from "./mentions.ts";
import { atLink, error } from "./problem-location.ts";
import type { Rule } from "./rule.ts";

/** Every link within the site leads to a file that is there, and to a part that its page has. */
export const links: Rule = () => {
  const mentions = gatherMentions();
  const parts = new Set<string>();

  /** What is wrong with a link on all the pages that name it; a part alone is that of the page itself. */
  const faultsOf = (built: BuiltSite, href: string, pages: readonly string[]): Problem[] => {
    if (href.startsWith("#"))
      return pages
        .filter((page) => !parts.has(page + href))
        .map((page) => noSuchPart(built, page, href, href.slice(1)));
    const target = built.follow(href);
    if (target.kind === "elsewhere" || target.kind === "gone") return [];
    if (target.kind === "broken") return pages.map((page) => broken(built, page, href, target));
    if (target.part === "" || parts.has(`${target.address}#${target.part}`)) return [];
    return pages.map((page) => noSuchPart(built, page, href, target.part));
  };

  return {
    onPage({ address: page, ids, links }) {
      for (const id of ids) parts.add(copyString(`${page}#${id}`));
      mentions.add(page, links);
      return [];
    },
    atEnd: (built) => [...mentions.all].flatMap(([href, pages]) => faultsOf(built, href, pages)),
  };
};

function broken(built: BuiltSite, page: string, href: string, { message, fix }: Pick<Problem, "message" | "fix">) {
  const place = atLink(built, page, href);
  return error("site-link", place, `on ${page} the link to "${place.typed}" ${message}`, fix);
}

function noSuchPart(built: BuiltSite, page: string, href: string, part: string): Problem {
  const place = atLink(built, page, href);
  return error(
    "site-link",
    place,
    `on ${page} the link to "${place.typed}" names the part "${part}", which that page does not have`,
    `remove #${part} from the address, or use the id of one of the page's headings`,
  );
}
