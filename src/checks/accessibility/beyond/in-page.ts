/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Mark } from "./check.ts";

/** A colour that can be seen through, each part from 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What code in a page can call: it cannot import. */
export interface Tools {
  mark(rule: string, element: Element, detail?: string): Mark;
  /** Whether an element is rendered, and neither hidden nor wholly see-through. */
  isShown(element: Element): boolean;
  /** Every element that Tab should reach, in the order of the page. */
  stops(): HTMLElement[];
  /** What cuts an element off, in the window's coordinates: its ancestors, and for its words the element itself. */
  cutters(element: Element, of: { readonly words: boolean; readonly scrolling: boolean }): Box[];
  /** Whether something else is painted over the element at a point of the window: the browser says what lies on top. */
  isCovered(element: Element, x: number, y: number): boolean;
  /** The ratio of contrast between two CSS colours, the first over the second over white; from 1 to 21. */
  contrast(front: string, back: string): number;
  /** The CSS colour behind an element's own text; undefined where a picture is there. */
  backdrop(element: Element | null): string | undefined;
  /** Adds a sheet of the reader's own, stronger than any of the page, and gives what takes it away. */
  restyle(css: string): () => void;
}

declare global {
  /** What pa11y leaves in a page. */
  var __pa11y: { getElementContext(element: Element): string; getElementSelector(element: Element): string };
  var newsroom: Tools;
}

/** Puts the tools into the page that it runs in. */
export function installTools(): void {
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const colours = new Map<string, Colour>();

  function colourOf(css: string): Colour {
    const known = colours.get(css);
    if (known) return known;
    if (!pixel) throw new Error("The browser cannot draw");
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = css;
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    colours.set(css, [red, green, blue, alpha]);
    return [red, green, blue, alpha];
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

  /** What holds an element, and cuts it off if it cuts: what is positioned escapes from what is not. */
  function containerOf(element: Element): Element | null {
    const { position } = getComputedStyle(element);
    if (position === "fixed") return null;
    return position === "absolute" ? (element as HTMLElement).offsetParent : element.parentElement;
  }

  /** A box that scrolls cuts off what it hides now, but nothing for good. */
  function ownCutter(element: Element, scrolling: boolean): Box | undefined {
    const style = getComputedStyle(element);
    const root = element === document.documentElement || element === document.body;
    const cuts = (overflow: string) => /hidden|clip/.test(overflow) || (scrolling && /auto|scroll/.test(overflow));
    const paint = /paint|strict|content/.test(style.contain) || style.clipPath !== "none";
    const [x, y] = [paint || cuts(style.overflowX), paint || cuts(style.overflowY)];
    if (root ? !paint : !x && !y) return undefined;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: x ? left : -Infinity,
      right: x ? right : Infinity,
      top: y ? top : -Infinity,
      bottom: y ? bottom : Infinity,
    };
  }

  function paints(part: Element): boolean {
    if (part.matches("img, video, canvas, svg, iframe, input, button, select, textarea")) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(part);
    return backgroundImage !== "none" || colourOf(backgroundColor)[3] > 0;
  }

  globalThis.newsroom = {
    mark: (rule, element, detail) => ({
      rule,
      element: __pa11y.getElementContext(element),
      selector: __pa11y.getElementSelector(element),
      detail,
    }),
    isShown: (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    stops: () =>
      [...document.querySelectorAll<HTMLElement>("*")].filter(
        (element) =>
          element.tabIndex >= 0 &&
          !element.matches(":disabled") &&
          !element.closest("[inert]") &&
          element.checkVisibility({ visibilityProperty: true }),
      ),
    cutters(element, { words, scrolling }) {
      const boxes = words ? [ownCutter(element, scrolling)] : [];
      for (let part = containerOf(element); part; part = containerOf(part)) boxes.push(ownCutter(part, scrolling));
      return boxes.filter((box) => box !== undefined);
    },
    isCovered(element, x, y) {
      let part = document.elementFromPoint(x, y);
      if (!part || element.contains(part)) return false;
      for (; part && !part.contains(element); part = part.parentElement) if (paints(part)) return true;
      return false;
    },
    contrast(front, back) {
      const ground = over(colourOf(back), [255, 255, 255, 255]);
      const [one, other] = [luminance(over(colourOf(front), ground)), luminance(ground)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    },
    backdrop(element) {
      for (let part = element; part; part = part.parentElement) {
        const { backgroundColor, backgroundImage } = getComputedStyle(part);
        if (backgroundImage !== "none") return undefined;
        if (colourOf(backgroundColor)[3] === 255) return backgroundColor;
      }
      return "white";
    },
    restyle(css) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      return () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      };
    },
  };
}
