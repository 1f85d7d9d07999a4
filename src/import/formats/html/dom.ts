import { DomHandler, DomUtils, Parser, type parseDocument } from "htmlparser2";

/** The tree that a page is read into. */
export type Page = ReturnType<typeof parseDocument>;
export type Node = Page["children"][number];
export type Element = Extract<Node, { attribs: object }>;

/** Whether a node is an element, of one of the names where some are given. */
export function isElement(node: Node, ...names: readonly string[]): node is Element {
  return "attribs" in node && (names.length === 0 || names.includes(node.name));
}

/** The words below a node, scripts and all. */
export const textBelow: (node: Node) => string = DomUtils.textContent;

/** Deeper is no page that anybody wrote: what goes through a tree calls itself for each step. */
const mostDepth = 500;

/** A page whose elements stand deeper in each other than anybody writes. */
export class NestedTooDeep extends Error {}

/** Reads a page, whatever is wrong with it. Throws NestedTooDeep where it is nested deeper than anybody writes. */
export function readTree(html: string): Page {
  const handler = new BoundedHandler();
  new Parser(handler).end(html);
  return handler.root;
}

class BoundedHandler extends DomHandler {
  #depth = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#depth > mostDepth) throw new NestedTooDeep("page nested too deep");
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.#depth -= 1;
    super.onclosetag();
  }
}

/** All elements below a node, in the order of the page. */
export function elementsIn({ children }: Page | Element): Element[] {
  return elementsAmong(children);
}

/** All elements of some nodes and below them, in their order. */
export function elementsAmong(nodes: readonly Node[]): Element[] {
  const found: Element[] = [];
  const walk = (node: Node): void => {
    if (!isElement(node)) return;
    found.push(node);
    for (const child of node.children) walk(child);
  };
  for (const node of nodes) walk(node);
  return found;
}

/** The element that an element stands in. */
export function parentOf({ parent }: Element): Element | undefined {
  return parent && isElement(parent as Node) ? (parent as Element) : undefined;
}

/** The words of a part of a page, in one line. */
export function wordsIn(node: Node | Page): string {
  return DomUtils.textContent(node).replace(/\s+/g, " ").trim();
}

/** An attribute, or an empty string. */
export function attribute(element: Element, name: string): string {
  return element.attribs[name] ?? "";
}

/** Takes a part out of its page. */
export function remove(node: Node): void {
  DomUtils.removeElement(node);
}

/** A part of a page as HTML again. */
export function htmlOf(nodes: Node | readonly Node[]): string {
  return DomUtils.getOuterHTML(nodes as Node | Node[]);
}

/** The words of a piece of HTML in one line; undefined where it has none. */
export function plainWords(html: string | undefined): string | undefined {
  return (html && wordsIn(readTree(html))) || undefined;
}
