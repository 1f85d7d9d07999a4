import { attribute, type Element, elementsIn, type Page, remove, wordsIn } from "./dom.ts";

/** Elements that hold no words of a text, or none that a text needs. */
const noText = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "nav",
  "aside",
  "button",
  "select",
  "input",
  "textarea",
  "svg",
  "dialog",
  "menu",
  "link",
  "meta",
]);

/** Landmarks that are not the main one. ARIA 1.2, section 5.3.4. */
const otherRoles = new Set([
  "navigation",
  "search",
  "complementary",
  "contentinfo",
  "banner",
  "dialog",
  "alertdialog",
  "menu",
  "menubar",
  "toolbar",
  "tablist",
]);

/** What designers call the parts around a text, as whole words of a class or an id. */
const names = new RegExp(
  `(?:^|[\\s_-])(?:${[
    "breadcrumbs?",
    "crumbs?",
    "cookies?",
    "cookie-?(?:banner|consent|notice|bar|message|control)",
    "consent",
    "gdpr",
    "ccc",
    "share(?:d|this|daddy|bar|links?|buttons?)?",
    "sharing",
    "social(?:-?(?:media|links?|share|sharing|icons?))?",
    "addthis(?:_toolbox)?",
    "a2a_kit",
    "addtoany(?:_share_save_container)?",
    "at-share-btn-elements",
    "jp-relatedposts",
    "related(?:-?(?:news|content|posts?|articles?|links?|items?|pages?|stories|documents?))?",
    "(?:latest|more|recent|other)-?(?:news|posts?|articles?|stories)",
    "read-?(?:more|next)",
    "see-?also",
    "recommended",
    "side-?bar",
    "side-?nav",
    "left-?nav",
    "right-?(?:col(?:umn)?|rail|nav)",
    "menu",
    "nav(?:bar|igation)?",
    "sub-?nav",
    "pager",
    "pagination",
    "post-?navigation",
    "prev-?next",
    "skip-?(?:links?|to-?(?:main|content))",
    "newsletter",
    "subscribe",
    "sign-?up",
    "comments?",
    "comment-?(?:form|list)",
    "respond",
    "feedback",
    "page-?feedback",
    "rate-?(?:this-?)?page",
    "was-?this-?(?:page-?)?helpful",
    "back-?to-?top",
    "print-?(?:page|link|button)?",
    "site-?(?:header|footer|search)",
    "page-?footer",
    "footer",
    "masthead",
    "search-?(?:form|box)",
    "language-?(?:switcher|selector)",
    "translate",
    "google_translate_element",
    "browsealoud",
    "author-?(?:box|bio)",
    "tags?-?(?:links|list|cloud)",
    "widget(?:s|-?area)?",
    "advert(?:s|isement)?",
    "promo(?:s|tion)?",
    "toolbar",
    "modal",
    "popup",
    "alert-?banner",
  ].join("|")})(?:$|[\\s_])`,
  "i",
);

/** What others wrote below a text, however much it is. */
const byOthers = /^(?:comments?(?:-?(?:area|list|container|section|wrapper))?|respond|disqus_thread)$/i;

/** Parts of which a page has one at most, and that hold the text themselves, whatever they are called. */
const holders = new Set(["html", "body", "main", "article", "h1"]);

/**
 * Takes out of a page what stands around its text: navigation, cookie banners, links to share it, footers. What holds most of the
 * page's prose stays, whatever its class says.
 */
export function removeFurniture(page: Page): void {
  const before = elementsIn(page);
  for (const element of before) if (isFurniture(element)) remove(element);
  const elements = elementsIn(page);
  const most = proseIn(elements) / 3;
  for (const element of elements) {
    // ASP.NET wraps whole pages in a form, and other pages have one for a search.
    if (!(element.name === "form" || isNamedFurniture(element)) || holders.has(element.name)) continue;
    const inside = elementsIn(element);
    if (inside.some(({ name }) => name === "h1" || name === "article" || name === "main")) continue;
    if (proseIn(inside) < most) remove(element);
  }
}

function isFurniture(element: Element): boolean {
  const { name } = element;
  const role = attribute(element, "role").toLowerCase();
  if (noText.has(name)) return !(name === "script" || name === "meta" || name === "link") || !isInHead(element);
  if (otherRoles.has(role)) return true;
  if (name === "header" || name === "footer") return !isWithin(element, "article", "main");
  if ("hidden" in element.attribs) return true;
  if (namesOf(element).some((one) => byOthers.test(one)) && !holders.has(name)) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, "style"));
}

/** What programs read stands in the head, and is read before. */
function isInHead(element: Element): boolean {
  return isWithin(element, "head");
}

function isNamedFurniture(element: Element): boolean {
  return namesOf(element).some((name) => names.test(name));
}

function namesOf(element: Element): string[] {
  return `${attribute(element, "class")} ${attribute(element, "id")}`.split(/\s+/).filter(Boolean);
}

function isWithin(element: Element, ...names: readonly string[]): boolean {
  for (let parent = element.parent; parent; parent = parent.parent)
    if ("name" in parent && names.includes(parent.name)) return true;
  return false;
}

/** The elements that hold sentences. */
const prose = new Set(["p", "blockquote", "li", "td", "pre", "dd"]);

/** How many characters of sentences are in some elements, links not counted. */
export function proseIn(elements: readonly Element[]): number {
  let sum = 0;
  for (const element of elements) {
    if (!(prose.has(element.name) || holdsWords(element))) continue;
    if (element.children.some((child) => "name" in child && prose.has(child.name))) continue;
    const words = wordsIn(element).length;
    const linked = elementsIn(element)
      .filter(({ name }) => name === "a")
      .reduce((all, link) => all + wordsIn(link).length, 0);
    if (words - linked >= 25 && linked < words / 2) sum += words - linked;
  }
  return sum;
}

/** A box with words directly in it, as old pages have them between line breaks. */
function holdsWords(element: Element): boolean {
  if (!["div", "section", "article", "font", "center"].includes(element.name)) return false;
  return element.children.some((child) => child.type === "text" && "data" in child && child.data.trim().length >= 25);
}
