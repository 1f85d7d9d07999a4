import { redirectPages } from "../../hosting/redirects.ts";
import { isRedirectTarget, thingsForReaders } from "../../newsroom/redirects.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { error, inFile } from "./problem-location.ts";
import type { PageRule, SiteRule } from "./rule.ts";

/** A page that sends its reader on says so to search engines too, and holds nothing else. */
export const redirectPage: PageRule = (page) => {
  const isPure = page.isUnlisted && page.mainHeadings === 0 && page.canonicals.join(" ") === page.sendsTo;
  if (isPure && page.policy && page.inline.length === 0) return [];
  const message = `the page ${page.address} redirects, but is not a plain redirect page`;
  return [
    error(
      "redirect-page",
      inFile(page.address),
      message,
      "add noindex, a canonical link to the target and a policy, and remove any heading",
    ),
  ];
};

/** Every old address has a page that sends its reader on, in one step, to a page; and no other page does. */
export const redirects: SiteRule = (built) => {
  const sent = new Map<string, string>();
  return {
    onPage({ address: page, sendsTo }) {
      if (sendsTo !== undefined) sent.set(page, sendsTo);
      return [];
    },
    atEnd() {
      const asked = new Map(redirectPages(built.redirects, built.site).map(({ address, target }) => [address, target]));
      return [
        ...[...sent].flatMap(([page, target]) => checkRedirect(built, page, target, asked.get(page), sent)),
        ...[...asked.keys()].filter((page) => !sent.has(page)).map((page) => missing(built, page)),
      ];
    },
  };
};

function checkRedirect(
  built: BuiltSite,
  page: string,
  target: string,
  asked: string | undefined,
  sent: ReadonlyMap<string, string>,
): Problem[] {
  const wrong = (message: string, fix: string) => [
    error("redirect-page", inFile(page), `the page ${page} ${message}`, fix),
  ];
  if (target !== asked)
    return wrong(
      target ? `redirects to ${target}` : "redirects without an address",
      asked ?? "write a page that does not redirect",
    );
  const found = built.follow(target);
  if (found.kind === "elsewhere" || found.kind === "gone") return [];
  if (found.kind === "broken") return wrong(`redirects to ${target}, which ${found.message}`, found.fix);
  if (sent.has(found.address)) return wrong(`redirects to ${target}, which redirects again`, "use the last address");
  return isRedirectTarget(found.address)
    ? []
    : wrong(`redirects to ${target}, which is not a page`, `use ${thingsForReaders}`);
}

function missing({ addresses }: BuiltSite, page: string): Problem {
  const message = addresses.has(page) ? "would hide a live page" : "has no page: none was written for it";
  return error(
    "redirect-page",
    inFile(page),
    `the old address ${page} ${message}`,
    "use an old address that no page has",
  );
}
