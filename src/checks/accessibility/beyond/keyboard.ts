/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { CDPSession } from "puppeteer";
import { widths } from "../widths.ts";
import { type Check, type Mark, type OpenPage, understanding } from "./check.ts";
import type { Box } from "./in-page.ts";

/**
 * WCAG 2.1.1, 2.1.2, 2.4.3 and 2.4.11: the key Tab leads to everything that can be used, in the order of reading, shows
 * where it stands, and leads out of the page; Shift and Tab lead back the same way.
 */
export const keyboard: Check = {
  widths,
  rules: {
    "keyboard-reach": {
      what: "The key Tab never comes here",
      mend: "Use a link or a button, without a negative tabindex.",
      guidance: understanding("keyboard"),
    },
    "keyboard-trap": {
      what: "The key Tab does not lead out of here",
      mend: "Let no script hold the focus.",
      guidance: understanding("no-keyboard-trap"),
    },
    "keyboard-order": {
      what: "The key Tab comes here out of order",
      mend: "Give nothing a tabindex above 0, and write the HTML in the order in which it is read and shown.",
      guidance: understanding("focus-order"),
    },
    "focus-covered": {
      what: "With the focus on it, this cannot be seen whole",
      mend: "Let nothing stick to the window over it, and let it stand inside the window.",
      guidance: understanding("focus-not-obscured-minimum"),
    },
  },
  async find(open) {
    const stops = await open.page.evaluate(startRecording);
    // Who has left a page and comes back begins at its beginning.
    await pressTab(open, { back: true, batch: 1, most: stops });
    await open.page.evaluate(() => recording.steps.splice(0));
    await pressTab(open, { back: false, batch: stops + 1, most: 2 * stops + 2 });
    await pressTab(open, { back: true, batch: stops + 1, most: 2 * stops + 2 });
    return await open.page.evaluate(judgeRecording);
  },
};

/** Presses the key in batches, until the focus has left the page. */
async function pressTab(
  { page, protocol }: OpenPage,
  { back, batch, most }: { readonly back: boolean; readonly batch: number; readonly most: number },
): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += batch) {
    await sendTabs(protocol, batch, back);
    if (await page.evaluate((back) => recording.hasLeft(back), back)) return;
  }
}

/** Keys are sent without waiting for each: the browser takes them in their order. */
async function sendTabs(protocol: CDPSession, times: number, back: boolean): Promise<void> {
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, modifiers: back ? 8 : 0 };
  const press = () =>
    (["rawKeyDown", "keyUp"] as const).map((type) => protocol.send("Input.dispatchKeyEvent", { type, ...key }));
  await Promise.all(Array.from({ length: times }, press).flat());
}

/** Where the focus stood after a key. */
interface Step {
  /** Undefined outside the page. */
  readonly element: HTMLElement | undefined;
  readonly back: boolean;
  /** Its first and last line, in the page's coordinates. */
  readonly first: Box;
  readonly last: Box;
  readonly hidden: string | undefined;
}

declare global {
  /** What the page remembers while keys are pressed. */
  var recording: {
    readonly stops: readonly HTMLElement[];
    readonly steps: Step[];
    hasLeft(back: boolean): boolean;
    end(): void;
  };
}

