import { expect } from "vitest";
import type { Desk } from "./desk.ts";

/** An officer without a mouse, in a desk that is open. Wherever a press leaves the focus, it has to be seen there. */
export interface Keyboard {
  /** Presses Tab, or going back Shift and Tab, until what has this name has the focus. */
  to(name: string, way?: "on" | "back"): Promise<void>;
  /** Goes to what has this name, and presses a key there: Enter, unless another is given. */
  press(name: string, options?: { readonly key?: "Enter" | "Space"; readonly way?: "on" | "back" }): Promise<void>;
  /** Goes to the field of this name, and types into it. */
  type(name: string, text: string): Promise<void>;
  /** Goes to the field of this name for a time of day, and types one: `17:40`. */
  typeTime(name: string, time: string): Promise<void>;
  /** Presses an arrow key, and waits until what has this name has the focus. */
  arrow(way: "Up" | "Down", name: string): Promise<void>;
  /** Goes to the field of this name for a file, and chooses one. */
  choose(name: string, file: string): Promise<void>;
  /** Waits until what has this name has the focus, where a press has led. */
  isAt(name: string): Promise<void>;
  /** Waits until the form of what was opened has the focus, or something in it. */
  isInForm(): Promise<void>;
  /** Goes back to "Save", and waits until the list is there and something in it has the focus. */
  save(): Promise<void>;
}

/** More than there is to go through, with the links of the page beside the form. */
const mostTabs = 200;
const patience = { timeout: 20_000 };

/** Takes the mouse away. */
export function keyboardOf({ tab }: Desk): Keyboard {
  const look = () => tab.evaluate(lookAtFocus);
  const isSeen = async () => {
    // What comes and goes above it may have moved it a moment ago.
    const { fault } = await look();
    if (fault) await expect.poll(async () => (await look()).fault, patience).toBe("");
  };
  const isAt = async (name: string) => {
    await expect.poll(async () => (await look()).name, patience).toBe(name);
    await isSeen();
  };
  const to: Keyboard["to"] = async (name, way = "on") => {
    const passed: string[] = [];
    for (let pressed = 0; pressed < mostTabs; pressed += 1) {
      const { name: here, isBody } = await look();
      if (here === name) return isSeen();
      passed.push(here);
      // Past the last of a window the focus is in the browser's own bar.
      if (!isBody) await isSeen();
      if (way === "back") await tab.keyboard.down("Shift");
      await tab.keyboard.press("Tab");
      if (way === "back") await tab.keyboard.up("Shift");
    }
    throw new Error(`${mostTabs} times Tab does not lead to ${name}, but to ${[...new Set(passed)].join(" · ")}`);
  };
  const valueIs = (value: string) => expect.poll(() => tab.evaluate(valueOfFocus), patience).toContain(value);
  const isInForm = async () => {
    await tab.waitForFunction(
      () => document.activeElement?.closest(".content-editor") && document.querySelector(".desk-form"),
    );
    await isSeen();
  };
  return {
    to,
    isAt,
    isInForm,
    async press(name, { key = "Enter", way } = {}) {
      await to(name, way);
      await tab.keyboard.press(key);
    },
    async type(name, text) {
      await to(name);
      await tab.keyboard.type(text);
      await valueIs(text);
    },
    async typeTime(name, time) {
      await to(name);
      const [hour = "", minute = ""] = time.split(":");
      const has12Hours = await tab.evaluate(
        () => new Intl.DateTimeFormat(undefined, { hour: "numeric" }).resolvedOptions().hour12 ?? false,
      );
      const shown = String(Number(hour) % 12 || 12).padStart(2, "0");
      await tab.keyboard.type(has12Hours ? `${shown}${minute}${Number(hour) < 12 ? "A" : "P"}` : hour + minute);
      await valueIs(time);
    },
    async arrow(way, name) {
      await tab.keyboard.press(`Arrow${way}`);
      await isAt(name);
    },
    async choose(name, file) {
      await to(name);
      const chooser = tab.waitForFileChooser();
      // The page has to know that nobody will see the browser's own window.
      await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await tab.keyboard.press("Enter");
      await (await chooser).accept([file]);
    },
    async save() {
      await to("Save", "back");
      await tab.keyboard.press("Enter");
      await tab.waitForFunction(
        () => !/\/(entries|new)\b/.test(location.hash) && !document.querySelector(".content-editor .desk-form"),
      );
      await expect.poll(async () => (await look()).isBody, patience).toBe(false);
      await isSeen();
    },
  };
}

/** Runs in the page: the text in the field that has the focus. */
function valueOfFocus(): string {
  return (document.activeElement as HTMLInputElement | null)?.value ?? "";
}

/** Runs in the page: what has the focus, by its first words; and why nobody sees that it has, where that is so. */
function lookAtFocus(): { readonly name: string; readonly isBody: boolean; readonly fault: string } {
  const focus = document.activeElement as HTMLInputElement | null;
  if (!focus || focus === document.body) return { name: "", isBody: true, fault: "nothing has the focus" };
  const words = focus.ariaLabel ?? focus.labels?.[0]?.innerText ?? focus.innerText ?? "";
  const [name = ""] = words.trim().split("\n");
  // A field for a file is seen as its label, which looks like a button.
  const shown = focus.type === "file" ? (focus.closest("label") ?? focus) : focus;
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  const [from, to] = [Math.max(0, top), Math.min(innerHeight, bottom)];
  const middle = document.elementFromPoint((Math.max(0, left) + Math.min(innerWidth, right)) / 2, (from + to) / 2);
  const isOurs = focus.closest(".desk-form, .desk-dialog, .desk-ready, #desk-bar, #desk-trouble") !== null;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const fault =
    to - from < Math.min(8, bottom - top)
      ? "it is outside the window"
      : isOurs && (!middle || !(shown.contains(middle) || middle.contains(shown)))
        ? `it is covered by ${middle?.outerHTML.slice(0, 100)}`
        : isOurs && (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2)
          ? "nothing marks it"
          : "";
  return { name, isBody: false, fault: fault && `${name}: ${fault}` };
}
