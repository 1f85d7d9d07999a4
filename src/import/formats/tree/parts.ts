import { type Marks, type Run, visible } from "./runs.ts";
import type { TreeElement, TreeNode } from "./tree.ts";

/** What stands apart in a tree: a paragraph with its runs, or what holds others. */
export type Part =
  | { readonly kind: "text"; readonly runs: readonly Run[]; readonly place: number; readonly level?: number }
  /** The words beneath a picture, or that name who is quoted. */
  | { readonly kind: "figcaption" | "speaker"; readonly runs: readonly Run[]; readonly place: number }
  | { readonly kind: "list"; readonly start: number | undefined; readonly items: readonly (readonly Part[])[] }
  | { readonly kind: "definitions"; readonly entries: readonly Definition[] }
  | { readonly kind: "quote"; readonly parts: readonly Part[] }
  | { readonly kind: "table"; readonly rows: readonly Row[]; readonly caption: readonly Part[] }
  | { readonly kind: "note"; readonly label: string; readonly parts: readonly Part[] };

interface Definition {
  readonly isTerm: boolean;
  readonly parts: readonly Part[];
}

interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly isHeader: boolean;
  readonly parts: readonly Part[];
  readonly columns: number;
  readonly rows: number;
}

/** Cuts a tree into its parts, in their order. Paragraphs with words are counted from 1; notes get their numbers where they are first named. */
export function partsOf(tree: TreeElement): Part[] {
  const labels = new Map<string, string>();
  let count = 0;

  /** Collects runs until something stands apart. */
  const collect = (nodes: readonly TreeNode[], marks: Marks, level?: number): Part[] => {
    const parts: Part[] = [];
    let runs: Run[] = [];
    let place: number | undefined;
    const close = (kind?: "figcaption" | "speaker") => {
      const isWritten = runs.some((run) => run.kind !== "break" && (run.kind !== "words" || /\S/u.test(run.text)));
      if (isWritten) {
        if (runs.some((run) => run.kind === "words" && /\S/u.test(run.text))) count += 1;
        const common = { runs, place: place ?? Math.max(count, 1) };
        parts.push(kind ? { kind, ...common } : { kind: "text", ...common, ...(level === undefined ? {} : { level }) });
      }
      runs = [];
      place = undefined;
    };
    const walk = (node: TreeNode, around: Marks): void => {
      if (typeof node === "string") {
        const text = visible(node);
        if (text) runs.push({ kind: "words", text, marks: around });
        return;
      }
      const { name, children } = node;
      const inside = marked(around, node);
      place ??= node.place;
      if (name === "br") runs.push({ kind: "break" });
      else if (name === "img") runs.push({ kind: "picture", picture: node.picture ?? 0 });
      else if (name === "noteref") runs.push({ kind: "note", label: labelOf(labels, node.note) });
      else if (inside) for (const child of children) walk(child, inside);
      else {
        close();
        const part = holder(node, around);
        if (part) parts.push(...part);
        else if (name === "figcaption" || name === "speaker") {
          for (const child of children) walk(child, around);
          close(name);
        } else if (/^h\d$/.test(name)) parts.push(...collect(children, around, Number(name.slice(1))));
        else {
          for (const child of children) walk(child, around);
          close();
        }
      }
    };
    for (const node of nodes) walk(node, marks);
    close();
    return parts;
  };

  const holder = (node: TreeElement, marks: Marks): Part[] | undefined => {
    const below = (of: TreeElement) => collect(of.children, marks);
    const { name, children } = node;
    if (name === "ul")
      return [{ kind: "list", start: undefined, items: itemsOf(children).map((item) => collect(item, marks)) }];
    if (name === "ol") return numberedLists(itemsOf(children), node.start, (item) => collect(item, marks));
    if (name === "dl") {
      const entries = elementsOf(children, ["dt", "dd"]);
      return [
        {
          kind: "definitions",
          entries: entries.map((entry) => ({ isTerm: entry.name === "dt", parts: below(entry) })),
        },
      ];
    }
    if (name === "blockquote") return [{ kind: "quote", parts: below(node) }];
    if (name === "note") return [{ kind: "note", label: labelOf(labels, node.note), parts: below(node) }];
    if (name !== "table") return undefined;
    const caption = elementsOf(children, ["caption"]).flatMap(below);
    const rows = elementsOf(children, ["tr"]).map((row) => ({
      cells: elementsOf(row.children, ["td", "th"]).map((cell) => ({
        isHeader: cell.name === "th",
        parts: below(cell),
        columns: cell.columns ?? 1,
        rows: cell.rows ?? 1,
      })),
    }));
    return [{ kind: "table", rows, caption }];
  };

  return collect(tree.children, {});
}

type Item = readonly TreeNode[];

/** A list for each run of numbers: where an item says another than the next, one begins. */
function numberedLists(items: readonly Item[], start: number | undefined, collect: (item: Item) => Part[]): Part[] {
  const lists: { kind: "list"; start: number; items: Part[][] }[] = [];
  for (const item of items) {
    const last = lists.at(-1);
    const next = last ? last.start + last.items.length : (start ?? 1);
    const own = numberOf(item) ?? next;
    if (last && own === next) last.items.push(collect(item));
    else lists.push({ kind: "list", start: own, items: [collect(item)] });
  }
  return lists;
}

/** The number that an item says of itself, in itself and not in a list within it. */
function numberOf(item: Item): number | undefined {
  for (const node of item) {
    if (typeof node === "string") continue;
    if (node.name === "ul" || node.name === "ol") return undefined;
    const number = node.name === "a" && node.start !== undefined ? node.start : numberOf(node.children);
    if (number !== undefined) return number;
  }
  return undefined;
}

function labelOf(labels: Map<string, string>, note = ""): string {
  const label = labels.get(note) ?? String(labels.size + 1);
  labels.set(note, label);
  return label;
}

/** The marks inside of an element that only changes how words look; undefined where it stands apart. */
function marked(around: Marks, { name, href }: TreeElement): Marks | undefined {
  if (name === "strong") return { ...around, bold: true };
  if (name === "em") return { ...around, italic: true };
  if (name === "sub" || name === "sup") return { ...around, shift: name };
  if (name === "a") return href === undefined ? around : { ...around, href };
  return undefined;
}

/** The contents of a list's items; what stands in a list beside its items, as old pages have it, belongs to the one before. */
function itemsOf(children: readonly TreeNode[]): Item[] {
  const items: TreeNode[][] = [];
  for (const child of children) {
    if (typeof child === "string" && !child.trim()) continue;
    const isItem = typeof child !== "string" && child.name === "li";
    if (isItem) items.push([...child.children]);
    else if (items.length > 0) items.at(-1)?.push(child);
    else items.push([child]);
  }
  return items;
}

function elementsOf(children: readonly TreeNode[], names: readonly string[]): TreeElement[] {
  return children.filter((child) => typeof child !== "string" && names.includes(child.name)) as TreeElement[];
}
