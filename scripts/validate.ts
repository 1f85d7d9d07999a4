import { openBrowser } from "../src/checks/browser.ts";
import { CouldNotTest } from "../src/checks/could-not-test.ts";
import { parseFeedsInBrowser } from "../src/checks/feed-in-browser.ts";
import { openHtmlResults, validateHtml } from "../src/checks/html.ts";
import { exitCode, readArguments, run } from "../src/cli/command-line.ts";
import { reportToGitHub } from "../src/cli/github.ts";
import { reportNotTested } from "../src/cli/not-tested.ts";
import { pageSources } from "../src/cli/page-sources.ts";
import { showProgress } from "../src/cli/progress.ts";
import { problemAnnotations } from "../src/github/annotations.ts";
import { pagesHeading, siteSummary } from "../src/github/summary.ts";
import { countOf } from "../src/newsroom/format.ts";
import { countInWords, formatProblem, type Problem, sortProblems } from "../src/problems/problem.ts";

await run("npm run validate -- [--site DIR] [--cache DIR] [--all]", async () => {
  const { values } = readArguments({
    options: {
      site: { type: "string", default: "_site" },
      cache: { type: "string", default: ".cache/html" },
      all: { type: "boolean", default: false },
    },
  });
  const progress = showProgress("pages");
  let pages = 0;
  let before = 0;
  let problems: readonly Problem[] = [];
  try {
    const results = openHtmlResults(values.cache);
    problems = await validateHtml(values.site, {
      results,
      all: values.all,
      sources: async () => (await pageSources(values.site, Date.now())).fileOf,
      progress: (done, all, remembered) => {
        [pages, before] = [all, remembered];
        progress.update(done, all);
      },
    });
    progress.stop();
    problems = sortProblems([...problems, ...(await readFeeds(values.site))]);
    await report(problems);
    if (before > 0) console.log(`${countOf(before, "page")} had been validated before with the same bytes.`);
    for (const sentence of results.advice()) console.log(`Advice: ${sentence}`);
    console.log(countInWords(problems) || `No faults in ${pages} pages, nor in the feeds and the sitemap.`);
    return problems.some(({ level }) => level === "error") ? exitCode.faults : exitCode.done;
  } catch (error) {
    progress.stop();
    if (!(error instanceof CouldNotTest)) throw error;
    await report(sortProblems(problems));
    return reportNotTested(pagesHeading, error);
  }
});

async function report(problems: readonly Problem[]): Promise<void> {
  for (const problem of problems) console.log(formatProblem(problem));
  await reportToGitHub(problemAnnotations(problems), siteSummary(problems));
}

async function readFeeds(site: string) {
  const browser = await openBrowser();
  try {
    return await parseFeedsInBrowser(site, browser);
  } finally {
    await browser.close();
  }
}
