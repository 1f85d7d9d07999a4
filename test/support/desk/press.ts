import type { ElementHandle, Locator } from "puppeteer";
import { expect } from "vitest";

/** So long something is tried, in milliseconds. */
const longest = 30_000;

/** So long one try waits for what moves, is covered or cannot be pressed yet, in milliseconds. */
const oneTry = 2000;

/**
 * Presses what a locator finds with the mouse, until it is hit: what moves, fades in or is drawn anew between the look and the press is
 * missed by the mouse, without an error. What was hit once is not pressed again.
 */
export async function press(found: Locator<Element>, name: string): Promise<void> {
  const patiently = { timeout: longest, interval: 50, message: `${name} is pressed` };
  await expect.poll(() => isHit(found), patiently).toBe(true);
}

async function isHit(found: Locator<Element>): Promise<boolean> {
  const target = await found
    .setTimeout(oneTry)
    .waitHandle()
    .catch(() => undefined);
  const hits = await target?.evaluateHandle(listen);
  await (target as ElementHandle<Element> | undefined)
    ?.asLocator()
    .setTimeout(oneTry)
    .click()
    .catch(() => undefined);
  // What leads to another page takes its own traces with it.
  return (await hits?.evaluate(({ length }) => length > 0).catch(() => true)) ?? false;
}

/** Runs in the page: what will have an entry once the element is pressed. */
function listen(element: Element): Event[] {
  const hits: Event[] = [];
  element.addEventListener("click", (event) => hits.push(event), { capture: true, once: true });
  return hits;
}

/** Puts a value in the place of what stands in a field: at once, as by pasting over all of it. */
export async function fill(found: Locator<Element>, value: string): Promise<void> {
  const field = await found.waitHandle();
  // What browsers offer for days and times is no text to paste over.
  if (!(await field.evaluate(pasteOver, value))) return await found.fill(value);
  // Sveltia keeps what is typed and not saved once somebody has touched a key.
  await (field as ElementHandle).frame.page().keyboard.press("ControlLeft");
}

/** Runs in the page, in one go, since a form may be drawn anew at any time: false where the field is none of text. */
function pasteOver(field: Element, value: string): boolean {
  const isText =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && /^(text|search|url|email|password)$/.test(field.type));
  if (!isText) return false;
  field.focus();
  field.select();
  return value === "" ? document.execCommand("delete") : document.execCommand("insertText", false, value);
}
