import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { atLink, error } from "./problem-location.ts";
import type { SiteRule } from "./rule.ts";

/** Every link within the site leads to a file that is there, and to a part that its page has. */
export const links: SiteRule = (built) => {
  /** Most pages have the same parts as another. */
  const lists = new Map<string, readonly string[]>();
  const partsOf = new Map<string, readonly string[]>();
  const toParts: { readonly page: string; readonly href: string; readonly address: string; readonly part: string }[] =
    [];

  const faultOf = (page: string, href: string, ids: readonly string[]): Problem | undefined => {
    // A part alone is that of the page itself.
    if (href.startsWith("#"))
      return ids.includes(href.slice(1)) ? undefined : noSuchPart(built, page, href, href.slice(1));
    const target = built.follow(href);
    if (target.kind === "broken") return broken(built, page, href, target);
    if (target.kind === "inside" && target.part !== "") toParts.push({ page, href, ...target });
    return undefined;
  };

  return {
    onPage({ address: page, ids, links }) {
      const list = ids.join(" ");
      const known = lists.get(list) ?? ids;
      lists.set(list, known);
      partsOf.set(page, known);
      return links.flatMap((href) => faultOf(page, href, ids) ?? []);
    },
    atEnd: () =>
      toParts
        .filter(({ address, part }) => !partsOf.get(address)?.includes(part))
        .map(({ page, href, part }) => noSuchPart(built, page, href, part)),
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
