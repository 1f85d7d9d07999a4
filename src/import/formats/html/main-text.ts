import { attribute, type Element, elementsIn, isElement, type Page, parentOf, remove, wordsIn } from "./dom.ts";
import { proseIn, removeFurniture } from "./furniture.ts";

/** Where content systems put the text of an article, the narrowest first: a part of a class, an id or another attribute. */
const containers: readonly ((element: Element) => boolean)[] = [
  // schema.org, and hAtom of old blogs.
  ({ attribs }) => /\barticleBody\b/i.test(attribs["itemprop"] ?? ""),
  // GOV.UK and Whitehall.
  hasName(/^(?:govspeak|gem-c-govspeak)$/),
  // WordPress; Drupal and LocalGov Drupal; SharePoint; Umbraco, Jadu, GOSS, Contensis and Squiz as councils set them up.
  hasName(/^(?:entry-content|post-content|td-post-content|wp-block-post-content)$/),
  hasName(/^(?:field--name-body|field-name-body|field--name-field-body|localgov-newsroom__body|node__content)$/),
  hasName(/^(?:ms-rtestate-field|umb-grid|byEditor|editor|rte|rich-?text|wysiwyg|user-?content|sys_mainContent)$/i),
  hasName(
    /^(?:article|news|story|press-?release|release|post|item|page|blog|detail)s?[-_]{0,2}(?:item|article|page|detail)?s?[-_]{0,2}(?:body|content|text|copy|main)(?:[-_]{1,2}\w+)?$/i,
  ),
  hasName(/^(?:body|content|text)[-_]{0,2}(?:article|news|story|post|copy|body|text)$/i),
  ({ name }) => name === "article",
  ({ name, attribs }) => name === "main" || attribs["role"] === "main",
  hasName(/^(?:main-?content|content-?main|maincontent|main|content|page-?content|primary|contents?-?area)$/i),
];

function hasName(form: RegExp): (element: Element) => boolean {
  return (element) =>
    !["html", "body", "p", "h1"].includes(element.name) &&
    `${attribute(element, "class")} ${attribute(element, "id")}`.split(/\s+/).some((name) => form.test(name));
}

/** So much of what the page says, at least, a container has to hold. */
const least = 0.55;

/**
 * Finds the element that holds the text of a page: by what pages and content systems mark as theirs, else where sentences are
 * densest. Takes out what stands around it first. Undefined where the page has no sentence.
 */
export function mainText(page: Page): Element | undefined {
  removeFurniture(page);
  const elements = elementsIn(page);
  const all = proseIn(elements);
  if (all === 0) return undefined;
  const densest = densestIn(elements);
  const enough = least * Math.max(densest ? proseIn(elementsIn(densest)) : 0, all / 2);
  for (const isContainer of containers) {
    const found = elements
      .filter(isContainer)
      .map((element) => ({ element, prose: proseIn([element, ...elementsIn(element)]) }))
      .filter(({ prose }) => prose >= enough)
      .toSorted((a, b) => b.prose - a.prose)[0];
    if (found) return found.element;
  }
  return densest ?? elements.find(({ name }) => name === "body") ?? elements[0];
}

/** The element whose own paragraphs, and half of those a step below, say most; links weigh against it. */
function densestIn(elements: readonly Element[]): Element | undefined {
  const scores = new Map<Element, number>();
  for (const element of elements) {
    if (!["p", "pre", "blockquote", "ul", "ol", "td", "h2", "h3"].includes(element.name)) continue;
    const length = wordsIn(element).length;
    if (length < 25) continue;
    const linked = elementsIn(element)
      .filter(({ name }) => name === "a")
      .reduce((sum, link) => sum + wordsIn(link).length, 0);
    const score = length * (1 - Math.min(1, (2 * linked) / length));
    const parent = parentOf(element);
    if (!parent) continue;
    scores.set(parent, (scores.get(parent) ?? 0) + score);
    const above = parentOf(parent);
    if (above) scores.set(above, (scores.get(above) ?? 0) + score / 2);
  }
  let best: Element | undefined;
  for (const [element, score] of scores) if (score > (best ? (scores.get(best) ?? 0) : 0)) best = element;
  return best;
}

/** What begins a part below a text that is no part of it. */
const notOfTheText =
  /^(?:(?:related|more|latest|recent|other|further|popular|trending|top)\s+(?:news|stories|articles|posts?|pages|links|content|from|information on this site)\b|see also$|you (?:may|might) also (?:like|be interested)|read (?:more|next)$|share(?: this)?(?: (?:page|article|story|news|post|on))?\b|(?:tags?|tagged|filed under|categor(?:y|ies)|topics?):?$|was this (?:page|information|article) (?:helpful|useful)|is this page useful|rate this page|comments?$|leave a (?:reply|comment)|sign up (?:for|to)\b|subscribe\b|follow us\b|print this page|back to (?:top|news|the top)\b|return to (?:news|the news)\b|cookies on\b|about cookies$|navigation$|share on\b)/i;

/** Takes the beginnings of other texts out of one: articles in it that lead elsewhere. */
export function removeTeasers(main: Element): void {
  const inside = elementsIn(main);
  const all = proseIn(inside);
  for (const element of inside) {
    if (element.name !== "article" && !/(?:^|[\s_-])(?:teaser|card)(?:$|[\s_-])/i.test(attribute(element, "class")))
      continue;
    const own = elementsIn(element);
    if (own.some(({ name }) => name === "a") && proseIn(own) < all / 3) remove(element);
  }
}

/** Takes out of a text the headings of what does not belong to it, with what stands below each. */
export function removeParts(main: Element): void {
  for (const element of elementsIn(main)) {
    if (!/^h[2-6]$/.test(element.name) || !notOfTheText.test(wordsIn(element))) continue;
    const level = Number(element.name.slice(1));
    // A heading may be the only thing in its box.
    let start = element;
    while (start.parent && start.parent !== main && !start.prev && "attribs" in start.parent)
      start = start.parent as Element;
    const isBox = start !== element && elementsIn(start).length > 1;
    let next = start.next;
    while (!isBox && next) {
      const after = next.next;
      const isHeading =
        isElement(next) &&
        [next, ...elementsIn(next)].some(({ name }) => /^h[1-6]$/.test(name) && Number(name.slice(1)) <= level);
      if (isHeading) break;
      remove(next);
      next = after;
    }
    remove(start);
  }
  for (const element of elementsIn(main)) {
    if (!["p", "div", "span", "li"].includes(element.name)) continue;
    const words = wordsIn(element);
    if (words !== "" && words.length < 60 && notOfTheText.test(words) && !/[.:]\s+\S/.test(words)) remove(element);
  }
}
