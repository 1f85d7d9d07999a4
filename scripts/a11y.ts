import { claimFault } from "../src/checks/accessibility/claim.ts";
import { checkAccessibility } from "../src/checks/accessibility/gate.ts";
import { reportOf } from "../src/checks/accessibility/report.ts";
import { reviewed } from "../src/checks/accessibility/reviewed.ts";
import { CouldNotTest } from "../src/checks/could-not-test.ts";
import { accessibilityAnnotations, accessibilitySummary, notTested } from "../src/github/accessibility.ts";
import { exitCode, readArguments, run } from "./command-line.ts";
import { tellGitHub } from "./github.ts";
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
    const sourceOf = await pageSources(values.site, now.getTime());
    console.log(reportOf(verdict, sourceOf));
    tellGitHub(accessibilityAnnotations(verdict, sourceOf), accessibilitySummary(verdict, sourceOf));
    const claim = claimFault(values.site, { findings: verdict.findings, accepted: reviewed });
    if (claim) console.error(claim);
    if (verdict.untested.length > 0) return exitCode.unfinished;
    return verdict.findings.length > 0 || claim ? exitCode.faults : exitCode.done;
  } catch (error) {
    progress.stop();
    if (!(error instanceof CouldNotTest)) throw error;
    tellGitHub([notTested(error.message)], "");
    console.error(`${error.message}\nThe site could not be tested, so it must not be published.`);
    return exitCode.unfinished;
  }
});
