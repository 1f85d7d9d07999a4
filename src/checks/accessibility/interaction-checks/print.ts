import { type Check, type Mark, withMedia } from "./check.ts";
import { callInPage } from "./in-page.ts";

/** What only a screen can use, and our style sheet leaves out on paper: ways to other pages and back from a footnote, and how to search. */
const screenOnly =
  "nav, [role=navigation], [role=doc-backlink], .related, .topics, .press p + p, .feeds, .search-form button, .search-form .small, .search-filters, .search-other, .search-results .more";

/** On paper a page says all that it says on a screen, and from where it is; it leaves out what only a screen can use. */
export const print: Check = {
  widths: [1280],
  rules: {
    "print-missing": {
      message: "On paper this page lacks what a reader needs",
      fix: "Show it in the print part of the style sheet, in a colour that is dark on white.",
      guidance: "https://www.w3.org/TR/CSS2/media.html#media-types",
    },
    "print-words": {
      message: "On paper these words cannot be read",
      fix: "Show them in the print part of the style sheet, whole and in a colour that is dark on white.",
      guidance: "https://www.w3.org/TR/CSS2/media.html#media-types",
    },
    "print-navigation": {
      message: "On paper this navigation cannot be used",
      fix: "Hide it in the print part of the style sheet.",
      guidance: "https://www.w3.org/TR/CSS2/media.html#media-types",
    },
  },
  async find(open) {
    await callInPage(open.page, readScreen, [], screenOnly);
    const find = () => callInPage(open.page, findPrinted, [isDark, findMissing, findLost, outermostHidden]);
    return await withMedia(open, { media: "print" }, find);
  },
};

declare global {
  /** What the page remembers of the screen while it is looked at as paper. */
  var screenTest: { readonly texts: readonly Text[]; readonly date: Element | undefined; end(): void };
}

function readScreen(screenOnly: string): void {
  // Colours that change slowly would be judged on their way.
  const end = newsroom.restyle("*", "transition: none; animation: none;");
  const main = document.querySelector("main") ?? document.body;
  const texts = [...newsroom.readTexts()].flatMap(([text, lines]) => {
    const isRead = lines.some(({ reach }) => !newsroom.isEmpty(reach));
    return isRead && main.contains(text) && !text.parentElement?.closest(screenOnly) ? text : [];
  });
  const date = [...document.querySelectorAll("main time")].find((date) => newsroom.isShown(date));
  globalThis.screenTest = { texts, date, end };
}

function findPrinted(): Mark[] {
  const missing = findMissing();
  const reported = new Set(missing.map(([element]) => element));
  const lost = [...findLost()].filter(([element]) => !reported.has(element));
  screenTest.end();
  return [
    ...missing.map(([element, detail]) => newsroom.mark("print-missing", element, detail)),
    ...lost.map(([element, detail]) => newsroom.mark("print-words", element, detail)),
    ...[...document.querySelectorAll("nav, [role=navigation]")]
      .filter((part) => newsroom.isShown(part) && part.getBoundingClientRect().height > 0)
      .map((part) => newsroom.mark("print-navigation", part)),
  ];
}

/**
 * Whether words are dark enough for their size on paper, which is white: browsers leave out the colours behind words,
 * unless asked. https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
function isDark(element: Element): boolean {
  const { color, fontSize, fontWeight, printColorAdjust } = getComputedStyle(element);
  const ground = printColorAdjust === "exact" ? newsroom.backdrop(element) : "white";
  const isLarge = Number.parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
  return ground === undefined || newsroom.contrast(color, ground) >= (isLarge ? 3 : 4.5);
}

function findMissing(): (readonly [Element, string])[] {
  const isPrinted = (part: Element) => {
    const { width, height } = part.getBoundingClientRect();
    return newsroom.isShown(part) && width * height > 4 && isDark(part);
  };
  const title = document.querySelector("h1");
  const { date } = screenTest;
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  const address = canonical?.replace(/^https?:\/\//, "").replace(/\/$/, "");
  const saysAddress = [...document.querySelectorAll("body *")].some(
    (part) =>
      [...part.childNodes].some((node) => node instanceof Text && node.data.includes(address ?? "")) && isPrinted(part),
  );
  return [
    ...(title && isPrinted(title) ? [] : [[title ?? document.body, "its title"] as const]),
    ...(!date || isPrinted(date) ? [] : [[date, "its date"] as const]),
    ...(!address || saysAddress ? [] : [[document.body, "its address"] as const]),
  ];
}

/** Words of the screen that paper lacks, cuts off or shows too faint; paper does not scroll. */
function findLost(): Map<Element, string> {
  const printed = newsroom.readTexts();
  const lost = new Map<Element, string>();
  for (const text of screenTest.texts) {
    const element = text.parentElement ?? document.body;
    const lines = printed.get(text) ?? [];
    if (lines.length === 0) lost.set(outermostHidden(element), "they are gone");
    else if (lines.some(({ core, seen }) => newsroom.isCut(core, seen))) lost.set(element, "they are cut off");
    else if (!isDark(element)) lost.set(element, "they are too faint");
  }
  return lost;
}

/** What is hidden as a whole is reported once. */
function outermostHidden(element: Element): Element {
  let hidden = element;
  for (let part: Element | null = element; part; part = part.parentElement) if (!newsroom.isShown(part)) hidden = part;
  return hidden;
}
