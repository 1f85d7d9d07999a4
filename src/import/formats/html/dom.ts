import { DomHandler, DomUtils, Parser, type parseDocument } from "htmlparser2";

/** The tree that a page is read into. */
export type DomDocument = ReturnType<typeof parseDocument>;
export type DomNode = DomDocument["children"][number];
export type DomElement = Extract<DomNode, { attribs: object }>;

/** Whether a node is an element. */
export const isElement = (node: DomNode): node is DomElement => "attribs" in node;

/** The words below a node, scripts and all. */
export const textBelow: (node: DomNode) => string = DomUtils.textContent;

/** Deeper is no page that anybody wrote: what goes through a tree calls itself for each step. */
const mostDepth = 500;

/** A page whose elements stand deeper in each other than anybody writes. */
export class NestedTooDeep extends Error {}

/** Reads a page, whatever is wrong with it. Throws NestedTooDeep where it is nested deeper than anybody writes. */
export function parseHtml(html: string): DomDocument {
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

/** All elements below some nodes, in their order. */
export function elementsBelow(nodes: readonly DomNode[]): DomElement[] {
  const found: DomElement[] = [];
  const walk = (node: DomNode): void => {
    if (!isElement(node)) return;
    found.push(node);
    for (const child of node.children) walk(child);
  };
  for (const node of nodes) walk(node);
  return found;
}

/** The element that an element stands in. */
export function parentOf({ parent }: DomElement): DomElement | undefined {
  return parent && isElement(parent as DomNode) ? (parent as DomElement) : undefined;
}
