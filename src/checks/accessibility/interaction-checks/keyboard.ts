import type { CDPSession } from "puppeteer";
import { widths } from "../widths.ts";
import { type Check, type Mark, type OpenPage, understanding } from "./check.ts";
import { callInPage } from "./in-page.ts";
import { recordTabs, type Step } from "./tab-recorder.ts";

/**
 * WCAG 2.1.1, 2.1.2, 2.4.3 and 2.4.11: the key Tab leads to everything that can be used, in the order of reading, shows
 * where it stands, and leads out of the page; Shift and Tab lead back the same way.
 */
export const keyboard: Check = {
  widths,
  rules: {
    "keyboard-reach": {
      message: "The key Tab never comes here",
      fix: "Use a link or a button, without a negative tabindex.",
      guidance: understanding("keyboard"),
    },
    "keyboard-trap": {
      message: "The key Tab does not lead out of here",
      fix: "Let no script hold the focus.",
      guidance: understanding("no-keyboard-trap"),
    },
    "keyboard-order": {
      message: "The key Tab comes here out of order",
      fix: "Give nothing a tabindex above 0, and write the HTML in the order in which it is read and shown.",
      guidance: understanding("focus-order"),
    },
    "focus-covered": {
      message: "With the focus on it, this cannot be seen whole",
      fix: "Let nothing stick to the window over it, and let it stand inside the window.",
      guidance: understanding("focus-not-obscured-minimum"),
    },
  },
  async find(open) {
    const stops = await recordTabs(open.page);
    // Who has left a page and comes back begins at its beginning.
    await pressTab(open, { back: true, atOnce: 1, most: stops });
    await open.page.evaluate(() => recording.forget());
    await pressTab(open, { back: false, atOnce: stops + 1, most: 2 * stops + 2 });
    await pressTab(open, { back: true, atOnce: stops + 1, most: 2 * stops + 2 });
    return await callInPage(open.page, judgeRecording, [wayOf, pointerOnly, whyOutOfOrder]);
  },
};

/** Presses the key so many times at once, and then one by one, until the focus has left the page. */
async function pressTab(
  { page, protocol }: OpenPage,
  { back, atOnce, most }: { readonly back: boolean; readonly atOnce: number; readonly most: number },
): Promise<void> {
  // One key too many would lead back into the page.
  for (let pressed = 0, times = atOnce; pressed < most; pressed += times, times = 1) {
    await sendTabs(protocol, times, back);
    if (await page.evaluate((back) => recording.stepsOf(back).some(({ element }) => !element), back)) return;
  }
}

/** Keys are sent without waiting for each: the browser takes them in their order. */
async function sendTabs(protocol: CDPSession, times: number, back: boolean): Promise<void> {
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, modifiers: back ? 8 : 0 };
  const press = () =>
    (["rawKeyDown", "keyUp"] as const).map((type) => protocol.send("Input.dispatchKeyEvent", { type, ...key }));
  await Promise.all(Array.from({ length: times }, press).flat());
}

function judgeRecording(): Mark[] {
  const { stops } = recording;
  recording.end();
  const forward = wayOf(recording.stepsOf(false));
  const back = wayOf(recording.stepsOf(true));
  const there = forward.way.map(({ element }) => element);
  const again = back.way.map(({ element }) => element).toReversed();
  const changed = [...there, undefined].findIndex((element, index) => element !== again[index]);
  const astray = forward.ends ? (there[changed] ?? again[changed]) : undefined;
  const stuck = forward.ends ? undefined : there.at(-1);
  // What sticks to the top of the window lies over nothing on the way down, and over much on the way back.
  const covered = new Map(
    [...back.way, ...forward.way].flatMap(({ element, hidden }) => (hidden ? [[element, hidden] as const] : [])),
  );
  // Behind a trap nothing can be reached.
  const unreached = new Set(stuck ? [] : stops).difference(new Set(there)).union(new Set(pointerOnly()));
  return [
    ...(stuck ? [newsroom.mark("keyboard-trap", stuck)] : []),
    ...[...unreached].map((element) => newsroom.mark("keyboard-reach", element)),
    ...[...covered].map(([element, why]) => newsroom.mark("focus-covered", element, why)),
    ...forward.way.flatMap((from, index) => whyOutOfOrder(from, forward.way[index + 1]) ?? []),
    ...(astray ? [newsroom.mark("keyboard-order", astray, "Shift and Tab go another way back")] : []),
  ];
}

/** A step within the page. */
type Stop = Step & { readonly element: HTMLElement };

/** The steps until they lead out of the page, or come back to where they were; and whether they lead out. */
function wayOf(steps: readonly Step[]): { readonly way: readonly Stop[]; readonly ends: boolean } {
  const end = steps.findIndex(({ element }) => !element);
  const inside = end < 0 ? steps : steps.slice(0, end);
  const way = inside.filter(({ element }, index) => inside.findIndex((step) => step.element === element) === index);
  return { way: way.filter((step): step is Stop => step.element !== undefined), ends: end >= 0 };
}

/** What can be used with a pointer, and is kept from the keyboard. */
function pointerOnly(): HTMLElement[] {
  const used = document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary");
  return [...used].filter(
    (element) =>
      element.tabIndex < 0 && newsroom.isShown(element) && !element.matches(":disabled") && !element.closest("[inert]"),
  );
}

function whyOutOfOrder(from: Stop, to: Stop | undefined): Mark | undefined {
  if (!to || from.element.contains(to.element) || from.element === to.element) return undefined;
  if (from.element.compareDocumentPosition(to.element) & Node.DOCUMENT_POSITION_PRECEDING) {
    return newsroom.mark("keyboard-order", from.element, "before what stands earlier in the page");
  }
  const [a, b] = [from.last, to.first];
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const isOneRow = shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
  // A step up to the right is the way to the next column.
  const isBack = isOneRow ? b.left < a.left : b.bottom <= a.top + 1 && b.left < a.right;
  return isBack ? newsroom.mark("keyboard-order", to.element, "after what is shown later") : undefined;
}
