/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One line of a text. */
export interface Line {
  readonly element: Element;
  /** Where its letters stand, without the empty space above and below them. */
  readonly core: Box;
  /** What of it can be reached, by scrolling too. */
  readonly reach: Box;
  /** What of it can be seen when the page alone is scrolled. */
  readonly seen: Box;
}

/** Every text of the page that words stand in, with its lines: none where it is not shown. */
export function readTexts(): Map<Text, Line[]> {
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
export function pageBox(): Box {
  const isHidden = (axis: "overflowX" | "overflowY") =>
    [document.documentElement, document.body].some((root) => /hidden|clip/.test(getComputedStyle(root)[axis]));
  const [right, bottom] = [
    isHidden("overflowX") ? innerWidth : Infinity,
    isHidden("overflowY") ? innerHeight : Infinity,
  ];
  return { left: 0, top: 0, right, bottom };
}

/** The lines of a text, of a page of which a part can be scrolled to. */
export function linesOf(text: Text, ground: Box): Line[] {
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

/** Less than 2 CSS pixels count for nothing: browsers round. */
export function isEmpty({ left, right, top, bottom }: Box): boolean {
  return right - left < 2 || bottom - top < 2;
}

/** What two boxes share. */
export function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Whether what is left of a box is smaller than the box. */
export function isCut(whole: Box, left: Box): boolean {
  const isShorter = (a: number, b: number) => a + 2 < b;
  return (
    isEmpty(left) ||
    isShorter(left.right - left.left, whole.right - whole.left) ||
    isShorter(left.bottom - left.top, whole.bottom - whole.top)
  );
}
