import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "puppeteer";

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
  /** What its clock shows, in ISO 8601 with a zone. */
  readonly now: string;
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

/** A window that shares nothing with another. */
export async function openWindow(browser: Browser, { width, height, now }: DeskWindow): Promise<Page> {
  const tab = await (await browser.createBrowserContext()).newPage();
  await tab.setViewport({ width, height });
  await tab.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await tab.evaluateOnNewDocument((instant) => {
    const Real = Date;
    const shift = instant - Real.now();
    Object.assign(globalThis, {
      Date: new Proxy(Real, {
        construct: (target, given) => Reflect.construct(target, given.length === 0 ? [Real.now() + shift] : given),
        get: (target, key) => (key === "now" ? () => Real.now() + shift : Reflect.get(target, key)),
      }),
    });
  }, Date.parse(now));
  return tab;
}

/** Goes to a place in a desk that is open: `collections/pages/entries/about`. */
export async function goTo(tab: Page, place: string): Promise<void> {
  await tab.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
