import { mainText, removeParts } from "../site/page/main-text.ts";
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

/**
 * The nodes that hold the text of a page, without its navigation, of which the page is rid; all of what was pasted or saved by an
 * office program.
 */
export function mainPart(page: DomDocument): readonly DomNode[] {
  const elements = elementsBelow(page.children);
  if (!elements.some(({ name }) => name === "body") || elements.some(isOfOffice)) return markedPart(page, elements);
  const main = mainText(page);
  if (!main) return markedPart(page, elementsBelow(page.children));
  removeParts(main);
  return main.name === "body" ? markedPart(page, elementsBelow(page.children)) : main.children;
}

/** What Word and LibreOffice save as a page is a text from its beginning to its end; paragraphs of Word alone may stand in any page. */
function isOfOffice({ name, attribs }: DomElement): boolean {
  if (name === "meta")
    return /^generator$/i.test(attribs["name"] ?? "") && /Microsoft Word|(?:Libre|Open|Star)Office/i.test(attribs["content"] ?? "");
  return name === "html" && "xmlns:w" in attribs;
}

function markedPart(page: DomDocument, elements: readonly DomElement[]): readonly DomNode[] {
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
