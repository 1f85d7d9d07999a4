import type { Browser } from "puppeteer";
import sharp from "sharp";
import { serve } from "../../src/checks/accessibility/serve.ts";
import type { Kind } from "./take.ts";

/** What a desk sees of a page at first, in CSS pixels. */
const window = { width: 1280, height: 900 };

/** A picture of the top of a page, in so few colours that it is small. */
export async function takeView({ site, base, address }: Omit<Kind, "name">, browser: Browser): Promise<Uint8Array> {
  await using served = await serve(site, base);
  const tab = await browser.newPage();
  await tab.setViewport(window);
  await tab.goto(served.origin + base + address.slice(1));
  const picture = await tab.screenshot();
  await tab.close();
  return await sharp(picture).png({ palette: true, effort: 10 }).toBuffer();
}
