import { checkAccessibility } from "../src/checks/accessibility/gate.ts";
import { reportOf } from "../src/checks/accessibility/report.ts";
import { CouldNotTest } from "../src/checks/could-not-test.ts";
import { exitCode, readArguments, run } from "./command-line.ts";
import { pageSources } from "./page-sources.ts";
import { showProgress } from "./progress.ts";

await run("npm run a11y -- [--site DIR]", async () => {
  const { values } = readArguments({ options: { site: { type: "string", default: "_site" } } });
  const now = new Date();
  const progress = showProgress("pages");
  try {
    const today = now.toISOString().slice(0, 10);
    const verdict = await checkAccessibility(values.site, { today, progress: progress.update });
    progress.stop();
    console.log(reportOf(verdict, await pageSources(values.site, now.getTime())));
    if (verdict.untested.length > 0) return exitCode.unfinished;
    return verdict.findings.length > 0 ? exitCode.faults : exitCode.done;
  } catch (error) {
    progress.stop();
    if (!(error instanceof CouldNotTest)) throw error;
    console.error(`${error.message}\nThe site could not be tested, so it must not be published.`);
    return exitCode.unfinished;
  }
});
