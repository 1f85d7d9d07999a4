import { fileURLToPath } from "node:url";
import pa11yCi, { type Issue } from "pa11y-ci";
import { launchOptions, type Patience } from "../browser.ts";

/** One page at one width of the window, in CSS pixels. */
export interface Load {
  readonly url: string;
  readonly width: number;
}

/** What came of one load: all that the engines said, or why it failed. */
export type Outcome = { readonly issues: readonly Issue[] } | { readonly failure: string };

const runner = fileURLToPath(new URL("axe-runner.cjs", import.meta.url));
const reporter = fileURLToPath(new URL("reporter.cjs", import.meta.url));

/**
 * Loads pages in one fresh browser and tests each with both engines, HTML_CodeSniffer and axe. A browser that dies,
 * hangs or stays silent leaves loads without an outcome; it gives neither an error nor an endless wait.
 */
export async function browse(
  loads: readonly Load[],
  wait: Patience,
  heard: (load: Load) => void,
): Promise<ReadonlyMap<Load, Outcome>> {
  const outcomes = new Map<Load, Outcome>();
  const stop = new AbortController();
  const over = Promise.withResolvers<void>();
  // Once the browser is killed, whatever waits for it fails within moments.
  const giveUp = () => {
    stop.abort();
    setTimeout(over.resolve, 2_000);
  };
  const silence = setTimeout(giveUp, 2 * wait.answer);
  const settle = (load: Load, outcome: Outcome) => {
    outcomes.set(load, outcome);
    silence.refresh();
    heard(load);
  };
  // pa11y-ci lets go of the promises that fail when a browser cannot start or close: they come up here.
  process.on("unhandledRejection", giveUp);
  try {
    const done = pa11yCi(
      // pa11y-ci copies every plain object that it is given, but not what a function returns.
      loads.map((load) => ({ url: load.url, viewport: { width: load.width, height: 1024 }, load: () => load })),
      {
        chromeLaunchConfig: await launchOptions(wait, stop.signal),
        concurrency: 8,
        reporters: [
          [
            reporter,
            {
              results: ({ issues }, task) => settle(task.load(), { issues }),
              error: (error, _url, task) => settle(task.load(), { failure: error.message.replace(/\.$/, "") }),
            },
          ],
        ],
        runners: ["htmlcs", runner],
        standard: "WCAG2AA",
        timeout: wait.answer,
      },
    );
    await Promise.race([done, over.promise]);
  } finally {
    process.off("unhandledRejection", giveUp);
    clearTimeout(silence);
    stop.abort();
  }
  return outcomes;
}
