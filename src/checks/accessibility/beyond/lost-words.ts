/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Mark, OpenPage } from "./check.ts";
import type { Box } from "./in-page.ts";

/** What a reader changes about all text: rules of a style sheet, or how many times as large it is. */
interface Change {
  readonly css?: string;
  readonly times?: number;
}

/**
 * Marks words that can be read as the page is and that are cut off, overlapped, covered or gone once a reader has
 * changed it; without a change, words of which a part can be read. Words hidden on purpose are left in peace.
 */
export async function lostWords({ page }: OpenPage, rule: string, change: Change = {}): Promise<Mark[]> {
  return await page.evaluate(findLostWords, rule, change);
}

function findLostWords(rule: string, { css = "", times = 1 }: Change): Mark[] {
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
  /** What may be missing before it counts, in CSS pixels: boxes are rounded. */
  const slack = 2;
  const isEmpty = ({ left, right, top, bottom }: Box) => right - left < slack || bottom - top < slack;
  const common = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });

  function pageBox(): Box {
    const hidden = (axis: "overflowX" | "overflowY") =>
      [document.documentElement, document.body].some((root) => /hidden|clip/.test(getComputedStyle(root)[axis]));
    const { scrollHeight } = document.documentElement;
    const bottom = hidden("overflowY") ? Math.min(innerHeight, scrollHeight) : Infinity;
    return { left: 0, top: 0, right: hidden("overflowX") ? innerWidth : Infinity, bottom };
  }

  function linesOf(text: Text, ground: Box): Line[] {
    const element = text.parentElement;
    if (!element || !newsroom.isShown(element)) return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    const reachable = newsroom.cutters(element, { words: true, scrolling: false }).reduce(common, ground);
    const visible = newsroom.cutters(element, { words: true, scrolling: true }).reduce(common, ground);
    const half = 0.35 * Number.parseFloat(getComputedStyle(element).fontSize);
    return [...range.getClientRects()].flatMap(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2;
      const core = { left, right, top: middle - half, bottom: middle + half };
      return isEmpty(core) ? [] : { element, core, reach: common(core, reachable), seen: common(core, visible) };
    });
  }

  function readTexts(): Map<Text, Line[]> {
    const ground = pageBox();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.nodeValue?.trim() && !node.parentElement?.closest("script, style, noscript, template, select, textarea")
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_REJECT,
    );
    const texts = new Map<Text, Line[]>();
    while (walker.nextNode()) texts.set(walker.currentNode as Text, linesOf(walker.currentNode as Text, ground));
    return texts;
  }

  function enlarge(): () => void {
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

  const isCut = ({ core, reach }: Line) =>
    isEmpty(reach) ||
    core.right - core.left > reach.right - reach.left + slack ||
    core.bottom - core.top > reach.bottom - reach.top + slack;

  function findOverlapped(lines: readonly Line[]): Set<Element> {
    const found = new Set<Element>();
    const sorted = lines.filter(({ seen }) => !isEmpty(seen)).toSorted((a, b) => a.seen.top - b.seen.top);
    for (const [index, { seen }] of sorted.entries()) {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const below = sorted[next];
        if (!below || below.seen.top > seen.bottom - slack) break;
        if (!isEmpty(common(seen, below.seen))) found.add(below.element);
      }
    }
    return found;
  }

  /** Whether something lies on a line's letters, and still does in the middle of the window: a bar may pass over them. */
  function isCovered({ element, seen }: Line): boolean {
    const y = (seen.top + seen.bottom) / 2;
    const isOn = () =>
      [seen.left + slack, (seen.left + seen.right) / 2, seen.right - slack].some((x) =>
        newsroom.isCovered(element, x, y - scrollY),
      );
    if (y < scrollY || y > scrollY + innerHeight - 1) scrollTo(0, y - 16);
    if (!isOn()) return false;
    scrollTo(0, y - innerHeight / 2);
    return isOn();
  }

  scrollTo(0, 0);
  const restores = [
    newsroom.restyle(":is(*, #a#a#a#a) { pointer-events: auto !important; transition: none !important }"),
  ];
  const texts = [...readTexts()];
  const readable = texts.filter(([, lines]) => lines.some(({ reach }) => !isEmpty(reach)));
  if (css) restores.push(newsroom.restyle(css));
  if (times !== 1) restores.push(enlarge());

  const marks = new Map<Element, string>();
  const changed = new Map([...readTexts()]);
  for (const [text] of readable) {
    const lines = changed.get(text) ?? [];
    const element = text.parentElement ?? document.body;
    if (lines.length === 0) marks.set(element, "they are gone");
    if (lines.some(isCut)) marks.set(element, "they are cut off");
  }
  const seen = readable.flatMap(([text]) => changed.get(text) ?? []);
  for (const element of findOverlapped(seen)) marks.set(element, "they overlap others");
  for (const line of seen.filter(({ seen }) => !isEmpty(seen)).toSorted((a, b) => a.seen.top - b.seen.top)) {
    if (!marks.has(line.element) && isCovered(line)) marks.set(line.element, "something covers them");
  }
  for (const restore of restores.toReversed()) restore();
  scrollTo(0, 0);
  return [...marks].map(([element, detail]) => newsroom.mark(rule, element, detail));
}
