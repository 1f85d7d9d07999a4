import { allItems, gatedItems, type Item } from "../../kinds/kinds.ts";
import { withSlash } from "../../newsroom/address.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { linksOf } from "../../newsroom/item.ts";
import type { Link } from "../../newsroom/link.ts";
import { listAddresses } from "../../newsroom/live-addresses.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { isPublic } from "../../newsroom/visibility.ts";
import { nearest, oneOf } from "../../problems/nearest.ts";
import type { Problem, Violation } from "../../problems/problem.ts";
import { pathOf } from "../../text/links.ts";
import { isSeenBefore, levelOf, whyUnseen } from "./references.ts";

/** What the newsroom itself does not know of its files. */
interface Files {
  /** The addresses of all files, those that could not be read too. */
  readonly filed: ReadonlySet<string>;
  /** The path of `site.yaml`. */
  readonly siteFile: string;
  /** Every address that a link may lead to, where it is known already. */
  readonly known?: ReadonlySet<string>;
}

/** Links of one place, and whether a page that they lead to is not seen while they are. */
interface Source extends Pick<Problem, "level"> {
  readonly path: string;
  readonly field: string;
  /** The address of the page that the links stand on. */
  readonly own?: string;
  readonly links: readonly Link[];
  readonly isUnseen: (other: Item) => boolean;
}

/**
 * Checks every link from a text, the notice or the boilerplate to a page of the newsroom: that the page is there, and public when the
 * link is. It passes over a page whose file is there and could not be read, and what is not a page, such as a feed.
 *
 */
export function checkLinks(
  newsroom: Newsroom,
  { filed, siteFile, known = linkTargets(newsroom) }: Files,
  now: Instant,
): Problem[] {
  const { site } = newsroom;
  const items = itemsAt(newsroom);
  const suggestions = new Map<string, readonly string[]>();

  const fault = (link: Link, { isUnseen, own }: Source): Violation | undefined => {
    const isHidden = (other: Item | undefined): other is Item => other !== undefined && isUnseen(other);
    const target = pathOf(link.target.startsWith(site.url) ? link.target.slice(site.url.length - 1) : link.target);
    const whole = withSlash(target);
    const page = items.get(target.replace(/[^/]*$/, ""));
    if (page?.removal && page.address !== whole)
      return {
        level: "advice",
        rule: "unseen-target",
        message: `the link leads to a part of a page that ${whyUnseen(page, now, site)}`,
        fix: "remove the link and keep the words",
      };
    if (!/^(\/[^/.\\]+)+\/?$/.test(target) || target.startsWith("/media/")) return undefined;
    if (!known.has(whole)) {
      if (filed.has(whole)) return undefined;
      const near = suggestions.get(whole) ?? nearest(whole, known);
      suggestions.set(whole, near);
      // A link to the page that it stands on is never what was meant, nor one to what readers do not see.
      const isOffered = (address: string) => address !== own && !isHidden(items.get(address));
      const others = oneOf(near.filter(isOffered));
      return {
        rule: "broken-link",
        message: `there is no page at ${target}`,
        fix: others || "write the address of an existing page",
      };
    }
    const other = items.get(whole);
    if (!isHidden(other))
      return whole === target
        ? undefined
        : { rule: "link-slash", message: `the address ${target} does not end in /`, fix: whole };
    const message = `the link leads to a page that ${whyUnseen(other, now, site)}`;
    const { removal } = other;
    if (!removal) return { rule: "unseen-target", message, fix: "remove the link and keep the words until then" };
    return {
      rule: "unseen-target",
      level: "advice",
      message,
      fix: removal.kind === "merged" ? removal.into : "remove the link and keep the words",
    };
  };

  return pageSourcesOf(newsroom, siteFile, now).flatMap((source) => {
    const { level, path, field } = source;
    return source.links.flatMap((link): Problem[] => {
      const told = fault(link, source);
      return told
        ? [{ ...told, level: told.level ?? level, at: { path, field, line: link.line, column: link.column } }]
        : [];
    });
  });
}

/** Every address of a page, now or before, that a link may lead to. */
export function linkTargets(newsroom: Newsroom): ReadonlySet<string> {
  return new Set([
    ...listAddresses(newsroom),
    ...allItems(newsroom).map((page) => page.address),
    ...newsroom.site.redirects.map(({ from }) => withSlash(from)),
    ...itemsAt(newsroom).keys(),
  ]);
}

/** A link to an address that a page had before leads there still. */
function itemsAt(newsroom: Newsroom): ReadonlyMap<string, Item> {
  return new Map(
    gatedItems(newsroom).flatMap((item) => [item.address, ...item.aliases].map((at) => [withSlash(at), item])),
  );
}

function pageSourcesOf(newsroom: Newsroom, siteFile: string, now: Instant): Source[] {
  const { notice, boilerplate } = newsroom.site;
  const ofNotice = notice?.link && {
    level: "error" as const,
    path: siteFile,
    field: "notice.link",
    links: [notice.link],
    isUnseen: (other: Item) => !isPublic(other, Math.max(now, notice.from ?? now)),
  };
  const ofTexts = allItems(newsroom).map((page) => ({
    level: levelOf(page),
    path: page.path,
    field: "text",
    own: page.address,
    links: linksOf(page),
    isUnseen: (other: Item) => isSeenBefore(page, other, now),
  }));
  const ofBoilerplate = boilerplate && {
    level: "error" as const,
    path: siteFile,
    field: "boilerplate",
    links: boilerplate.links,
    isUnseen: (other: Item) => !isPublic(other, now),
  };
  return [...(ofNotice ? [ofNotice] : []), ...(ofBoilerplate ? [ofBoilerplate] : []), ...ofTexts];
}
