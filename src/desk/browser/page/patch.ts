/**
 * Makes an element like another of its name, and touches nothing in it that is so already: what was scrolled to stays in sight, and no
 * picture is loaded again.
 */
export function patch(shown: Element, wanted: Element): void {
  if (shown.isEqualNode(wanted)) return;
  patchAttributes(shown, wanted);
  const [before, after] = [[...shown.childNodes], [...wanted.childNodes]];
  const atStart = countOfEqual(before, after);
  const atEnd = countOfEqual(before.slice(atStart).reverse(), after.slice(atStart).reverse());
  const [old, fresh] = [before, after].map((nodes) => nodes.slice(atStart, nodes.length - atEnd));
  const next = before[before.length - atEnd] ?? null;
  for (const [index, node] of fresh?.entries() ?? []) {
    const there = old?.[index];
    if (isElement(there) && isElement(node) && there.nodeName === node.nodeName) patch(there, node);
    else if (there) there.replaceWith(shown.ownerDocument.importNode(node, true));
    else shown.insertBefore(shown.ownerDocument.importNode(node, true), next);
  }
  for (const node of old?.slice(fresh?.length) ?? []) node.remove();
}

/** How many nodes at the start of two lists are alike. */
function countOfEqual(some: readonly Node[], others: readonly Node[]): number {
  const first = some.findIndex((node, index) => !node.isEqualNode(others[index] ?? null));
  return first < 0 ? some.length : first;
}

function patchAttributes(shown: Element, wanted: Element): void {
  for (const name of shown.getAttributeNames()) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}

/** Of whatever window: each has its own classes. */
function isElement(node: Node | undefined): node is Element {
  return node?.nodeType === 1;
}
