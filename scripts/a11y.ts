import { checkAccessibility } from "../src/checks/accessibility/gate.ts";
import { reportOf } from "../src/checks/accessibility/report.ts";
import { readShard, type Shard } from "../src/checks/accessibility/shard.ts";
import { CouldNotTest } from "../src/checks/could-not-test.ts";
import { exitCode, readArguments, run, UsageError } from "./command-line.ts";
import { pageSources } from "./page-sources.ts";
import { showProgress } from "./progress.ts";

await run("npm run a11y -- [--site DIR] [--cache DIR] [--all] [--shard PART/PARTS]", async () => {
  const { values } = readArguments({
    options: {
      site: { type: "string", default: "_site" },
      cache: { type: "string", default: ".cache/verdicts" },
      all: { type: "boolean", default: false },
      shard: { type: "string" },
    },
  });
  const { site, cache, all } = values;
  const shard = values.shard === undefined ? undefined : shardOf(values.shard);
  const now = new Date();
  const progress = showProgress("page loads");
  try {
    const today = now.toISOString().slice(0, 10);
    const verdict = await checkAccessibility(site, { today, cache, all, shard, progress: progress.update });
    progress.stop();
    console.log(reportOf(verdict, await pageSources(site, now.getTime())));
    if (verdict.untested.length > 0) return exitCode.unfinished;
    return verdict.findings.length > 0 ? exitCode.faults : exitCode.done;
  } catch (error) {
    progress.stop();
    if (!(error instanceof CouldNotTest)) throw error;
    console.error(`${error.message}\nThe site could not be tested, so it must not be published.`);
    return exitCode.unfinished;
  }
});

function shardOf(flag: string): Shard {
  const shard = readShard(flag);
  if (!shard) throw new UsageError(`--shard ${flag} is not a part of a number of parts, such as 2/8.`);
  return shard;
}
