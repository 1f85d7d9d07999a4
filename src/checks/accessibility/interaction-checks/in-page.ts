import type { Page } from "puppeteer";
import type { Mark } from "./check.ts";
import { type Box, common, isCut, isEmpty, linesOf, pageBox, readTexts } from "./texts.ts";

/** A colour that can be seen through, each part from 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

declare global {
  /** What pa11y leaves in a page. */
  var __pa11y: { getElementContext(element: Element): string; getElementSelector(element: Element): string };
  var newsroom: typeof tools;
}

/** An element that breaks a rule, and what about it. */
function mark(rule: string, element: Element, detail?: string): Mark {
  return {
    rule,
    element: __pa11y.getElementContext(element),
    selector: __pa11y.getElementSelector(element),
    detail,
  };
}

/** Whether an element is rendered, and neither hidden nor wholly see-through. */
function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Every element that Tab should reach, in the order of the page. */
function stops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("*")].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled") &&
      !element.closest("[inert]") &&
      element.checkVisibility({ visibilityProperty: true }),
  );
}

/** What cuts an element off, in the window's coordinates: its ancestors, and for its words the element itself. */
function cutters(element: Element, of: { readonly words: boolean; readonly scrolling: boolean }): Box[] {
  const boxes = of.words ? [ownCutter(element, of.scrolling)] : [];
  for (let part = containerOf(element); part; part = containerOf(part)) boxes.push(ownCutter(part, of.scrolling));
  return boxes.filter((box) => box !== undefined);
}

/** What holds an element, and cuts it off if it cuts: what is positioned escapes from what is not. */
function containerOf(element: Element): Element | null {
  const { position } = getComputedStyle(element);
  if (position === "fixed") return null;
  return position === "absolute" ? (element as HTMLElement).offsetParent : element.parentElement;
}

/** A box that scrolls cuts off what it hides now, but nothing for good. */
function ownCutter(element: Element, scrolling: boolean): Box | undefined {
  const style = getComputedStyle(element);
  const cuts = (overflow: string) => /hidden|clip/.test(overflow) || (scrolling && /auto|scroll/.test(overflow));
  const paint = /paint|strict|content/.test(style.contain) || style.clipPath !== "none";
  const [x, y] = [paint || cuts(style.overflowX), paint || cuts(style.overflowY)];
  // The overflow of these two is the window's.
  const isRoot = element === document.documentElement || element === document.body;
  if (isRoot ? !paint : !x && !y) return undefined;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return {
    left: x ? left : -Infinity,
    right: x ? right : Infinity,
    top: y ? top : -Infinity,
    bottom: y ? bottom : Infinity,
  };
}

/** The boxes around an element that can be scrolled for themselves, the innermost first. */
function scrollersOf(element: Element): Element[] {
  const scrollers: Element[] = [];
  for (let part = element.parentElement; part && part !== document.body; part = part.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(part);
    if (/auto|scroll/.test(overflowX + overflowY)) scrollers.push(part);
  }
  return scrollers;
}

/** Scrolls the page, and every box in it, back to its beginning. */
function scrollBack(): void {
  for (const part of document.querySelectorAll("body *"))
    if (part.scrollLeft !== 0 || part.scrollTop !== 0) part.scrollTo({ left: 0, top: 0, behavior: "instant" });
  scrollTo(0, 0);
}

/** Whether something else is painted over the element at a point of the window: the browser says what lies on top. */
function isCovered(element: Element, x: number, y: number): boolean {
  let part = document.elementFromPoint(x, y);
  if (!part || element.contains(part)) return false;
  for (; part && !part.contains(element); part = part.parentElement) if (paints(part)) return true;
  return false;
}

function paints(part: Element): boolean {
  if (part.matches("img, video, canvas, svg, iframe, input, button, select, textarea")) return true;
  const { backgroundColor, backgroundImage } = getComputedStyle(part);
  return backgroundImage !== "none" || colourOf(backgroundColor)[3] > 0;
}

/** The ratio of contrast between two CSS colours, the first over the second over white; from 1 to 21. */
function contrast(front: string, back: string): number {
  const ground = over(colourOf(back), [255, 255, 255, 255]);
  const [one, other] = [luminance(over(colourOf(front), ground)), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The browser draws what it computes in another form than rgb(). */
function colourOf(css: string): Colour {
  const [, red, green, blue, alpha = "1"] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(css) ?? [];
  if (red !== undefined) return [Number(red), Number(green), Number(blue), 255 * Number(alpha)];
  const pixel = new OffscreenCanvas(1, 1).getContext("2d");
  if (!pixel) throw new Error("The browser cannot draw");
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  return [...pixel.getImageData(0, 0, 1, 1).data] as unknown as Colour;
}

function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
  const mix = (front: number, back: number) => (front * alpha + back * (255 - alpha)) / 255;
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 255];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 10.3 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The CSS colour behind an element's own text; undefined where a picture is there. */
function backdrop(element: Element | null): string | undefined {
  for (let part = element; part; part = part.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(part);
    if (backgroundImage !== "none") return undefined;
    if (colourOf(backgroundColor)[3] === 255) return backgroundColor;
  }
  return "rgb(255, 255, 255)";
}

/** Adds rules for elements that are stronger than any of the page, and gives what takes them away. */
function restyle(elements: string, rules: string): () => void {
  const sheet = new CSSStyleSheet();
  const strong = rules.replaceAll(";", " !important;");
  sheet.replaceSync(`:is(${elements}, #a#a#a#a) { ${strong} }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

const boxes = { isEmpty, isCut, common, scrollersOf, scrollBack };
const tools = { mark, isShown, stops, cutters, isCovered, contrast, backdrop, restyle, readTexts, ...boxes };
const behindThem = [containerOf, ownCutter, paints, colourOf, over, luminance, linesOf, pageBox];

/** A function that is sent to a page as its source: it can call what is sent with it, and nothing else. */
type Sent = (...values: never[]) => unknown;

/** Puts the tools into a page. */
export async function installTools(page: Page): Promise<void> {
  const sources = [...Object.values<Sent>(tools), ...behindThem].join("\n");
  await page.evaluate(`globalThis.newsroom = (() => { ${sources}\nreturn { ${Object.keys(tools)} }; })()`);
}

/** Calls a function in a page, where it finds the others that it needs; what it is given must be JSON. */
export async function callInPage<V extends unknown[], R>(
  page: Page,
  call: (...values: V) => R,
  others: readonly Sent[],
  ...values: V
): Promise<R> {
  const sources = [call, ...others].join("\n");
  const given = values.map((value) => JSON.stringify(value));
  return (await page.evaluate(`(() => { ${sources}\nreturn ${call.name}(${given}); })()`)) as R;
}
