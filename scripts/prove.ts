import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { exitCode, readArguments, run } from "../src/cli/command-line.ts";
import { reportToGitHub } from "../src/cli/github.ts";
import { readNow } from "../src/cli/input.ts";
import { ledgerOf } from "../src/cli/ledger-file.ts";
import { mediaWork } from "../src/cli/media-work.ts";
import { problemAnnotations } from "../src/github/annotations.ts";
import { siteSummary } from "../src/github/summary.ts";
import { readComparing } from "../src/ledger/read-comparing.ts";
import { proveSite } from "../src/pipeline/prove-site.ts";
import { formatProblem } from "../src/problems/problem.ts";

await run("npm run prove -- [--content DIR] [--now INSTANT] [--ledger FILE]", async () => {
  const { values } = readArguments({
    options: {
      content: { type: "string", default: "content" },
      now: { type: "string" },
      ledger: { type: "string" },
    },
  });
  const { content } = values;
  const now = readNow(values.now);
  const media = mediaWork();
  const onStep = (step: string) => console.log(`${step} …`);
  onStep("Reading the content");
  const { value: newsroom, problems } = await readComparing(content, now, {
    work: media,
    ledger: ledgerOf(values.ledger, content),
  });
  if (!newsroom || problems.some(({ level }) => level === "error")) {
    console.error("Nothing could be proved: the content has errors. npm run check names them.");
    return exitCode.unfinished;
  }
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(".cache/proof-");
  try {
    const differences = await proveSite({ newsroom, now, media, folder, onStep });
    if (differences === undefined) {
      console.log("Nothing is held back, so there is nothing to prove.");
      return exitCode.done;
    }
    for (const problem of differences) console.log(formatProblem(problem));
    await reportToGitHub(problemAnnotations(differences), siteSummary(differences));
    if (differences.length > 0) return exitCode.faults;
    console.log("What is held back makes no difference to any byte of the site.");
    return exitCode.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
