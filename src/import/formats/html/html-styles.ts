import { type Element, isElement, type Node } from "./dom.ts";

/** Whether a style written on an element makes its words bold. */
export function isBoldStyle({ attribs }: Element): boolean {
  return /font-weight:\s*(?:bold|bolder|[6-9]00)/i.test(attribs["style"] ?? "");
}

/** Whether a style written on an element makes its words italic. */
export function isItalicStyle({ attribs }: Element): boolean {
  return /font-style:\s*(?:italic|oblique)/i.test(attribs["style"] ?? "");
}

/** Whether an element undoes the weight that its name has: Google Docs puts all that is pasted into such a `b`. */
export function isNotBold({ name, attribs }: Element): boolean {
  return (name === "b" || name === "strong") && /font-weight:\s*(?:normal|[1-4]00)/i.test(attribs["style"] ?? "");
}

/** Whether a browser would not show an element. */
export function isHidden({ attribs }: Element): boolean {
  return "hidden" in attribs || /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(attribs["style"] ?? "");
}

/** The bullet or number that Word writes as words when a list is copied: CSS of Word, `mso-list: Ignore`. */
export function isListMarker({ attribs }: Element): boolean {
  return /mso-list:\s*ignore/i.test(attribs["style"] ?? "");
}

/** A paragraph that Word writes for an item of a list: its level from 1, and whether it is numbered. */
export function wordListItem(node: Node): { readonly level: number; readonly isNumbered: boolean } | undefined {
  if (!isElement(node) || node.name !== "p") return undefined;
  const [, level] = /mso-list:\s*l\d+\s+level(\d)/i.exec(node.attribs["style"] ?? "") ?? [];
  return level === undefined
    ? undefined
    : { level: Number(level), isNumbered: /^\s*\(?[\da-z]{1,3}[.)]/i.test(markerOf(node)) };
}

function markerOf(node: Node): string {
  if (!isElement(node)) return node.type === "text" && parentIsMarker(node) ? node.data : "";
  return node.children.map(markerOf).join("");
}

function parentIsMarker({ parent }: Node): boolean {
  for (let at = parent as Node | null; at && isElement(at); at = at.parent as Node | null)
    if (isListMarker(at)) return true;
  return false;
}
