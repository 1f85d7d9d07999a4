import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { dirname, join } from "node:path";
import type { Browser } from "puppeteer";
import { afterAll, onTestFinished, TestRunner } from "vitest";
import { openBrowser } from "../../../src/checks/browser.ts";
import { openWindow } from "../../../workshop/desk/preview.ts";
import { freePort } from "../../../workshop/free-port.ts";
import type { CodeHost } from "../code-host/code-host.ts";
import { serveDeskOf } from "../code-host/desk-of-repository.ts";
import type { Files } from "../content-folder.ts";
import { seen } from "../server-of-a-test.ts";
import { tempFolder } from "../temp-folder.ts";
import { type Desk, deskIn, type Preview } from "./desk.ts";
import { reportFaults } from "./faults.ts";

/** What a desk is opened with. */
interface DeskOrder {
  /** The folder of which a copy is opened. */
  readonly content?: string;
  /** Files to write over that copy, by their paths below it. */
  readonly files?: Files;
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** A year to show beside this one and the last. */
  readonly year?: number;
  /** ISO 8601 with its zone: the clock of the preview and of the browser. */
  readonly now?: string | undefined;
  /** Works on the repository of this code host in the place of the folder. */
  readonly host?: CodeHost;
  /** With which it signs in there; none leaves the desk at its door. */
  readonly token?: string;
}

let browser: Browser | undefined;

/** What ends what was opened for a whole file. */
const ends: (() => unknown)[] = [];

afterAll(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  await browser?.close();
  browser = undefined;
});

/** Does something when the test that is running is over, or all of the file where none is running yet. */
function whenOver(end: () => unknown): void {
  if (TestRunner.getCurrentTest()) onTestFinished(async () => void (await end()));
  else ends.push(end);
}

/**
 * Opens the desk of `npm start`, over a copy of a council's content, in the built-in browser. Whatever goes wrong in the page fails the
 * test: an error in a script or on the console, a request that fails, a request to another origin.
 */
export async function openDesk(order: DeskOrder = {}): Promise<Desk> {
  const { year, host } = order;
  const preview = await (host ? previewForHosts(order) : startPreview(order));
  if (!host) whenOver(preview.stop);
  const served = host && (await serveDeskOf(host, preview.origin));
  if (served) whenOver(() => close(served.server));
  const { origin } = served ?? preview;

  const { width = 1280, height = 900, now } = order;
  browser ??= await openBrowser();
  const tab = await openWindow(browser, { width, height, now });
  // Last to begin, first to end: what still asks is closed before who answers.
  whenOver(() => tab.browserContext().close());
  reportFaults(tab, [`${origin}/`, ...(host ? [`${host.url}/`] : [])]);
  await tab.goto(`${origin}/desk/${year === undefined ? "" : `?year=${year}`}`);
  const desk = deskIn(tab, preview);
  if (host) {
    if (order.token === undefined) return desk;
    await desk.signIn(order.token);
  }
  // Sveltia's own page, once all files are read.
  await tab.waitForFunction(() =>
    document.querySelector('[role="main"], main, [role="navigation"], nav, .content-editor'),
  );
  return desk;
}

function copied({ content: from = "test/fixtures/council", files = {} }: DeskOrder): string {
  const content = join(tempFolder(), "content");
  cpSync(from, content, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    if (text !== undefined) writeFileSync(join(content, path), text);
  }
  return content;
}

function close(server: Server): void {
  server.closeAllConnections();
  server.close();
}

/** By their clocks, the previews of this file whose desks work on code hosts: of those nothing is asked but what every desk has. */
const forHosts = new Map<string | undefined, Promise<Preview>>();

function previewForHosts({ now }: DeskOrder): Promise<Preview> {
  const preview = forHosts.get(now) ?? startPreview({ now });
  if (!forHosts.has(now)) ends.push(async () => (await preview).stop());
  forHosts.set(now, preview);
  return preview;
}

async function startPreview(order: DeskOrder): Promise<Preview> {
  const preview = previewOf(copied(order), await freePort(), order.now);
  await preview.start();
  return preview;
}

function previewOf(content: string, port: number, now: string | undefined): Preview {
  let running: ChildProcess | undefined;
  const origin = `http://localhost:${port}`;
  const command = ["scripts/start.ts", "--content", content, "--port", String(port), ...(now ? ["--now", now] : [])];
  return {
    content,
    origin,
    async start() {
      // A group of its own: it starts others.
      running = spawn(process.execPath, command, { stdio: "ignore", detached: true });
      const isThere = await seen(`${origin}/desk/`, (_page, status) => status === 200, 900);
      if (!isThere) throw new Error("npm start had no desk in a minute and a half");
    },
    async stop() {
      const { pid, exitCode } = running ?? {};
      if (!running || !pid || exitCode !== null) return;
      const ended = once(running, "exit");
      process.kill(-pid);
      await ended;
    },
  };
}
