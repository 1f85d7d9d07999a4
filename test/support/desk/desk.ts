import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer";
import { expect } from "vitest";
import { goTo } from "../../../workshop/desk/preview.ts";
import { expectFault } from "./faults.ts";
import { fileField, hasEditor, hasWords, nameOfFocus } from "./in-page.ts";
import { fill, press } from "./press.ts";

/** A desk of `npm start` that is open in the built-in browser. What is waited for is waited for until it is there. */
export interface Desk {
  readonly tab: Page;
  /** The copy of the content folder that it writes to. */
  readonly content: string;
  /** The address of its page. */
  readonly address: string;
  /** Ends `npm start`, and starts it again at the same address. */
  stopPreview(): Promise<void>;
  startPreview(): Promise<void>;
  /** Goes to a place in the desk: `collections/pages/entries/about`. */
  goTo(place: string): Promise<void>;
  /** Goes to a place in the desk by way of its list, and waits for the form where it has one. */
  openAt(place: string): Promise<void>;
  /** Opens what is saved, by its path below the content folder: `news/2026/….md`, `site.yaml`. */
  open(path: string): Promise<void>;
  /** Opens the form of something new: `releases-2026`, `strategies`, `pages`. */
  openNew(collection: string): Promise<void>;
  /** Puts a value into the field of a label, in the place of what is there. */
  fill(label: string, value: string): Promise<void>;
  /** Types into the field of a label, at its end, key by key. */
  type(label: string, text: string): Promise<void>;
  /** Signs in at the code host with a token, as an officer does. */
  signIn(token: string): Promise<void>;
  /** Presses what has this name: a button, unless another role is given. */
  press(name: string, role?: string): Promise<void>;
  /** Chooses a file of this computer in the field of a label. */
  choose(label: string, file: string): Promise<void>;
  /** Presses Tab until what has this name has the focus. */
  tabTo(name: string): Promise<void>;
  /** Saves what is open, and waits until the list is back. */
  save(): Promise<void>;
  /** Whether words can be seen now. */
  hasWords(words: string): Promise<boolean>;
  /** Waits until words can be seen. */
  sees(words: string): Promise<void>;
  /** Waits until words can no longer be seen. */
  seesNoMore(words: string): Promise<void>;
  /** Whether what is open has changes to save. */
  hasChanges(): Promise<boolean>;
  /** The value of the field of a label. */
  valueOf(label: string): Promise<string>;
  /** The name, as screen readers say it, of what has the focus. */
  focused(): Promise<string>;
  /** A file of the content folder as it is now. */
  textOf(path: string): string;
  /** Waits until a file is there, and is as wanted; gives it. */
  saved(path: string, isWanted?: (text: string) => boolean): Promise<string>;
  /** Says that something will go wrong in the browser, which else fails the test: a part of what it says there. */
  expectFault(words: string): void;
}

