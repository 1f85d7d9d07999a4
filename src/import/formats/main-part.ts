import { type DomDocument, type DomElement, type DomNode, elementsBelow, isElement, textBelow } from "./dom.ts";

/** By what pages mark their text, the surest first. */
const marks: readonly ((element: DomElement) => boolean)[] = [
  ({ attribs }) => /\barticleBody\b/.test(attribs["itemprop"] ?? ""),
  ({ name, attribs }) => name === "main" || attribs["role"] === "main",
  ({ name, attribs }) => name === "article" || attribs["role"] === "article",
  ({ attribs }) => /^(?:main-?content|content|main|article|page-?content)$/i.test(attribs["id"] ?? ""),
  ({ name }) => name === "body",
];

/** What stands beside a text on every page. */
const asides = new Set(["nav", "aside", "footer", "form"]);
const asideRoles = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar|dialog)$/;

/** The nodes that hold the text of a page, without its navigation; all of it where nothing is marked. */
export function mainPart(page: DomDocument): readonly DomNode[] {
  const elements = elementsBelow(page.children);
  for (const mark of marks) {
    const found = elements.filter(mark);
    // Several articles are a list of others' beginnings.
    const [part] = found.length === 1 ? found : [];
    if (part && textBelow(part).trim()) return withoutAsides(part);
  }
  return page.children;
}

function withoutAsides(part: DomElement): readonly DomNode[] {
  return part.children.filter((child) => !isElement(child) || !isAside(child));
}

function isAside({ name, attribs }: DomElement): boolean {
  return (
    asides.has(name) || asideRoles.test(attribs["role"] ?? "") || (name === "header" && attribs["role"] === "banner")
  );
}
