import { openBrowser } from "../src/checks/browser.ts";
import { CouldNotTest } from "../src/checks/could-not-test.ts";
import { parseFeedsInBrowser } from "../src/checks/feed-in-browser.ts";
import { validateHtml } from "../src/checks/html.ts";
import { problemAnnotations } from "../src/github/annotations.ts";
import { pagesHeading, siteSummary } from "../src/github/summary.ts";
import { countInWords, formatProblem, type Problem, sortProblems } from "../src/newsroom/problem.ts";
import { exitCode, readArguments, run } from "./command-line.ts";
import { tellGitHub } from "./github.ts";
import { tellNotTested } from "./not-tested.ts";
import { pageSources } from "./page-sources.ts";
import { showProgress } from "./progress.ts";

await run("npm run validate -- [--site DIR]", async () => {
  const { values } = readArguments({ options: { site: { type: "string", default: "_site" } } });
  const progress = showProgress("pages");
  let pages = 0;
  const problems: Problem[] = [];
  try {
    const { fileOf } = await pageSources(values.site, Date.now());
    const inHtml = await validateHtml(values.site, {
      sourceOf: fileOf,
      progress: (done, all) => {
        pages = all;
        progress.update(done, all);
      },
    });
    progress.stop();
    problems.push(...inHtml);
    problems.push(...(await readFeeds(values.site)));
    tell(sortProblems(problems));
    console.log(countInWords(problems) || `No faults in ${pages} pages, nor in the feeds and the sitemap.`);
    return problems.some(({ level }) => level === "error") ? exitCode.faults : exitCode.done;
  } catch (error) {
    progress.stop();
    if (!(error instanceof CouldNotTest)) throw error;
    tell(sortProblems(problems));
    return tellNotTested(pagesHeading, error);
  }
});

function tell(problems: readonly Problem[]): void {
  for (const problem of problems) console.log(formatProblem(problem));
  tellGitHub(problemAnnotations(problems), siteSummary(problems));
}

async function readFeeds(site: string) {
  const browser = await openBrowser();
  try {
    return await parseFeedsInBrowser(site, browser);
  } finally {
    await browser.close();
  }
}
