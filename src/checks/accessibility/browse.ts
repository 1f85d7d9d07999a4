import { fileURLToPath } from "node:url";
import pa11y, { type Issue } from "pa11y";
import type { Browser } from "puppeteer";
import { killBrowser, openBrowser, type Timeouts } from "../browser.ts";
import { CouldNotTest } from "../could-not-test.ts";
import { type Finding, findingsOf } from "./finding.ts";
import { runInteractionChecks } from "./interaction-checks/checks.ts";
import { widths } from "./widths.ts";

/** One page to open. */
export interface Visit {
  readonly url: string;
  /** The selector of what its script shows at last; undefined where the page is complete once it is loaded. */
  readonly ready?: string | undefined;
}

/** What was found in a page while its window had one width. */
export interface WidthResult {
  readonly width: number;
  /** What the page said of itself while it was tested (see axe-runner.cjs). */
  readonly proof: Issue["runnerExtras"] | undefined;
  /** What the engines found, and our own checks. */
  readonly findings: readonly Finding[];
}

/** What came of one visit: a look at every width, or why it failed. */
export type Outcome = { readonly looks: readonly WidthResult[] } | { readonly failure: string };

/** Pages open at once: while one waits for its browser, another computes. */
const concurrency = 4;

const runners = ["htmlcs", fileURLToPath(new URL("axe-runner.cjs", import.meta.url))];

/**
 * Opens every page once in one fresh browser, and tests it at every width with both engines, HTML_CodeSniffer and axe,
 * and with our own checks. A browser that dies, hangs or stays silent leaves visits without an outcome; it gives
 * neither an error nor an endless wait.
 */
export async function browse<V extends Visit>(
  visits: readonly V[],
  wait: Timeouts,
  onTested: (visit: V) => void,
): Promise<ReadonlyMap<Visit, Outcome>> {
  const outcomes = new Map<Visit, Outcome>();
  const browser = await openBrowser(wait).catch((error: unknown) => {
    if (error instanceof CouldNotTest) return undefined;
    throw error;
  });
  if (!browser) return outcomes;

  const over = Promise.withResolvers<void>();
  // Once the browser is killed, whatever waits for it fails within moments.
  const kill = () => killBrowser(browser);
  const giveUp = () => {
    kill();
    setTimeout(over.resolve, 2_000);
  };
  const silence = setTimeout(giveUp, 2 * wait.answer);
  const queue = visits.values();
  const work = async () => {
    for (const visit of queue) {
      const outcome = await open(visit, browser, wait).catch(failureOf);
      outcomes.set(visit, outcome);
      if ("looks" in outcome) silence.refresh();
      onTested(visit);
    }
  };
  try {
    await Promise.race([Promise.all(Array.from({ length: concurrency }, work)), over.promise]);
  } finally {
    clearTimeout(silence);
    kill();
  }
  return outcomes;
}

/** A separate context keeps a page from what others leave behind: the links they visited, the window in front. */
async function open({ url, ready }: Visit, browser: Browser, wait: Timeouts): Promise<Outcome> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: widths[0] ?? 0, height: 1024 });
    // A browser with windows gives the focus to one of them only; the headless shell has none.
    await page.emulateFocusedPage(true);
    await page.goto(url, { timeout: wait.answer });
    if (ready) await page.waitForSelector(ready, { timeout: wait.answer });
    const engines = new Map<number, readonly Issue[]>();
    for (const width of widths) {
      const viewport = { width, height: 1024 };
      const options = { browser, page, ignoreUrl: true, runners, standard: "WCAG2AA", viewport } as const;
      engines.set(width, (await pa11y(url, options)).issues);
    }
    const looks: WidthResult[] = [];
    for (const [width, issues] of engines) {
      const proof = issues.find(({ type }) => type === "proof")?.runnerExtras;
      looks.push({ width, proof, findings: [...findingsOf(issues), ...(await runInteractionChecks(page, width))] });
    }
    if (page.url() !== url) return { failure: `the browser ended at ${page.url()}` };
    return { looks };
  } finally {
    await context.close().catch(() => undefined);
  }
}

function failureOf(error: unknown): Outcome {
  return { failure: (error instanceof Error ? error.message : String(error)).replace(/\.$/, "") };
}