/** `npm start` over a content folder. */
export interface Preview {
  readonly content: string;
  readonly origin: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Drives the desk that is open in a tab, over a content folder. */
export function deskIn(tab: Page, preview: Preview): Desk {
  const { content } = preview;
  const named = (name: string, role = "") =>
    tab.locator(`::-p-aria([name="${name.replaceAll('"', '\\"')}"]${role && `[role="${role}"]`})`);
  const pressed = (name: string, role = "button") => press(named(name, role), name);
  const textOf = (path: string) => readFileSync(join(content, path), "utf8");
  const openAt = async (place: string) => {
    // By way of the list: from one editor straight to another, Sveltia has nothing to go back to.
    await goTo(tab, place.split("/", 2).join("/"));
    await tab.waitForFunction(hasEditor, {}, false);
    await goTo(tab, place);
    if (place.split("/").length > 2) await tab.waitForFunction(hasEditor, {}, true);
  };
  return {
    tab,
    content,
    stopPreview: preview.stop,
    startPreview: preview.start,
    address: tab.url().replace(/[?#].*$/, ""),
    goTo: (place) => goTo(tab, place),
    openAt,
    open: (path) => openAt(placeOf(path)),
    openNew: (collection) => openAt(`collections/${collection}/new`),
    fill: (label, value) => fill(named(label), value),
    async type(label, text) {
      const field = await tab.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`);
      await field?.focus();
      await tab.keyboard.press("End");
      await tab.keyboard.type(text);
    },
    press: pressed,
    signIn: (token) => signIn({ press: pressed, tab }, token),
    async choose(label, file) {
      const field = await tab.waitForFunction(fileField, {}, label);
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    },
    async tabTo(name) {
      for (let pressed = 0; pressed < mostTabs; pressed += 1) {
        await tab.keyboard.press("Tab");
        if ((await tab.evaluate(nameOfFocus)) === name) return;
      }
      throw new Error(`${mostTabs} times Tab does not lead to ${name}`);
    },
    async save() {
      await pressed("Save");
      // Sveltia takes the form away first, and goes back after it.
      await tab.waitForFunction(() => !/\/(entries|new)\b/.test(location.hash));
      await tab.waitForFunction(hasEditor, {}, false);
    },
    hasWords: (words) => tab.evaluate(hasWords, words),
    sees: async (words) => {
      await tab.waitForFunction(hasWords, {}, words);
    },
    seesNoMore: async (words) => {
      await tab.waitForFunction((gone) => !document.body.innerText.includes(gone), {}, words);
    },
    async hasChanges() {
      const button = await named("Save", "button").setWaitForEnabled(false).waitHandle();
      // What a form does on being shown is done by then.
      await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))));
      return button.evaluate((element) => !element.matches(":disabled, [aria-disabled=true]"));
    },
    async valueOf(label) {
      const field = await tab.waitForSelector(`::-p-aria([name="${label}"])`);
      return (field as ElementHandle).evaluate(
        (element) => (element as HTMLInputElement).value ?? element.textContent ?? "",
      );
    },
    async focused() {
      return focusedIn(await tab.accessibility.snapshot({ interestingOnly: false })) ?? "";
    },
    textOf,
    async saved(path, isWanted = () => true) {
      const isThere = () => existsSync(join(content, path)) && isWanted(textOf(path));
      await expect.poll(isThere, { timeout: 20_000, message: `${path} is saved as wanted` }).toBe(true);
      return textOf(path);
    },
    expectFault,
  };
}

const mostTabs = 150;

async function signIn({ press, tab }: Pick<Desk, "press" | "tab">, token: string): Promise<void> {
  const field = 'input[aria-label="Your token"]';
  const isThere = () => tab.waitForSelector(field, { timeout: 3000 });
  // Pressed while Sveltia still builds its page, its button does nothing.
  const ask = () => press("Sign in with a token").then(isThere);
  await isThere().catch(ask).catch(ask);
  await tab.$eval(
    field,
    (input, value) => {
      Object.assign(input, { value });
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    token,
  );
  await press("Sign in");
}

/** Where the desk has a file open. */
function placeOf(path: string): string {
  const [, year, release] = /^news\/(\d{4})\/(.+)\.md$/.exec(path) ?? [];
  if (year) return `collections/releases-${year}/entries/${year}/${release}`;
  const [, folder, name] = /^(\w+)\/(.+)\.md$/.exec(path) ?? [];
  if (folder) return `collections/${folder}/entries/${name}`;
  return `collections/settings/entries/${path === "site.yaml" ? "site" : "statement"}`;
}

interface Named {
  readonly name?: string;
  readonly focused?: boolean;
  readonly children?: readonly Named[];
}

function focusedIn(node: Named | null): string | undefined {
  for (const child of node?.children ?? []) {
    const found = focusedIn(child);
    if (found !== undefined) return found;
  }
  return node?.focused ? node.name : undefined;
}
