import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "puppeteer";
import { goTo, openWindow } from "./preview.ts";

/** What officers wait for, in milliseconds. */
export interface DeskTimes {
  /** From asking for the page until the list can be seen, with nothing of it in the browser. */
  readonly open: number;
  /** From the end of typing until the form says what is wrong. */
  readonly problem: number;
  /** From the end of typing until the page beside the form has the words. */
  readonly pane: number;
}

/** So long something is waited for, in milliseconds. */
const longest = 30_000;

/** How many times slower the processor is made than this machine's. */
export const slower = 4;

/** Opens the desk as of an instant, and in it a release by its file's name without `.md`; types there. */
export async function measureDesk(browser: Browser, url: string, now: string, release: string): Promise<DeskTimes> {
  const tab = await openWindow(browser, { width: 1280, height: 900, now });
  await (await tab.createCDPSession()).send("Emulation.setCPUThrottlingRate", { rate: slower });
  const [year = ""] = release.split("-");
  const list = `collections/releases-${year}`;
  const start = performance.now();
  await tab.goto(`${url}#/${list}`);
  await tab.waitForSelector('[role="grid"] [role="row"]');
  const open = performance.now() - start;

  await goTo(tab, `${list}/entries/${year}/${release}`);
  const pane = await timeAfter(tab, "Title", "Xyzzy ", () => hasInFrame(tab, "Xyzzy"));
  const said = () => tab.$eval(".desk-problems", (problems) => problems.textContent ?? "");
  const before = await said();
  const problem = await timeAfter(
    tab,
    "Text",
    "[here](https://www.northgate.example/) ",
    async () => (await said()) !== before,
  );
  await tab.browserContext().close();
  return { open, problem, pane };
}

/** Types at the start of a field, and gives the time until it is shown. */
async function timeAfter(tab: Page, label: string, words: string, isShown: () => Promise<boolean>): Promise<number> {
  const field = await tab.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`);
  await field?.focus();
  await tab.keyboard.press("Home");
  await tab.keyboard.type(words);
  const start = performance.now();
  while (!(await isShown())) {
    if (performance.now() - start > longest)
      throw new Error(`Nothing was shown of “${words.trim()}”, typed into “${label}”.`);
    await setTimeout(10);
  }
  return performance.now() - start;
}

async function hasInFrame(tab: Page, words: string): Promise<boolean> {
  const [, ...frames] = tab.frames();
  const found = frames.map((frame) =>
    frame.evaluate((words) => document.body.innerText.includes(words), words).catch(() => false),
  );
  return (await Promise.all(found)).includes(true);
}
