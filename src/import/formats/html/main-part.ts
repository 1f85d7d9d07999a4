import { type Element, elementsIn, isElement, type Node, type Page, parentOf, textBelow } from "./dom.ts";
import { mainText, removeParts } from "./main-text.ts";

/** By what pages mark their text, the surest first. */
const marks: readonly ((element: Element) => boolean)[] = [
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
export function mainPart(page: Page): readonly Node[] {
  const elements = elementsIn(page);
  if (!elements.some(({ name }) => name === "body") || elements.some(isOfOffice)) return markedPart(page, elements);
  const main = mainText(page);
  if (!main) return markedPart(page, elementsIn(page));
  removeParts(main);
  if (main.name === "body") return markedPart(page, elementsIn(page));
  return [...aboveText(elements, main), ...main.children];
}

/** The longest line that is nothing but a date, in characters. */
const longestDate = 80;

/** The headline of a page that stands outside of its text, and dates between the two. */
function aboveText(elements: readonly Element[], main: Element): Element[] {
  const headlines = elements.filter((element) => element.name === "h1" && textBelow(element).trim());
  const [headline] = headlines.length === 1 ? headlines : [];
  const [from, to] = [headline ? elements.indexOf(headline) : -1, elements.indexOf(main)];
  if (!headline || from > to) return [];
  const isDate = (element: Element) => {
    const words = textBelow(element).trim();
    const isLine = words.length <= longestDate && !element.children.some((child) => isElement(child));
    return isLine && /\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d\d\b/.test(words);
  };
  return [
    headline,
    ...elements
      .slice(from + 1, to)
      .filter((element) => parentOf(element) !== headline && isDate(element))
      .slice(0, 1),
  ];
}

/** What Word and LibreOffice save as a page is a text from its beginning to its end; paragraphs of Word alone may stand in any page. */
function isOfOffice({ name, attribs }: Element): boolean {
  if (name === "meta")
    return (
      /^generator$/i.test(attribs["name"] ?? "") &&
      /Microsoft Word|(?:Libre|Open|Star)Office/i.test(attribs["content"] ?? "")
    );
  return name === "html" && "xmlns:w" in attribs;
}

function markedPart(page: Page, elements: readonly Element[]): readonly Node[] {
  for (const mark of marks) {
    const found = elements.filter(mark);
    // Several articles are a list of others' beginnings.
    const [part] = found.length === 1 ? found : [];
    if (part && textBelow(part).trim()) return withoutAsides(part);
  }
  return page.children;
}

function withoutAsides(part: Element): readonly Node[] {
  return part.children.filter((child) => !isElement(child) || !isAside(child));
}

function isAside({ name, attribs }: Element): boolean {
  return (
    asides.has(name) || asideRoles.test(attribs["role"] ?? "") || (name === "header" && attribs["role"] === "banner")
  );
}
