import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "puppeteer";
import { goTo, openWindow } from "./preview.ts";
import type { DeskView } from "./views.ts";

/** What an officer waits for in a form, in milliseconds. */
export interface ViewTimes {
  /** From asking for the desk until its list can be seen, with nothing of it in the browser. */
  readonly open: number;
  /** From the end of typing until the form says what is wrong. */
  readonly problem: number;
  /** From the end of typing until the page beside the form has the words. */
  readonly pane: number;
  /** The longest that no key is heard while somebody types. */
  readonly typing: number;
  /** The same after a pause, in which the text is read and its page made. */
  readonly after: number;
  /** In bytes: what the scripts hold in memory at the end. */
  readonly memory: number;
}

/** So long something is waited for, in milliseconds. */
const longest = 60_000;

/** In milliseconds: after it everything that a key has begun is done. */
const rest = 2500;

/** How many times slower the processor is made than this machine's. */
export const slower = 4;

/** Opens the desk as of an instant, and in it a form; types there. */
export async function measureView(browser: Browser, url: string, now: string, view: DeskView): Promise<ViewTimes> {
  const tab = await openWindow(browser, { width: 1280, height: 900, now });
  const session = await tab.createCDPSession();
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const start = performance.now();
  await tab.goto(`${url}#/${view.place.replace(/\/entries\/.*/, "")}`);
  await tab.waitForSelector('[role="grid"] [role="row"]', { timeout: longest });
  const open = performance.now() - start;

  await goTo(tab, view.place);
  await fieldOf(tab, view.shown);
  await setTimeout(rest);
  const pane = await timeAfter(tab, view.shown, "Xyzzy ", () => hasInFrame(tab, "Xyzzy"));
  await setTimeout(rest);
  const said = () => tab.$eval(".desk-problems", (problems) => problems.textContent ?? "");
  const before = await said();
  const [field, words] = view.wrong;
  const problem = await timeAfter(tab, field, words, async () => (await said()) !== before);
  await setTimeout(rest);
  // Of tasks the processor's time counts, which is the same however much else the machine does.
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await moveInto(tab, view.typed);
  const typing =
    slower * (await longestTask(tab, () => tab.keyboard.type("The council asks for views", { delay: 100 })));
  await setTimeout(rest);
  const after = slower * (await longestTask(tab, () => tab.keyboard.press("s").then(() => setTimeout(rest))));
  const { JSHeapUsedSize: memory = 0 } = await tab.metrics();
  await tab.browserContext().close();
  return { open, problem, pane, typing, after, memory };
}

/** The longest task of the page while something happens, in milliseconds of the processor. */
async function longestTask(tab: Page, happen: () => Promise<void>): Promise<number> {
  await tab.tracing.start({ categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await happen();
  const trace = JSON.parse(new TextDecoder().decode(await tab.tracing.stop()));
  const events: readonly TraceEvent[] = trace.traceEvents;
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const ofPages = new Set(events.filter(({ args }) => args?.name === "CrRendererMain").map(threadOf));
  const tasks = events.filter((event) => event.name === "RunTask" && ofPages.has(threadOf(event)));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

/** An event of a trace, times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Types at the start of a field, and gives the time until it is shown. */
async function timeAfter(tab: Page, label: string, words: string, isShown: () => Promise<boolean>): Promise<number> {
  await moveInto(tab, label);
  await tab.keyboard.type(words);
  const start = performance.now();
  while (!(await isShown())) {
    if (performance.now() - start > longest)
      throw new Error(`Nothing was shown of “${words.trim()}”, typed into “${label}”.`);
    await setTimeout(10);
  }
  return performance.now() - start;
}

/** Puts the caret at the start of a field. */
async function moveInto(tab: Page, label: string): Promise<void> {
  await (await fieldOf(tab, label))?.focus();
  await tab.keyboard.press("Home");
}

function fieldOf(tab: Page, label: string) {
  return tab.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`, { timeout: longest });
}

async function hasInFrame(tab: Page, words: string): Promise<boolean> {
  const [, ...frames] = tab.frames();
  const found = frames.map((frame) =>
    frame.evaluate((words) => document.body.innerText.includes(words), words).catch(() => false),
  );
  return (await Promise.all(found)).includes(true);
}
