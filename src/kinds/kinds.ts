import type { GatedItem, Release, Strategy } from "../newsroom/item.ts";
import type { Kind } from "./kind.ts";
import type { Page } from "./page.ts";
import { pages } from "./page.ts";
import { releases } from "./release.ts";
import { type Statement, statement } from "./statement.ts";
import { strategies } from "./strategy.ts";

/** What a newsroom has of each kind: each in its order, or the one that there is. */
export interface Lists {
  readonly releases: readonly Release[];
  readonly strategies: readonly Strategy[];
  readonly pages: readonly Page[];
  readonly statement: Statement;
}

/** The name of a kind, which is that of its items in a newsroom. */
export type KindName = keyof Lists;

type ItemOf<K extends KindName> = Lists[K] extends readonly (infer I)[] ? I : Lists[K];

/** What the file of any kind makes. */
export type AnyItem = { [K in KindName]: ItemOf<K> }[KindName];

/** What says when it may be seen, and what became of it. */
export type Item = Extract<AnyItem, GatedItem>;

/** Every kind of content, in the order in which the site names them. What one of them lacks does not compile. */
export const kinds = { releases, strategies, pages, statement } satisfies {
  // The entries of a kind are its own matter.
  readonly [K in KindName]: Kind<ItemOf<K>, never, never>;
};

/** The templates of every kind. */
export const kindTemplates: readonly string[] = Object.values(kinds).flatMap(({ templates }) => templates);

/** Any of them. */
export type AnyKind = Kind<AnyItem, unknown>;

const kindNames = Object.keys(kinds) as readonly KindName[];

/** Every kind with what a newsroom has of it. */
export function kindsIn(lists: Lists): { readonly kind: AnyKind; readonly items: readonly AnyItem[] }[] {
  return kindNames.map((name) => ({ kind: kinds[name], items: [lists[name]].flat() }));
}

/** The kind whose files lie where a path leads, from the content folder; undefined where those of none do. */
export function kindAt(path: string): AnyKind | undefined {
  return kindNames
    .map((name): AnyKind => kinds[name])
    .find(({ files: { place } }) => path === place || (place.endsWith("/") && path.startsWith(place)));
}

/** Where the file of a page lay that was published, from the content folder; undefined where it is of no kind that is known. */
export function pathOfPage(address: string, id: string): string | undefined {
  for (const { files } of Object.values(kinds)) {
    const path = files.pathOf(address, id);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** What has a page in a newsroom, of every kind. */
export function allItems(lists: Lists): readonly AnyItem[] {
  return kindNames.flatMap((name): AnyItem | readonly AnyItem[] => lists[name]);
}

/** What may not be seen yet, or no more, of every kind. */
export function gatedItems(lists: Lists): readonly Item[] {
  return allItems(lists).filter(isGatedItem);
}

/** Whether an item says when it may be seen. */
export function isGatedItem(page: AnyItem): page is Item {
  return "opens" in page;
}

/** Items as lists, in the order in which they are given. */
export function listsOf(
  items: readonly { readonly kind: AnyKind; readonly item: AnyItem }[],
): Omit<Lists, "statement"> {
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  const lists = kindNames.flatMap((name) =>
    kinds[name].texts ? [[name, (byKind.get(kinds[name]) ?? []).map(({ item }) => item)]] : [],
  );
  return Object.fromEntries(lists);
}

/** A newsroom with other items in the place of those of each list. */
export function mapLists<L extends Lists>(
  lists: L,
  change: (items: readonly AnyItem[], kind: AnyKind) => readonly AnyItem[],
): L {
  const changed = kindNames.flatMap((name) => {
    const items: AnyItem | readonly AnyItem[] = lists[name];
    return Array.isArray(items) ? [[name, change(items, kinds[name])]] : [];
  });
  return { ...lists, ...Object.fromEntries(changed) };
}

/** A newsroom with other items in the place of those that may not be seen yet, or no more: none, one or several for each. */
export function mapItems<L extends Lists>(lists: L, change: (item: Item) => Item | readonly Item[]): L {
  return mapLists(lists, (items) =>
    items.flatMap((item): AnyItem | readonly AnyItem[] => (isGatedItem(item) ? change(item) : item)),
  );
}
