import type { Page } from "puppeteer";
import { callInPage } from "./in-page.ts";
import type { Box } from "./texts.ts";

/** Where the focus stood after a press of Tab. */
export interface Step {
  /** Undefined outside the page. */
  readonly element: HTMLElement | undefined;
  readonly back: boolean;
  /** Its first and last line, in the page's coordinates. */
  readonly first: Box;
  readonly last: Box;
  /** Why a part of it cannot be seen, if it cannot. */
  readonly hidden: string | undefined;
}

declare global {
  /** What the page remembers while Tab is pressed. */
  var recording: {
    readonly stops: readonly HTMLElement[];
    /**
     * The steps in one direction, from the first one in the page on: a browser with windows can spend a key on its toolbar
     * before the next one leads back into the page.
     */
    stepsOf(back: boolean): readonly Step[];
    forget(): void;
    end(): void;
  };
}

/** Lets the page remember where every press of Tab leads, from its beginning, and gives the number of its stops. */
export async function recordTabs(page: Page): Promise<number> {
  return await callInPage(page, startRecording, [stepOf, placeOf, whyHidden, goToBeginning]);
}

function startRecording(): number {
  const steps: Step[] = [];
  // Without movement, a key's effect can be read at once.
  const restore = newsroom.restyle("*", "scroll-behavior: auto; transition: none; animation: none;");
  // The key comes up once the browser has moved the focus and scrolled to it.
  const record = ({ key, shiftKey }: KeyboardEvent) => {
    if (key === "Tab") steps.push(stepOf(shiftKey));
  };
  const stepsOf = (back: boolean) => {
    const ofIt = steps.filter((step) => step.back === back);
    const first = ofIt.findIndex(({ element }) => element);
    return ofIt.slice(Math.max(0, first));
  };
  goToBeginning();
  addEventListener("keyup", record, true);
  const stops = newsroom.stops();
  globalThis.recording = {
    stops,
    stepsOf,
    forget() {
      steps.length = 0;
    },
    end() {
      removeEventListener("keyup", record, true);
      restore();
      (document.activeElement as HTMLElement | null)?.blur();
      newsroom.scrollBack();
    },
  };
  return stops.length;
}

/** The next key begins where the focus was last. */
function goToBeginning(): void {
  const { body } = document;
  const before = body.getAttribute("tabindex");
  body.tabIndex = -1;
  body.focus();
  body.blur();
  if (before === null) body.removeAttribute("tabindex");
  else body.setAttribute("tabindex", before);
  newsroom.scrollBack();
}

function stepOf(back: boolean): Step {
  const active = document.activeElement;
  const element = active instanceof HTMLElement && active !== document.body ? active : undefined;
  const lines = element ? [...element.getClientRects()].filter(({ width, height }) => width * height > 0) : [];
  const hidden = element && whyHidden(element, lines);
  const scrollers = element ? newsroom.scrollersOf(element) : [];
  const [x, y] = scrollers.reduce((sum, box) => [sum[0] + box.scrollLeft, sum[1] + box.scrollTop], [scrollX, scrollY]);
  return { element, back, first: placeOf(lines[0], x, y), last: placeOf(lines.at(-1), x, y), hidden };
}

/** Where a line stands in a page of which, and of the boxes around the line, nothing is scrolled. */
function placeOf(line: DOMRect | undefined, x: number, y: number): Box {
  const { left, right, top, bottom } = line ?? new DOMRect();
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

/**
 * A browser scrolls a box aside until 32 pixels of what has the focus can be seen, and leaves the rest to its reader: what
 * such a box cuts off hides the focus only where nothing of it is left (WCAG 2.4.11).
 */
function whyHidden(element: HTMLElement, lines: readonly DOMRect[]): string | undefined {
  const windows = newsroom.scrollersOf(element).map((box) => box.getBoundingClientRect());
  const shown = lines
    .map((line) => windows.reduce<Box>(newsroom.common, line))
    .filter((line) => windows.length === 0 || !newsroom.isEmpty(line));
  if (lines.length > 0 && shown.length === 0) return "it is outside the box that scrolls";
  for (const { left, right, top, bottom } of shown) {
    const isInside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    // A page may keep some room free at its edges: what is about as high as the window is never seen whole.
    const fits = right - left <= innerWidth && bottom - top <= 0.9 * innerHeight;
    if (!isInside && fits) return "it is outside the window";
    const points = [
      [left + 2, top + 2],
      [right - 2, top + 2],
      [(left + right) / 2, (top + bottom) / 2],
      [left + 2, bottom - 2],
      [right - 2, bottom - 2],
    ] as const;
    if (points.some(([x, y]) => newsroom.isCovered(element, x, y))) return "something covers it";
  }
  return undefined;
}
