import type { Browser, Page } from "puppeteer";
import { serve } from "../../src/checks/accessibility/serve.ts";

/** A page of a built site, and the window that it is opened in. */
interface Opened {
  readonly folder: string;
  /** The path of the site's home page: `/` or `/newsroom/`. */
  readonly base: string;
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** Opens a page in a window, and asks it something. */
export async function askPage<T>(
  browser: Browser,
  { folder, base, address, width, height }: Opened,
  question: (tab: Page) => Promise<T>,
): Promise<T> {
  await using served = await serve(folder, base);
  const tab = await browser.newPage();
  await tab.setViewport({ width, height });
  await tab.goto(served.origin + base + address.slice(1));
  const answer = await question(tab);
  await tab.close();
  return answer;
}
