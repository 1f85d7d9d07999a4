import { DomUtils } from "htmlparser2";
import { type DomDocument, type DomElement, type DomNode, parseHtml } from "../../formats/html/dom.ts";

/** A page as a tree. */
export type Page = DomDocument;
export type Node = DomNode;
export type Element = DomElement;

/** Reads HTML as a tree. Throws where it is nested deeper than anybody writes. */
export const readTree: (html: string) => Page = parseHtml;

/** Whether a node is an element, of one of the names where some are given. */
export function isElement(node: Node, ...names: readonly string[]): node is Element {
  return "attribs" in node && (names.length === 0 || names.includes(node.name));
}

/** All elements below a node, in the order of the page. */
export function elementsIn(root: Page | Element): Element[] {
  const found: Element[] = [];
  const left: Node[] = [...root.children].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) left.push(child);
    }
  }
  return found;
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
