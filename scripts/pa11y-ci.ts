import { statSync } from "node:fs";
import { join } from "node:path";
import { readSite } from "../src/checks/accessibility/pages.ts";
import { serve } from "../src/checks/accessibility/serve.ts";
import { readShard, type Shard } from "../src/checks/accessibility/shard.ts";
import { asOpened } from "../src/checks/accessibility/states.ts";
import { launchOptions, openBrowser, timeouts } from "../src/checks/browser.ts";
import { CouldNotTest } from "../src/checks/could-not-test.ts";
import { choosePages, type PageSelection } from "../src/checks/pa11y-ci/choose-pages.ts";
import { type Configuration, configurationFor, notOpened } from "../src/checks/pa11y-ci/configuration.ts";
import { fileOf } from "../src/checks/site/built-site.ts";
import { changedFiles } from "../src/cli/github.ts";
import { checkOutput, guardOutput, type OutputLost } from "../src/cli/output.ts";
import { pageSources } from "../src/cli/page-sources.ts";

const site = "_site";

/** The exit code of pa11y-ci itself where it could not test. */
const failed = 1;

/** For pa11y-ci, by `.pa11yci.cjs`: the pages of the built site, served on this machine until the process ends. */
export const configuration: Promise<Configuration> = configure().catch((error: unknown) => {
  // pa11y-ci would print where in the code it happened.
  if (!(error instanceof CouldNotTest)) throw error;
  console.error(error.message);
  process.exit(failed);
});

async function configure(): Promise<Configuration> {
  guardOutput();
  process.on("exit", () => {
    try {
      checkOutput();
    } catch (error) {
      console.error((error as OutputLost).message);
      process.exitCode ||= failed;
    }
  });
  const { PA11Y_CI_PAGES: pages = "", PA11Y_CI_SHARD: shard = "" } = process.env;
  const { base, pages: all } = readSite(site);
  const addresses = all.map(({ address }) => address);
  const { pages: chosen, left } = choosePages(addresses, { some: await readPages(pages), shard: readPart(shard) });
  // Learns whether the machine has a browser that starts, and whether with its sandbox.
  await (await openBrowser()).close();
  const browser = await launchOptions(timeouts, new AbortController().signal);
  const { origin, answered } = await serve(site, base);
  process.on("exit", () => {
    const missing = notOpened(chosen, answered);
    if (!missing) return;
    console.error(missing);
    process.exitCode ||= failed;
  });
  // Not on standard output, which belongs to the reports of pa11y-ci.
  console.error(testing(chosen.length, all.length, left));
  const home = origin + base;
  return configurationFor(
    chosen.map((address) => home + asOpened({ address }).address.slice(1)),
    browser,
  );
}

function testing(pages: number, all: number, left: number): string {
  const more = left > 0 ? ` The change is about ${left} more: the gate tests them, and pa11y-ci does once a week.` : "";
  return `Testing ${pages} of ${all} pages in ${site}.${more}`;
}

async function readPages(pages: string): Promise<PageSelection | undefined> {
  if (pages === "") return undefined;
  if (pages !== "changed") {
    throw new CouldNotTest(`PA11Y_CI_PAGES is “${pages}”. Set it to “changed”, or leave it out to test all pages.`);
  }
  const [changed, sources] = [await changedFiles(), await pageSources(site, Date.now())];
  return {
    isChanged: (address) => changed?.has(sources.fileOf(address) ?? "") ?? false,
    sizeOf: (address) => statSync(join(site, fileOf(decodeURIComponent(address)))).size,
  };
}

function readPart(text: string): Shard | undefined {
  const shard = readShard(text);
  if (text !== "" && !shard) {
    throw new CouldNotTest(`PA11Y_CI_SHARD is “${text}”. Set it to a part of a number of parts, such as 2/8.`);
  }
  return shard;
}
