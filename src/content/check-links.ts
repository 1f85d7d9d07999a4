import { address } from "../newsroom/address.ts";
import type { Link, Page, Release, Strategy } from "../newsroom/item.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Problem } from "../newsroom/problem.ts";
import { pathOf } from "../text/links.ts";
import { isSeenBefore, levelOf, whyUnseen } from "./references.ts";
import { nearest, oneOf } from "./told.ts";

/**
 * Checks every link from a text to a page of the newsroom: that the page is there, and public when the text is. Nothing
 * is said of a page whose file is there and could not be read (`filed` are the addresses of all files), nor of what is
 * no page, such as a feed. `now` in milliseconds.
 */
export function checkLinks(newsroom: Newsroom, filed: ReadonlySet<string>, now: number): Problem[] {
  const { site, releases, strategies, pages } = newsroom;
  const items = new Map([...releases, ...strategies].map((item) => [item.address, item]));
  const known = new Set([...listsOf(newsroom), ...pages.map((page) => page.address), ...items.keys()]);
  const suggestions = new Map<string, string>();

  const fault = (page: Release | Strategy | Page, link: Link): [what: string, write: string] | undefined => {
    const target = pathOf(link.target.startsWith(site.url) ? link.target.slice(site.url.length - 1) : link.target);
    const whole = target.endsWith("/") ? target : `${target}/`;
    if (!/^(\/[^/.\\]+)+\/?$/.test(target) || target.startsWith("/media/")) return undefined;
    if (!known.has(whole)) {
      if (filed.has(whole)) return undefined;
      const near = suggestions.get(whole) ?? oneOf(nearest(whole, known));
      suggestions.set(whole, near);
      return [`no page lies at ${target}`, near || "the address of a page that is there"];
    }
    if (whole !== target) return [`the address ${target} does not end in /`, whole];
    const other = items.get(target);
    if (!other || !isSeenBefore(page, other, now)) return undefined;
    return [`the link leads to a page that ${whyUnseen(other, now, site)}`, "the words without the link until then"];
  };

  return [...releases, ...strategies, ...pages].flatMap((page) =>
    page.body.links.flatMap((link): Problem[] => {
      const [what, write] = fault(page, link) ?? [];
      if (what === undefined || write === undefined) return [];
      const { line, column } = link;
      return [{ level: levelOf(page), path: page.path, line, column, field: "text", what, write }];
    }),
  );
}

/** The lists that every newsroom has. */
function listsOf({ site, releases }: Newsroom): string[] {
  return [
    address.home,
    address.news,
    address.topics,
    address.strategies,
    address.subscribe,
    address.accessibility,
    ...site.topics.map(({ slug }) => address.topic(slug)),
    ...releases.map(({ published }) => address.year(published.day.slice(0, 4))),
  ];
}