function startRecording(): number {
  const steps: Step[] = [];
  // No movement: a key's effect can be read at once.
  const restyle = newsroom.restyle(
    ":is(*, #a#a#a#a) { scroll-behavior: auto !important; transition: none !important; animation: none !important }",
  );

  /** Why a part of the element cannot be seen, if it cannot. */
  function whyHidden(element: HTMLElement, lines: readonly DOMRect[]): string | undefined {
    for (const { left, right, top, bottom } of lines) {
      const fits = right - left <= innerWidth && bottom - top <= innerHeight;
      const inside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      if (fits && !inside) return "it is outside the window";
      for (const [x, y] of [
        [left + 2, top + 2],
        [right - 2, top + 2],
        [(left + right) / 2, (top + bottom) / 2],
        [left + 2, bottom - 2],
        [right - 2, bottom - 2],
      ] as const) {
        if (newsroom.isCovered(element, x, y)) return "something covers it";
      }
    }
    return undefined;
  }

  /** The key is up once the browser has moved the focus and scrolled to it. */
  function record({ key, shiftKey }: KeyboardEvent): void {
    if (key !== "Tab") return;
    const active = document.activeElement;
    const element = active instanceof HTMLElement && active !== document.body ? active : undefined;
    const lines = element ? [...element.getClientRects()].filter(({ width, height }) => width * height > 0) : [];
    const place = (line: DOMRect | undefined): Box => ({
      left: (line?.left ?? 0) + scrollX,
      right: (line?.right ?? 0) + scrollX,
      top: (line?.top ?? 0) + scrollY,
      bottom: (line?.bottom ?? 0) + scrollY,
    });
    const hidden = element && whyHidden(element, lines);
    steps.push({ element, back: shiftKey, first: place(lines[0]), last: place(lines.at(-1)), hidden });
  }

  // The next key begins where the focus was: at the beginning of the page.
  scrollTo(0, 0);
  const { body } = document;
  const before = body.getAttribute("tabindex");
  body.tabIndex = -1;
  body.focus();
  body.blur();
  if (before === null) body.removeAttribute("tabindex");
  else body.setAttribute("tabindex", before);

  addEventListener("keyup", record, true);
  const stops = newsroom.stops();
  globalThis.recording = {
    stops,
    steps,
    hasLeft: (back) => steps.some((step) => step.back === back && !step.element),
    end() {
      removeEventListener("keyup", record, true);
      restyle();
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, 0);
    },
  };
  return stops.length;
}

function judgeRecording(): Mark[] {
  const { stops, steps } = recording;
  recording.end();
  const marks = new Map<string, Mark>();
  const tell = (rule: string, element: Element, detail?: string) => {
    const mark = newsroom.mark(rule, element, detail);
    marks.set([rule, mark.selector, detail].join("\n"), mark);
  };
  /** The way until it leads out of the page. */
  const way = (back: boolean) => {
    const all = steps.filter((step) => step.back === back);
    const end = all.findIndex(({ element }) => !element);
    const way = end < 0 ? all : all.slice(0, end);
    return { way: way.flatMap(({ element, ...step }) => (element ? { element, ...step } : [])), ends: end >= 0 };
  };
  const forward = way(false);
  const back = way(true);
  const last = forward.way.at(-1)?.element;
  if (!forward.ends && last) tell("keyboard-trap", last);
  else {
    const reached = new Set(forward.way.map(({ element }) => element));
    for (const stop of stops) if (!reached.has(stop)) tell("keyboard-reach", stop);
  }
  for (const element of document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")) {
    const isUsed = newsroom.isShown(element) && !element.matches(":disabled") && !element.closest("[inert]");
    if (element.tabIndex < 0 && isUsed) tell("keyboard-reach", element);
  }

  for (const [index, from] of forward.way.entries()) {
    if (from.hidden) tell("focus-covered", from.element, from.hidden);
    const to = forward.way[index + 1];
    if (!to || from.element.contains(to.element)) continue;
    if (from.element.compareDocumentPosition(to.element) & Node.DOCUMENT_POSITION_PRECEDING) {
      tell("keyboard-order", from.element, "before what stands earlier in the page");
      continue;
    }
    const [a, b] = [from.last, to.first];
    const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    const isOneRow = shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
    // A step up to the right is the way to the next column.
    const isBack = isOneRow ? b.left < a.left : b.bottom <= a.top + 1 && b.left < a.right;
    if (isBack) tell("keyboard-order", to.element, "after what is shown later");
  }
  const there = forward.way.map(({ element }) => element);
  const again = back.way.map(({ element }) => element).toReversed();
  if (forward.ends && (!back.ends || there.some((element, index) => element !== again[index]))) {
    const lost = there.find((element, index) => element !== again[index]) ?? again[0];
    if (lost) tell("keyboard-order", lost, "Shift and Tab go another way back");
  }
  return [...marks.values()];
}
