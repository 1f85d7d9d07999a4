/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Mark, OpenPage } from "./check.ts";
import { type Box, callInPage } from "./in-page.ts";

/** What a reader changes about all text: rules for elements, or how many times as large it is. */
interface Change {
  readonly rules?: Readonly<Record<string, string>>;
  readonly times?: number;
}

/** One line of a text. */
interface Line {
  readonly element: Element;
  /** Where its letters stand, without the empty space above and below them. */
  readonly core: Box;
  /** What of it can be reached, by scrolling too. */
  readonly reach: Box;
  /** What of it can be seen when the page alone is scrolled. */
  readonly seen: Box;
}

/**
 * Marks words that can be read as the page is and that are cut off, overlapped, covered or gone once a reader has
 * changed it; without a change, words of which a part can be read. Words hidden on purpose are left in peace.
 */
export async function lostWords({ page }: OpenPage, rule: string, change: Change = {}): Promise<Mark[]> {
  const others = [readTexts, linesOf, pageBox, enlarge, isCut, findOverlapped, isUnderSomething, isEmpty, common];
  return await callInPage(page, findLostWords, others, rule, change);
}

function findLostWords(rule: string, { rules = {}, times = 1 }: Change): Mark[] {
  const restores = [newsroom.restyle("*", "pointer-events: auto; transition: none; scroll-behavior: auto;")];
  scrollTo(0, 0);
  const readable = [...readTexts()].filter(([, lines]) => lines.some(({ reach }) => !isEmpty(reach)));
  for (const [elements, declarations] of Object.entries(rules)) restores.push(newsroom.restyle(elements, declarations));
  if (times !== 1) restores.push(enlarge(times));

  const marks = new Map<Element, string>();
  const now = readTexts();
  for (const [text] of readable) {
    const lines = now.get(text) ?? [];
    const element = text.parentElement ?? document.body;
    if (lines.length === 0) marks.set(element, "they are gone");
    if (lines.some(isCut)) marks.set(element, "they are cut off");
  }
  const seen = readable.flatMap(([text]) => now.get(text) ?? []).filter(({ seen }) => !isEmpty(seen));
  const downwards = seen.toSorted((a, b) => a.seen.top - b.seen.top);
  for (const element of findOverlapped(downwards)) marks.set(element, "they overlap others");
  for (const line of downwards) {
    if (!marks.has(line.element) && isUnderSomething(line)) marks.set(line.element, "something covers them");
  }
  for (const restore of restores.toReversed()) restore();
  scrollTo(0, 0);
  return [...marks].map(([element, detail]) => newsroom.mark(rule, element, detail));
}

function readTexts(): Map<Text, Line[]> {
  const noText = "script, style, noscript, template, select, textarea";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.nodeValue?.trim() && !node.parentElement?.closest(noText)
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  const ground = pageBox();
  const texts = new Map<Text, Line[]>();
  while (walker.nextNode()) texts.set(walker.currentNode as Text, linesOf(walker.currentNode as Text, ground));
  return texts;
}

/** What of the page a reader can scroll to, from its beginning. */
function pageBox(): Box {
  const isHidden = (axis: "overflowX" | "overflowY") =>
    [document.documentElement, document.body].some((root) => /hidden|clip/.test(getComputedStyle(root)[axis]));
  const [right, bottom] = [
    isHidden("overflowX") ? innerWidth : Infinity,
    isHidden("overflowY") ? innerHeight : Infinity,
  ];
  return { left: 0, top: 0, right, bottom };
}

function linesOf(text: Text, ground: Box): Line[] {
  const element = text.parentElement;
  if (!element || !newsroom.isShown(element)) return [];
  const range = document.createRange();
  range.selectNodeContents(text);
  const reachable = newsroom.cutters(element, { words: true, scrolling: false }).reduce(common, ground);
  const visible = newsroom.cutters(element, { words: true, scrolling: true }).reduce(common, ground);
  // Capitals and small letters fill about seven tenths of a size.
  const half = 0.35 * Number.parseFloat(getComputedStyle(element).fontSize);
  return [...range.getClientRects()].flatMap(({ left, right, top, bottom }) => {
    const middle = (top + bottom) / 2;
    const core = { left, right, top: middle - half, bottom: middle + half };
    return isEmpty(core) ? [] : { element, core, reach: common(core, reachable), seen: common(core, visible) };
  });
}

/** Makes every text larger, as a browser does that zooms text alone, and gives what makes it small again. */
function enlarge(times: number): () => void {
  const parts = [...document.querySelectorAll<HTMLElement>("html, body, body *")].filter((part) => part.style);
  const sizes = parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize));
  const before = parts.map((part) => part.getAttribute("style"));
  for (const [index, part] of parts.entries()) {
    part.style.setProperty("font-size", `${(sizes[index] ?? 0) * times}px`, "important");
  }
  return () => {
    for (const [index, part] of parts.entries()) {
      // The page's Content-Security-Policy forbids to set the attribute, but not this.
      part.style.cssText = before[index] ?? "";
      if (part.getAttribute("style") === "") part.removeAttribute("style");
    }
  };
}

function isCut({ core, reach }: Line): boolean {
  const isShorter = (a: number, b: number) => a + 2 < b;
  return (
    isEmpty(reach) ||
    isShorter(reach.right - reach.left, core.right - core.left) ||
    isShorter(reach.bottom - reach.top, core.bottom - core.top)
  );
}

function findOverlapped(downwards: readonly Line[]): Set<Element> {
  const found = new Set<Element>();
  for (const [index, { seen }] of downwards.entries()) {
    for (let next = index + 1; next < downwards.length; next += 1) {
      const other = downwards[next];
      if (!other || other.seen.top > seen.bottom) break;
      if (!isEmpty(common(seen, other.seen))) found.add(other.element);
    }
  }
  return found;
}

/** Whether something lies on a line's letters, and still does in the middle of the window: a bar may pass over them. */
function isUnderSomething({ element, seen }: Line): boolean {
  const y = (seen.top + seen.bottom) / 2;
  const isOn = () =>
    [seen.left + 2, (seen.left + seen.right) / 2, seen.right - 2].some((x) =>
      newsroom.isCovered(element, x, y - scrollY),
    );
  if (y < scrollY || y > scrollY + innerHeight - 1) scrollTo(0, y - 16);
  if (!isOn()) return false;
  scrollTo(0, y - innerHeight / 2);
  return isOn();
}

/** Less than 2 CSS pixels count for nothing: browsers round. */
function isEmpty({ left, right, top, bottom }: Box): boolean {
  return right - left < 2 || bottom - top < 2;
}

function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
