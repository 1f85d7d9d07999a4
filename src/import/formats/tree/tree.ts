/** The elements that every kind of file is brought to before it becomes blocks: what a release can show, and nothing else. */
export type TreeName =
  | "box"
  | "p"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "h5"
  | "h6"
  | "ul"
  | "ol"
  | "li"
  | "dl"
  | "dt"
  | "dd"
  | "table"
  | "caption"
  | "tr"
  | "th"
  | "td"
  | "blockquote"
  | "speaker"
  | "figcaption"
  | "img"
  | "br"
  | "strong"
  | "em"
  | "sub"
  | "sup"
  | "a"
  | "noteref"
  | "note";

/** An element, and of its attributes those that mean something here. */
export interface TreeElement {
  readonly name: TreeName;
  readonly children: readonly TreeNode[];
  /** Where a link leads: a whole address with a scheme that is safe, or one that begins with `/`. */
  readonly href?: string;
  /** The index of a picture. */
  readonly picture?: number;
  /** Which note is meant, by a mark of the file. */
  readonly note?: string;
  /** The number of a list's first item; of an item too, where only that says it. */
  readonly start?: number;
  /** How many columns and rows a cell covers. */
  readonly columns?: number;
  readonly rows?: number;
  /** The number of the paragraph that it stands in, where the file says it better than its order does. */
  readonly place?: number;
}

export type TreeNode = TreeElement | string;

/** An element without attributes. */
export function element(name: TreeName, children: readonly TreeNode[]): TreeElement {
  return { name, children };
}

/** The words below some nodes, line breaks being spaces. */
export function wordsBelow(nodes: readonly TreeNode[]): string {
  return nodes
    .map((node) => (typeof node === "string" ? node : node.name === "br" ? " " : wordsBelow(node.children)))
    .join("");
}
