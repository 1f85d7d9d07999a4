import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type LaunchOptions } from "puppeteer";
import type { Duration } from "../newsroom/instant.ts";
import { CouldNotTest } from "./could-not-test.ts";
import { keepUnpackedBrowser, linkUnpackedBrowser, unpackedBrowserFolder } from "./unpacked-browser.ts";

/** How long a browser may take: to start, and to answer one request. */
export interface Timeouts {
  readonly start: Duration;
  readonly answer: Duration;
}

/** Long enough for a busy machine of two cores: a browser that needs longer hangs. */
export const timeouts: Timeouts = { start: 30_000, answer: 60_000 };

/** Where a browser is usually installed, the likeliest first. */
const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
};

const processEnds = new AbortController();
let folder: string | undefined;
let found: Promise<string> | undefined;
// Chrome does not run as root with its sandbox, and newer Ubuntus let no other account make one.
let hasSandbox = process.getuid?.() !== 0;

/**
 * How puppeteer starts the newsroom's browser: the one that CHROME_PATH names, or else the built-in one, or else an
 * installed one. Aborting the signal kills it. From the first call on, the process's temporary files lie in a
 * separate folder, which goes when the process ends. Throws CouldNotTest when there is no browser.
 */
export async function launchOptions(wait: Timeouts, signal: AbortSignal): Promise<LaunchOptions> {
  return {
    executablePath: await executable(),
    headless: "shell",
    // A browser at the end of a pipe opens no port, and ends when this process is gone.
    pipe: true,
    args: hasSandbox ? [] : ["--no-sandbox"],
    timeout: wait.start,
    protocolTimeout: wait.answer,
    signal: AbortSignal.any([signal, processEnds.signal]),
  };
}

/**
 * Starts a browser, which its caller closes. Where the machine lets it have no sandbox it goes without from then on:
 * it opens nothing but our own pages. Throws CouldNotTest when it does not start in time.
 */
export async function openBrowser(wait: Timeouts = timeouts): Promise<Browser> {
  try {
    return await start(wait);
  } catch (error) {
    if (!hasSandbox || !(error instanceof EndedAtOnce)) throw error;
    hasSandbox = false;
    return await start(wait);
  }
}

/** What the browser calls itself: `Chrome/153.0.0.0`. Throws CouldNotTest when it does not start in time. */
export async function browserVersion(wait: Timeouts = timeouts): Promise<string> {
  const browser = await openBrowser(wait);
  try {
    return await browser.version();
  } finally {
    await browser.close();
  }
}

/** It says no more than this to a program that holds it by a pipe. */
class EndedAtOnce extends CouldNotTest {}

async function start(wait: Timeouts): Promise<Browser> {
  const late = new AbortController();
  const options = await launchOptions(wait, late.signal);
  const timer = setTimeout(() => late.abort(), wait.start);
  try {
    return await puppeteer.launch(options);
  } catch (cause) {
    const file = options.executablePath ?? "";
    const advice = "Set CHROME_PATH to a Chrome or Chromium that runs on this machine.";
    const sentence = (why: string) => `The browser ${file} ${why}.\n${advice}`;
    if (late.signal.aborted) throw new CouldNotTest(sentence("gave no answer in time"), { cause });
    if (!existsSync(file)) throw new CouldNotTest(sentence("does not exist"), { cause });
    throw new EndedAtOnce(sentence("ended at once"), { cause });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Kills a browser at once, with all that it started: CHROME_PATH can name a script that starts a browser and waits for
 * it, as Debian's chromium-headless-shell is.
 */
export function killBrowser(browser: Browser): void {
  const started = browser.process();
  if (!started?.pid || started.exitCode !== null || started.signalCode !== null) return;
  // Elsewhere than on Windows puppeteer makes every browser the leader of a group of processes.
  if (process.platform === "win32") started.kill("SIGKILL");
  else process.kill(-started.pid, "SIGKILL");
}

async function executable(): Promise<string> {
  folder ??= usePrivateFolder();
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  found ??= findBrowser(folder);
  return await found;
}

async function findBrowser(folder: string): Promise<string> {
  if (process.platform === "linux" && process.arch === "x64") return await unpackBuiltIn(folder);
  const path = installed[process.platform]?.find((path) => existsSync(path));
  if (path) return path;
  throw new CouldNotTest("There is no Chrome or Chromium on this machine.\nInstall one, or set CHROME_PATH to it.");
}

/** Unpacks the browser that comes with the packages: it runs on a machine that has none of a browser's libraries. */
async function unpackBuiltIn(folder: string): Promise<string> {
  // Read when the package is imported: it then unpacks its libraries too, not only the browser.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  const kept = unpackedBrowserFolder();
  linkUnpackedBrowser(kept, folder);
  const isKept = existsSync(join(folder, "chromium"));
  // The package's own list of fonts names /tmp/fonts; a browser that finds no font dies of the first text field.
  process.env.FONTCONFIG_PATH = folder;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const file = await chromium.executablePath();
    if (!isKept) keepUnpackedBrowser(folder, kept);
    writeFileSync(
      join(folder, "fonts.conf"),
      `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    );
    return file;
  } catch (error) {
    throw new CouldNotTest(`The built-in browser could not be unpacked into ${folder}: ${error}`);
  }
}

/**
 * Gives this process a temporary folder that no other can write to (the built-in browser trusts whatever lies there),
 * and removes it with every browser still running when the process ends, however it ends.
 */
function usePrivateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "newsroom-browser-"));
  process.env.TMPDIR = folder;
  process.once("exit", () => {
    processEnds.abort();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  return folder;
}
