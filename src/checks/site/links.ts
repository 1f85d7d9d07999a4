import type { Problem } from "../../newsroom/problem.ts";
import type { Rule } from "./rule.ts";
import { atLink, error } from "./told.ts";

/** Every link within the site leads to a file that is there, and to a part that its page has. */
export const links: Rule = (built) => {
  const parts = new Set<string>();
  const partsToFind: { readonly key: string; readonly page: string; readonly href: string; readonly part: string }[] =
    [];

  return {
    onPage({ address: page, ids, links }) {
      for (const id of ids) parts.add(`${page}#${id}`);
      const problems: Problem[] = [];
      for (const href of links) {
        const target = href.startsWith("#") ? ownPart(page, href) : built.follow(href);
        if (target.kind === "broken") {
          const place = atLink(built, page, href);
          problems.push(error(place, `on ${page} the link to "${place.typed}" ${target.what}`, target.write));
        }
        if (target.kind !== "inside" || target.part === "") continue;
        const key = `${target.address}#${target.part}`;
        if (!parts.has(key)) partsToFind.push({ key, page, href, part: target.part });
      }
      return problems;
    },
    atEnd: () =>
      partsToFind
        .filter(({ key }) => !parts.has(key))
        .map(({ page, href, part }) => {
          const place = atLink(built, page, href);
          return error(
            place,
            `on ${page} the link to "${place.typed}" names the part "${part}", which that page does not have`,
            `the address without #${part}, or the id of one of the page's headings`,
          );
        }),
  };
};

function ownPart(address: string, href: string) {
  return { kind: "inside", address, part: href.slice(1) } as const;
}
