import pa11y from "pa11y";
import type { Browser } from "puppeteer";
import { runInteractionChecks } from "../../../../src/checks/accessibility/interaction-checks/checks.ts";
import { serve } from "../../../../src/checks/accessibility/serve.ts";
import { widths } from "../../../../src/checks/accessibility/widths.ts";
import { openBrowser } from "../../../../src/checks/browser.ts";
import { page, writeSite } from "../../../support/small-site.ts";

/** A piece of HTML for the middle of a page, and a style sheet. */
export interface Piece {
  readonly html: string;
  readonly css?: string;
}

/**
 * What our own checks find in each of several pages, in words: `320 reflow #wide`, and after a colon what about it
 * where a rule has several ways of being broken. All pages are opened in one browser, without the engines.
 */
export async function checkPieces(pieces: ReadonlyMap<string, Piece>): Promise<ReadonlyMap<string, string[]>> {
  const files = [...pieces.values()].map(({ html, css = "" }, index) => {
    const head = `<style>body { font: 16px/1.5 sans-serif; background: #fff } ${css}</style>`;
    return [`${index}/index.html`, page(`/${index}/`, html, { head })];
  });
  await using served = await serve(await writeSite(Object.fromEntries(files)), "/");
  const browser = await openBrowser();
  try {
    const found = new Map<string, string[]>();
    for (const [index, name] of [...pieces.keys()].entries()) {
      found.set(name, await lookAt(`${served.origin}/${index}/`, browser));
    }
    return found;
  } finally {
    await browser.close();
  }
}

async function lookAt(url: string, browser: Browser): Promise<string[]> {
  const page = await browser.newPage();
  await page.emulateFocusedPage(true);
  await page.goto(url);
  const viewport = { width: 320, height: 1024 };
  await pa11y(url, { browser, page, ignoreUrl: true, runners: [], standard: "WCAG2AA", viewport });
  const lines: string[] = [];
  for (const width of widths) {
    for (const { rule, selector, message } of await runInteractionChecks(page, width)) {
      lines.push(`${width} ${rule} ${selector}${/: [^:]+$/.exec(message) ?? ""}`);
    }
  }
  await page.close();
  return lines;
}
