import { type Found, nothingFound } from "../office/paragraph-remarks.ts";
import { element, type TreeElement, type TreeNode } from "../tree/tree.ts";
import { type LevelledItem, nestItems } from "../tree/word-lists.ts";
import type { RtfParagraph } from "./paragraph.ts";

/** One text of an RTF file, as its body, a note or a text box: what was read of it so far. */
export class Flow {
  readonly #done: TreeNode[] = [];
  #items: LevelledItem[] = [];
  #cell: TreeNode[] = [];
  #cells: TreeElement[] = [];
  #rows: TreeElement[] = [];
  nodes: TreeNode[] = [];
  found: Found = nothingFound();
  /** What stands in boxes at the paragraph. */
  boxes: TreeNode[] = [];
  isHeaderRow = false;

  /** Ends a paragraph, which goes into a cell, a list or the text. */
  add(
    paragraph: RtfParagraph,
    nodes: readonly TreeNode[],
    boxes: readonly TreeNode[],
    number: number | undefined,
  ): void {
    if (paragraph.isInTable) {
      const made = paragraph.marker ? nestItems([itemOf(paragraph, nodes, number)]) : [element(paragraph.name, nodes)];
      this.#cell.push(...made, ...boxes);
      return;
    }
    this.#endTable();
    if (paragraph.marker) this.#items.push(itemOf(paragraph, [...nodes, ...boxes], number));
    else if (nodes.length > 0 || boxes.length > 0) {
      this.#endList();
      this.#done.push(element(paragraph.name, nodes), ...boxes);
    }
  }

  endCell(): void {
    this.#cells.push(element(this.isHeaderRow ? "th" : "td", this.#cell));
    this.#cell = [];
  }

  endRow(): void {
    this.#endList();
    if (this.#cells.length > 0) this.#rows.push(element("tr", this.#cells));
    this.#cells = [];
    this.isHeaderRow = false;
  }

  /** All that was read. */
  end(): TreeNode[] {
    if (this.#cell.length > 0) this.endCell();
    this.endRow();
    this.#endTable();
    this.#endList();
    return this.#done;
  }

  #endTable(): void {
    if (this.#rows.length > 0) this.#done.push(element("table", this.#rows));
    this.#rows = [];
  }

  #endList(): void {
    this.#done.push(...nestItems(this.#items));
    this.#items = [];
  }
}

function itemOf(
  { level, marker }: RtfParagraph,
  children: readonly TreeNode[],
  number: number | undefined,
): LevelledItem {
  const start: TreeElement[] = number === undefined ? [] : [{ name: "a", start: number, children: [] }];
  return {
    level: level + 1,
    isNumbered: number !== undefined || /^\(?[a-z]{1,4}[.)]$/i.test(marker),
    children: [...start, ...children],
  };
}
