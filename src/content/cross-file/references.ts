import { type AnyItem, gatedItems, type Item, isGatedItem } from "../../kinds/kinds.ts";
import { instantInWords } from "../../newsroom/dates.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { Site } from "../../newsroom/site.ts";
import { headerOf, placeIn } from "../../newsroom/source.ts";
import { isHeld, isPublic } from "../../newsroom/visibility.ts";
import type { Problem } from "../../problems/problem.ts";

/** Whether there is a file at a path from the project's folder: one that could not be read is in no newsroom. */
export type IsThere = (path: string) => boolean;

/** All that headers say of other files: ids and addresses that meet, strategies that nobody can see yet. */
export function checkReferences(newsroom: Newsroom, isThere: IsThere, now: Instant): Problem[] {
  const items = gatedItems(newsroom).toSorted(olderFirst);
  return [...checkAddresses(items, isThere), ...checkIds(items, newsroom, isThere), ...checkStrategies(newsroom, now)];
}

/** What two files have in common is reported at the newer: by date, then by path. A strategy has no date and comes first. */
export function olderFirst(a: Item, b: Item): number {
  return dated(a) - dated(b) || (a.path < b.path ? -1 : 1);
}

function dated(item: Item): number {
  return item.kind === "release" ? item.published.instant : 0;
}

/** Each item with the first that has the same key, where it is not the first itself. */
function repeats(items: readonly Item[], keyOf: (item: Item) => string): [item: Item, first: Item][] {
  const firsts = new Map<string, Item>();
  return items.flatMap((item): [Item, Item][] => {
    const first = firsts.get(keyOf(item));
    if (first) return [[item, first]];
    firsts.set(keyOf(item), item);
    return [];
  });
}

/** What to do with a file whose name leads to what another has already: another name, which is free. */
export function otherName({ path, address }: Item, items: Iterable<Item>, isThere: IsThere): string {
  const taken = new Set(Array.from(items, (item) => item.address));
  for (let number = 2; ; number += 1) {
    const name = path.replace(/\.md$/, `-${number}.md`);
    if (!isThere(name) && !taken.has(address.replace(/\/$/, `-${number}/`)))
      return `rename this file, for example to ${name}`;
  }
}

/** The same in a form, which cannot give a file another name. */
const askToRename = { fix: "ask the person who looks after the newsroom to rename its file" };

function checkAddresses(items: readonly Item[], isThere: IsThere): Problem[] {
  return repeats(items, (item) => item.address).map(([item, first]) => ({
    level: item.status === "draft" || first.status === "draft" ? "advice" : "error",
    rule: "address-clash",
    at: { path: item.path, line: 1, column: 1 },
    message: `${first.path} already has the address ${item.address}`,
    fix: otherName(item, items, isThere),
    inForm: askToRename,
  }));
}

function checkIds(items: readonly Item[], newsroom: Newsroom, isThere: IsThere): Problem[] {
  return repeats(items, (item) => item.id).map(([newer, older]): Problem => {
    const headers = new Map([newer, older].map((item) => [item, headerOf(newsroom, item)]));
    const isTyped = (item: Item) => headers.get(item)?.values["id"] !== undefined;
    // A page that was renamed keeps its day, and its id by a line: the file that has its old name now is the one to change.
    const isOldName = dated(newer) === dated(older) && isTyped(newer) && !isTyped(older);
    const [item, other] = isOldName ? [older, newer] : [newer, older];
    const at = { path: item.path, field: "id", ...placeIn(headers.get(item), ["id"]) };
    const told = { rule: "id-clash", level: "error", at } as const;
    if (isTyped(item))
      return {
        ...told,
        message: `${other.path} has the id ${item.id} already`,
        fix: "delete the line with `id`",
        inForm: { fix: "empty `id`" },
      };
    const message = `${other.path} has the id ${item.id} already, which this file has from its name`;
    return { ...told, message, fix: otherName(item, items, isThere), inForm: askToRename };
  });
}

function checkStrategies(newsroom: Newsroom, now: Instant): Problem[] {
  const { site, releases, strategies } = newsroom;
  const byName = new Map(strategies.map((strategy) => [strategy.name, strategy]));
  return releases.flatMap((release) =>
    release.strategies.flatMap((name, index): Problem[] => {
      const strategy = byName.get(name);
      if (!strategy || !isSeenBefore(release, strategy, now)) return [];
      return [
        {
          level: levelOf(release, strategy),
          rule: "unseen-target",
          at: {
            path: release.path,
            ...placeIn(headerOf(newsroom, release), ["strategies", index]),
            field: "strategies",
          },
          message: `the strategy ${name} ${whyUnseen(strategy, now, site)}`,
          fix: "name a strategy that readers can see, or delete it",
        },
      ];
    }),
  );
}

/** Whether readers would see a page at a time when they cannot yet see another that it points to. */
export function isSeenBefore(page: AnyItem, other: Item, now: Instant): boolean {
  if (!isGatedItem(page)) return !isPublic(other, now);
  if (page.status !== "published") return page.status === "draft" && other.status === "draft";
  return !isPublic(other, Math.max(now, page.opens));
}

/** "is a draft", until when an item is held, or what became of it. */
export function whyUnseen(item: Item, now: Instant, site: Site): string {
  if (item.removal) return item.removal.kind === "merged" ? `was merged into ${item.removal.into}` : "was taken down";
  return isHeld(item, now) ? `is held until ${instantInWords(item.opens, site)}` : "is a draft";
}

/**
 * How much a problem of an item matters: what nobody sees stops nobody. Nor does what names a page that was taken down:
 * nothing may keep a page up because others point to it, and what is left there says that it is gone.
 */
export function levelOf(page: AnyItem, named?: Item): Problem["level"] {
  return (isGatedItem(page) && page.status !== "published") || named?.status === "removed" ? "advice" : "error";
}
