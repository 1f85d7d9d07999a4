import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "puppeteer";
import { freePort } from "../free-port.ts";

/** The desk of a preview that was started for it. */
export interface ServedDesk {
  /** The address of its page. */
  readonly url: string;
  readonly preview: ChildProcess;
}

/** How a window looks at the desk. */
export interface DeskWindow {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What its clock shows, in ISO 8601 with a zone; without it that of the machine. */
  readonly now?: string | undefined;
}

/** Starts the preview of a content folder, as of an instant, and waits until its desk answers. The caller ends its process. */
export async function serveDesk(content: string, now: string): Promise<ServedDesk> {
  const port = await freePort();
  const command = ["--import", "./scripts/compile-cache.ts", "scripts/start.ts", "--content", content];
  const preview = spawn(process.execPath, [...command, "--port", String(port), "--now", now], { stdio: "ignore" });
  const url = `http://localhost:${port}/desk/`;
  while (!(await fetch(url).catch(() => undefined))?.ok) await setTimeout(100);
  return { url, preview };
}

/** A window that shares nothing with another, and in which nothing moves. */
export async function openWindow(browser: Browser, { width, height, now }: DeskWindow): Promise<Page> {
  const tab = await (await browser.createBrowserContext()).newPage();
  await tab.setViewport({ width, height });
  await tab.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  if (now !== undefined) await tab.evaluateOnNewDocument(setClock, Date.parse(now));
  return tab;
}

/** Runs in the page: its clock shows this instant when the page opens, and goes on. */
function setClock(instant: number): void {
  const Real = Date;
  const shift = instant - Real.now();
  const now = () => Real.now() + shift;
  const Shifted = new Proxy(Real, {
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  Object.assign(globalThis, { Date: Shifted });
}

/** Goes to a place in a desk that is open, as by its address: `collections/pages/entries/about`. */
export async function goTo(tab: Page, place: string): Promise<void> {
  await tab.evaluate(async (hash) => {
    if (location.hash === hash) return;
    // Two changes at once would be heard as two of the second.
    const heard = new Promise((hears) => addEventListener("hashchange", hears, { once: true }));
    location.hash = hash;
    await heard;
  }, `#/${place}`);
}
