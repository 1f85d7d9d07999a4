import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { dirname, join } from "node:path";
import type { Browser, ElementHandle, Page } from "puppeteer";
import { afterAll, afterEach, expect } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import type { CodeHost } from "./code-host/code-host.ts";
import { serveDeskOf } from "./code-host/desk-of-repository.ts";
import type { Files } from "./content-folder.ts";
import { freePort, seen } from "./server-of-a-test.ts";
import { tempFolder } from "./temp-folder.ts";

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
  readonly now?: string;
  /** Works on the repository of this code host in the place of the folder. */
  readonly host?: CodeHost;
  /** With which it signs in there; none leaves the desk at its door. */
  readonly token?: string;
}

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

let browser: Browser | undefined;
const previews: ChildProcess[] = [];
const servers: Server[] = [];
/** What went wrong in the browser, of which nothing is expected. */
const faults: string[] = [];
const expected: string[] = [];

afterEach(() => {
  const found = faults.splice(0).filter((fault) => !expected.some((words) => fault.includes(words)));
  expected.splice(0);
  expect(found).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  for (const { pid } of previews) if (pid) killGroup(pid);
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

/**
 * Opens the desk of `npm start`, over a copy of a council's content, in the built-in browser. Whatever goes wrong in the page fails the
 * test: an error in a script or on the console, a request that fails, a request to another origin.
 */
export async function openDesk(order: DeskOrder = {}): Promise<Desk> {
  const { content: from = "test/fixtures/council", files = {}, width = 1280, height = 900, year, now, host } = order;
  const content = join(tempFolder(), "content");
  cpSync(from, content, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    if (text !== undefined) writeFileSync(join(content, path), text);
  }
  const port = await freePort();
  const preview = previewOf(content, port, now);
  await preview.start();
  const served = host && (await serveDeskOf(host, `http://localhost:${port}`));
  if (served) servers.push(served.server);
  const origin = served?.origin ?? `http://localhost:${port}`;

  browser ??= await openBrowser();
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width, height });
  // A page that is fading away can still be seen.
  await tab.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  if (now) await tab.evaluateOnNewDocument(setClock, Date.parse(now));
  reportFaults(tab, [`${origin}/`, ...(host ? [`${host.url}/`] : [])]);
  await tab.goto(`${origin}/desk/${year === undefined ? "" : `?year=${year}`}`);
  const desk = deskIn(tab, content, preview);
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

interface Preview {
  start(): Promise<void>;
  stop(): Promise<void>;
}

function previewOf(content: string, port: number, now: string | undefined): Preview {
  let running: ChildProcess | undefined;
  return {
    async start() {
      const command = ["scripts/start.ts", "--content", content, "--port", String(port)];
      running = spawn(process.execPath, now ? [...command, "--now", now] : command, {
        stdio: "ignore",
        detached: true,
      });
      previews.push(running);
      await seen(`http://localhost:${port}/desk/`, (_page, status) => status === 200);
    },
    async stop() {
      if (!running?.pid) return;
      const ended = once(running, "exit");
      killGroup(running.pid);
      await ended;
    },
  };
}

async function signIn({ press, tab }: Pick<Desk, "press" | "tab">, token: string): Promise<void> {
  const field = 'input[aria-label="Personal Access Token"]';
  const isThere = () => tab.waitForSelector(field, { timeout: 3000 });
  // Pressed while Sveltia still builds its page, its button does nothing.
  const ask = () => press("Sign In Using Access Token").then(isThere);
  await isThere().catch(ask).catch(ask);
  await tab.$eval(
    field,
    (input, value) => {
      Object.assign(input, { value });
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    token,
  );
  await press("Sign In");
}

function deskIn(tab: Page, content: string, preview: Preview): Desk {
  const named = (name: string, role = "") =>
    tab.locator(`::-p-aria([name="${name.replaceAll('"', '\\"')}"]${role && `[role="${role}"]`})`);
  const press = (name: string, role = "button") => named(name, role).click();
  const textOf = (path: string) => readFileSync(join(content, path), "utf8");
  const hasWords = (words: string) => document.body.innerText.includes(words);
  const goTo = (place: string) =>
    tab.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
  const openAt = async (place: string) => {
    // By way of the list: from one editor straight to another, Sveltia has nothing to go back to.
    await goTo(place.split("/", 2).join("/"));
    await tab.waitForFunction(hasEditor, {}, false);
    await goTo(place);
    if (place.split("/").length > 2) await tab.waitForFunction(hasEditor, {}, true);
  };
  return {
    tab,
    content,
    stopPreview: preview.stop,
    startPreview: preview.start,
    address: tab.url().replace(/[?#].*$/, ""),
    goTo,
    openAt,
    open: (path) => openAt(placeOf(path)),
    openNew: (collection) => openAt(`collections/${collection}/new`),
    fill: (label, value) => named(label).fill(value),
    async type(label, text) {
      const field = await tab.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`);
      await field?.focus();
      await tab.keyboard.press("End");
      await tab.keyboard.type(text);
    },
    press,
    signIn: (token) => signIn({ press, tab }, token),
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
      await named("Save", "button").click();
      // Sveltia takes the form away first, and goes back after it.
      await tab.waitForFunction(() => !/\/(entries|new)\b/.test(location.hash));
      await tab.waitForFunction(hasEditor, {}, false);
    },
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
    expectFault: (words) => expected.push(words),
  };
}

const mostTabs = 150;

/** Runs in the page: the label of what has the focus, or its words. */
function nameOfFocus(): string {
  const { activeElement: field } = document;
  const [label] = (field as HTMLInputElement | null)?.labels ?? [];
  return (field?.ariaLabel ?? label?.innerText ?? (field as HTMLElement | null)?.innerText ?? "").trim();
}

/** Runs in the page: the field for a file that a label names; null where there is none yet. */
function fileField(name: string): HTMLElement | null {
  const label = [...document.querySelectorAll("label")].find(({ innerText }) => innerText.trim() === name);
  return label?.control ?? null;
}

/** Runs in the page: whether a file is open, or none is, as wanted. */
function hasEditor(isWanted: boolean): boolean {
  const form = document.querySelector('.content-editor [data-mode="edit"]');
  return (form !== null && form.closest("[inert]") === null) === isWanted;
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

function reportFaults(tab: Page, origins: readonly string[]): void {
  tab.on("pageerror", (error) => faults.push(`script: ${error instanceof Error ? error.message : error}`));
  tab.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} ${message.location()?.url ?? ""}`.trim());
  });
  tab.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") faults.push(`request: ${request.url()} ${why}`);
  });
  tab.on("request", (request) => {
    const isOurs = /^(data|blob):/.test(request.url()) || origins.some((origin) => request.url().startsWith(origin));
    if (!isOurs) faults.push(`another origin: ${request.url()}`);
  });
}

/** Runs in the page: its clock shows this instant when the page opens, and goes on. */
function setClock(instant: number): void {
  const shift = instant - Date.now();
  const Real = Date;
  const now = () => Real.now() + shift;
  const Shifted = new Proxy(Real, {
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  Object.assign(globalThis, { Date: Shifted });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid);
  } catch {
    // It has ended.
  }
}
