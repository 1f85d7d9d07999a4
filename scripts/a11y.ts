import { checkAccessibility } from "../src/checks/accessibility/gate.ts";
import { pagesToTest, partsFor } from "../src/checks/accessibility/plan.ts";
import { reportOf } from "../src/checks/accessibility/report.ts";
import { reviewed } from "../src/checks/accessibility/reviewed.ts";
import { readShard, type Shard, shardInWords } from "../src/checks/accessibility/shard.ts";
import { claimFault } from "../src/checks/accessibility/statement-claim.ts";
import { CouldNotTest } from "../src/checks/could-not-test.ts";
import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { reportToGitHub } from "../src/cli/github.ts";
import { reportNotTested } from "../src/cli/not-tested.ts";
import { pageSources } from "../src/cli/page-sources.ts";
import { showProgress } from "../src/cli/progress.ts";
import { accessibilityAnnotations, accessibilitySummary, claimTooMuch, heading } from "../src/github/accessibility.ts";
import { noSources } from "../src/newsroom/page-sources.ts";

await run("npm run a11y -- [--site DIR] [--cache DIR] [--all] [--shard PART/PARTS | --plan]", async () => {
  const { values } = readArguments({
    options: {
      site: { type: "string", default: "_site" },
      cache: { type: "string", default: ".cache/verdicts" },
      all: { type: "boolean", default: false },
      shard: { type: "string" },
      plan: { type: "boolean", default: false },
    },
  });
  const { site, cache, all } = values;
  const shard = values.shard === undefined ? undefined : shardOf(values.shard);
  if (values.plan && shard) throw new UsageError("--plan says which parts there are, and takes no --shard.");
  const now = new Date();
  const progress = showProgress("pages");
  try {
    if (values.plan) {
      console.log(JSON.stringify(partsFor(await pagesToTest(site, { cache, all })).map(shardInWords)));
      return exitCode.done;
    }
    const today = now.toISOString().slice(0, 10);
    const result = await checkAccessibility(site, { today, cache, all, shard, progress: progress.update });
    progress.stop();
    const { findings, untested } = result;
    const claim = claimFault(site, { findings, accepted: reviewed });
    const isClean = findings.length + untested.length === 0 && !claim;
    // Where there is nothing to report, nobody waits for the content to be read.
    const sources = isClean ? noSources : await pageSources(site, now.getTime());
    console.log(reportOf(result, sources.fileOf));
    const notes = [...(claim ? [claimTooMuch(claim, sources)] : []), ...accessibilityAnnotations(result, sources)];
    await reportToGitHub(notes, accessibilitySummary(result, sources, claim));
    if (claim) console.error(claim);
    if (untested.length > 0) return exitCode.unfinished;
    return isClean ? exitCode.done : exitCode.faults;
  } catch (error) {
    progress.stop();
    if (!(error instanceof CouldNotTest)) throw error;
    return reportNotTested(heading, error);
  }
});

function shardOf(flag: string): Shard {
  const shard = readShard(flag);
  if (!shard) throw new UsageError(`--shard ${flag} is not a part of a number of parts, such as 2/8.`);
  return shard;
}
