import { type Element, elementsIn, parentOf, textBelow } from "./dom.ts";

/** The notes of a page. */
export interface HtmlNotes {
  /** Each link that stands for a note, and the id of what it means. */
  readonly references: ReadonlyMap<Element, string>;
  /** Each element that is a note, and its id. */
  readonly notes: ReadonlyMap<Element, string>;
  /** The links back from notes, which are no words of theirs. */
  readonly returns: ReadonlySet<Element>;
}

/** What stands for a note: a number, a letter or a sign, in brackets or not; and what leads back from it. */
const sign = /^[[(]?(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[*†‡§]{1,3})[\])]?\.?$/i;
const arrow = /^(?:(?:[↑↩⏎^\s]|\uFE0E)+|(?:jump |go )?back\b.*|return\b.*)$/iu;

/** Finds footnotes and endnotes by their links to and fro, as Word, LibreOffice, mammoth and every kind of Markdown write them. */
export function findNotes(elements: readonly Element[]): HtmlNotes {
  const references = new Map<Element, string>();
  const notes = new Map<Element, string>();
  const returns = new Set<Element>();
  const links = elements.filter(isWithin);
  const marked = links.length > 0 ? elementsById(elements) : new Map<string, Element>();
  const targetOf = (link: Element) => marked.get(idOf(link));

  for (const link of links) {
    const target = targetOf(link);
    if (!target || returns.has(link) || !sign.test(wordsOf(link))) continue;
    const note = noteAround(target);
    if (!note || contains(note, link)) continue;
    if (!notes.has(note)) {
      const back = elementsIn(note).filter((inner) => isWithin(inner) && isReturn(wordsOf(inner)));
      if (!back.some((inner) => isNear(targetOf(inner), link))) continue;
      notes.set(note, idOf(link));
      for (const inner of back) returns.add(inner);
    }
    references.set(link, notes.get(note) ?? "");
  }
  return { references, notes, returns };
}

function isWithin({ name, attribs }: Element): boolean {
  return name === "a" && /^#./.test(attribs["href"] ?? "");
}

function isReturn(words: string): boolean {
  return sign.test(words) || arrow.test(words);
}

function wordsOf(element: Element): string {
  return textBelow(element).trim();
}

function idOf({ attribs }: Element): string {
  const id = attribs["href"]?.slice(1) ?? "";
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function elementsById(elements: readonly Element[]): Map<string, Element> {
  const marked = new Map<string, Element>();
  for (const element of elements)
    for (const id of [element.attribs["id"], element.name === "a" ? element.attribs["name"] : undefined])
      if (id && !marked.has(id)) marked.set(id, element);
  return marked;
}

const holders = new Set(["li", "div", "p", "aside", "dd", "section", "td"]);
/** How Word and LibreOffice name the box around a note of several paragraphs. */
const noteBox = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/i;

/** The note that an id stands in: some write it on the number, others on the whole. */
function noteAround(target: Element): Element | undefined {
  let element: Element | undefined = target;
  while (element && !holders.has(element.name)) element = parentOf(element);
  const around = element && parentOf(element);
  return around && noteBox.test(around.attribs["id"] ?? "") ? around : element;
}

/** Whether a link back leads to a link, or right around it. */
function isNear(target: Element | undefined, link: Element): boolean {
  return (
    target !== undefined && (contains(target, link) || contains(link, target) || parentOf(link) === parentOf(target))
  );
}

function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
