import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "puppeteer";

/** What was measured in one tab, in milliseconds. */
export interface DeskRun {
  /** From the asking for the page until the list can be seen, with nothing in the browser's cache. */
  readonly open: number;
  /** The same, with the cache of the time before. */
  readonly again: number;
}

/** How many times slower the processor is made than this machine's. */
export const slower = 4;

/** Starts the preview of a content folder and gives the address of its desk, once it answers. The caller ends the process. */
export async function startPreview(content: string, now: string): Promise<{ url: string; preview: ChildProcess }> {
  const port = await freePort();
  const command = ["--import", "./scripts/compile-cache.ts", "scripts/start.ts", "--content", content];
  const preview = spawn(process.execPath, [...command, "--port", String(port), "--now", now], { stdio: "ignore" });
  const url = `http://localhost:${port}/desk/`;
  while (!(await fetch(url).catch(() => undefined))?.ok) await setTimeout(100);
  return { url, preview };
}

/** Opens the desk twice, as a processor does that is `slower`. */
export async function measureOpening(browser: Browser, url: string): Promise<DeskRun> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
  await (await tab.createCDPSession()).send("Emulation.setCPUThrottlingRate", { rate: slower });
  const open = await timeToList(tab, url);
  const again = await timeToList(tab, url);
  await context.close();
  return { open, again };
}

async function timeToList(tab: Page, url: string): Promise<number> {
  await tab.goto("about:blank");
  const start = performance.now();
  await tab.goto(url, { waitUntil: "commit" as never }).catch(() => undefined);
  await tab.waitForSelector('[role="grid"] [role="row"]');
  return performance.now() - start;
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
