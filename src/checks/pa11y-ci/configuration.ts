import type { LaunchOptions } from "puppeteer";
import { timeouts } from "../browser.ts";

/** What pa11y-ci reads from `.pa11yci.cjs`: https://github.com/pa11y/pa11y-ci#configuration */
export interface Configuration {
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Objects, because pa11y-ci lets all addresses that are strings share one browser context. */
  readonly urls: readonly { readonly url: string }[];
}

/**
 * What pa11y-ci is to do with pages: both of its engines, WCAG 2 AA, at the width of a desk. At the width of a phone the
 * older axe that comes with it doubts the contrast of words that a table scrolls out of sight.
 */
export function configurationFor(urls: readonly string[], browser: LaunchOptions): Configuration {
  return {
    defaults: {
      chromeLaunchConfig: browser,
      concurrency: 4,
      runners: ["axe", "htmlcs"],
      standard: "WCAG2AA",
      timeout: timeouts.answer,
      viewport: { width: 1280, height: 1024 },
    },
    urls: urls.map((url) => ({ url })),
  };
}

/** Reports the pages, by their addresses, that were never asked for; undefined where there are none. */
export function notOpened(pages: readonly string[], opened: ReadonlySet<string>): string | undefined {
  const missing = pages.filter((page) => !opened.has(decodeURIComponent(page)));
  if (missing.length === 0) return undefined;
  const more = missing.length > 5 ? ` and ${missing.length - 5} more` : "";
  return `${missing.length} of ${pages.length} pages were not tested: ${missing.slice(0, 5).join(", ")}${more}`;
}
