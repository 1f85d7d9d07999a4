import { element, type TreeElement, type TreeNode } from "./tree.ts";

/** An item of a list that says at which level it stands, from 1. */
export interface LevelledItem {
  readonly level: number;
  readonly isNumbered: boolean;
  readonly children: readonly TreeNode[];
}

/** Lists within lists of items that only say their levels. */
export function nestItems(items: readonly LevelledItem[]): TreeElement[] {
  const lists: TreeElement[] = [];
  for (let index = 0; index < items.length; ) {
    const first = items[index];
    if (!first) break;
    const own: TreeElement[] = [];
    // An item of another kind at the same level begins another list.
    for (let item = items[index]; item && item.level >= first.level; item = items[index]) {
      if (item.level === first.level && item.isNumbered !== first.isNumbered) break;
      index += 1;
      const inner: LevelledItem[] = [];
      for (let next = items[index]; next && next.level > first.level; next = items[++index]) inner.push(next);
      own.push(element("li", [...item.children, ...nestItems(inner)]));
    }
    lists.push(element(first.isNumbered ? "ol" : "ul", own));
  }
  return lists;
}
