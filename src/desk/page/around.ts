import type { AnyItem } from "../../kinds/kinds.ts";
import { newestFirst } from "../../kinds/release.ts";
import { byTitle } from "../../kinds/strategy.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { GatedItem, Release, Strategy } from "../../newsroom/item.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { groupOf, mostRelated } from "../../newsroom/related.ts";
import { isPublic, only } from "../../newsroom/visibility.ts";
import { listedAt } from "./listed.ts";

/**
 * So much of a newsroom that the page of an item is, at an instant, as it is in the whole: of thousands of releases a page names four.
 * The item stands in the place of the one that it was before.
 */
export function around(whole: Newsroom, item: AnyItem, at: Instant): Newsroom {
  // Old addresses are on no page, and there may be thousands.
  const site = { ...whole.site, redirects: [], gone: [] };
  const alone = { ...whole, site, releases: [], strategies: [], pages: [] };
  switch (item.kind) {
    case "release": {
      const releases = besideRelease(item, listedAt(whole, at).releases, seenOf(whole.strategies, at));
      const named = new Set(releases.flatMap(({ strategies }) => strategies));
      return { ...alone, releases, strategies: withSuccessors(whole.strategies, named) };
    }
    case "strategy": {
      const strategies = withItem(whole.strategies, item).toSorted(byTitle);
      const named = new Set(strategies.filter(isNamedBy(item)).map(({ name }) => name));
      const releases = listedAt(whole, at).releases.filter((one) => one.strategies.includes(item.name));
      return { ...alone, releases, strategies: withSuccessors(strategies, named) };
    }
    case "page":
      return { ...alone, pages: [item] };
    case "statement":
      return { ...alone, statement: item };
  }
}

/** The names of the strategies that readers see. */
function seenOf(strategies: readonly Strategy[], at: Instant): ReadonlySet<string> {
  return new Set(strategies.filter((strategy) => isPublic(strategy, at)).map(({ name }) => name));
}

/** A release and the two nearest to it, with those that its page leads to besides. */
function besideRelease(item: Release, listed: readonly Release[], seen: ReadonlySet<string>): readonly Release[] {
  const others = listed.filter((other) => !isSame(other, item));
  const later = others.findIndex((other) => newestFirst(item, other) < 0);
  const index = later < 0 ? others.length : later;
  const [newer, older] = [others[index - 1], others[index]];
  const group = ({ strategies, topics }: Release) =>
    groupOf({ topics, strategies: only(strategies, (name) => seen.has(name)) });
  const own = group(item);
  const related = others
    .slice(index)
    .filter((other) => group(other) === own)
    .slice(0, mostRelated)
    .filter((other) => other !== older);
  return [newer, item, older, ...related].filter((release) => release !== undefined);
}

function withItem<T extends GatedItem>(items: readonly T[], item: T): readonly T[] {
  return [...items.filter((other) => !isSame(other, item)), item];
}

function isSame(one: GatedItem, other: GatedItem): boolean {
  return one.id === other.id || one.address === other.address;
}

/** What the page of a strategy tells of others: those that it replaced, and those that count what it counts. */
function isNamedBy({ name, supersedes, figures }: Strategy): (other: Strategy) => boolean {
  const measures = new Set(figures.flatMap(({ measure }) => measure ?? []));
  return (other) =>
    other.name === name ||
    supersedes.includes(other.name) ||
    other.figures.some(({ measure }) => measure !== undefined && measures.has(measure));
}

/** Some strategies and those that are to replace them, by which they stand. */
function withSuccessors(strategies: readonly Strategy[], names: ReadonlySet<string>): readonly Strategy[] {
  return strategies.filter(({ name, supersedes }) => names.has(name) || supersedes.some((old) => names.has(old)));
}
