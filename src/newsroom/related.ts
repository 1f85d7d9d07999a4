import type { Release } from "./item.ts";

/** So many releases are read beside one. */
export const mostRelated = 2;

/**
 * What to read beside each of some releases, which are all that lists show, newest first: the two before it of its first
 * strategy, or of its first topic where it has none. None of them is `older`, the one before it of all, which its page links
 * anyway. Only older ones, and of one group alone, so that a new release changes no page by this, and one that is taken down
 * two.
 */
export function relatedNews(
  listed: readonly Release[],
): (release: Release, older: Release | undefined) => readonly Release[] {
  const before = new Map<Release, readonly Release[]>();
  for (const group of Map.groupBy(listed, groupOf).values()) {
    for (const [index, release] of group.entries())
      before.set(release, group.slice(index + 1, index + 1 + mostRelated));
  }
  return (release, older) => {
    const near = before.get(release) ?? [];
    return near.some((one) => one === older) ? near.filter((one) => one !== older) : near;
  };
}

/** What a release is read beside others of: its first strategy, or its first topic. A strategy and a topic may have one name. */
export function groupOf({ strategies: [strategy], topics: [topic] }: Pick<Release, "strategies" | "topics">): string {
  return strategy === undefined ? `topic ${topic}` : `strategy ${strategy}`;
}
