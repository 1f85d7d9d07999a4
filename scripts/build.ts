import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { reportToGitHub } from "../src/cli/github.ts";
import { readNow } from "../src/cli/input.ts";
import { ledgerOf } from "../src/cli/ledger-file.ts";
import { machineFault } from "../src/cli/machine-fault.ts";
import { mediaWork } from "../src/cli/media-work.ts";
import { checkOutput, OutputLost } from "../src/cli/output.ts";
import { publishTheRest } from "../src/cli/publish-the-rest.ts";
import { storePlace } from "../src/cli/store-place.ts";
import { problemAnnotations } from "../src/github/annotations.ts";
import { siteSummary } from "../src/github/summary.ts";
import { gatedItems, isGatedItem, kindsIn } from "../src/kinds/kinds.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { countOf } from "../src/newsroom/format.ts";
import type { Instant } from "../src/newsroom/instant.ts";
import type { Newsroom } from "../src/newsroom/newsroom.ts";
import { nextChangeInWords } from "../src/newsroom/next-change.ts";
import { isHeld, isPublic } from "../src/newsroom/visibility.ts";
import { build } from "../src/pipeline/build.ts";
import { outFault } from "../src/pipeline/out-folder.ts";
import { onOneScreen } from "../src/problems/one-screen.ts";
import { countInWords, formatProblem, type Problem } from "../src/problems/problem.ts";
import { InTheWay } from "../src/publishing/in-the-way.ts";
import { Busy } from "../src/publishing/lock.ts";
import { byVisibility } from "../src/publishing/problem-visibility.ts";
import { OutRefused } from "../src/publishing/swap.ts";

await run("npm run build -- [--content DIR] [--out DIR] [--now INSTANT] [--ledger FILE] [--full]", async () => {
  const { values } = readArguments({
    options: {
      content: { type: "string", default: "content" },
      out: { type: "string", default: "_site" },
      now: { type: "string" },
      ledger: { type: "string" },
      full: { type: "boolean", default: false },
    },
  });
  const { content } = values;
  const now = readNow(values.now);
  const fault = outFault(values.out, content);
  if (fault) throw new UsageError(`--out: ${fault}. Name another folder.`);

  let stands = `Nothing was published; ${values.out} is as it was.`;
  const onStep = (step: string) => {
    console.log(`${step} …`);
    // Nothing is published that cannot be accounted for.
    checkOutput();
  };
  const onSwap = () => {
    stands = `${values.out} is the new site, whole.`;
  };
  try {
    const ledger = ledgerOf(values.ledger, content);
    const store = storePlace();
    const isSameCode = () => storePlace().code === store.code;
    const machine = { pid: process.pid, media: mediaWork(), store, isSameCode, ledger };
    const order = { content, out: values.out, now, isFull: values.full, ...machine };
    const { newsroom, problems, isBuilt, next } = await build({ ...order, onStep, onSwap });
    await report(problems, { newsroom, ledger, now });
    checkOutput();
    if (!isBuilt) return exitCode.faults;
    console.log(`Built ${values.out}: ${newsroom ? contents(newsroom, now) : ""}`);
    if (newsroom && next) console.log(nextChangeInWords(next, newsroom.site));
    checkOutput();
    return exitCode.done;
  } catch (error) {
    if (error instanceof OutRefused) throw new UsageError(`--out: ${error.message}. Name an empty folder or none.`);
    const sentence = whyNot(error);
    console.error([sentence, stands].filter(Boolean).join(" "));
    if (sentence === undefined) throw error;
    return exitCode.unfinished;
  }
});

/** What kept a build from finishing, in a sentence; undefined where it is a bug of ours. */
function whyNot(error: unknown): string | undefined {
  if (error instanceof Busy) return `Could not build: ${error.message}. Try again when it has ended.`;
  return error instanceof InTheWay || error instanceof OutputLost ? error.message : machineFault(error);
}

/** Prints what the public may hear of; of what is withheld only how much there is. */
async function report(
  problems: readonly Problem[],
  { newsroom, ledger, now }: { newsroom: Newsroom | undefined; ledger: Ledger | undefined; now: Instant },
): Promise<void> {
  const { open, withheld, old } = byVisibility(problems, newsroom, now);
  const { shown, left } = onOneScreen(open);
  for (const problem of shown) console.log(formatProblem(problem));
  if (left > 0) console.log(`${countOf(left, "more piece")} of advice: npm run check -- --all lists them.`);
  if (withheld.length > 0)
    console.log(
      `${countOf(withheld.length, "problem")} in files that are not public, or may not be: npm run check names them.`,
    );
  if (old.length > 0) console.log(`${countOf(old.length, "piece")} of advice on older releases not shown.`);
  if (problems.length > 0) console.log(countInWords(problems));

  const closed = new Set(
    (newsroom ? gatedItems(newsroom) : []).filter((item) => !isPublic(item, now)).map(({ path }) => path),
  );
  const rest = publishTheRest(open, {
    newsroom,
    ledger,
    now,
    isOpen: (path) => !closed.has(path),
    hasUnnamed: withheld.some(({ level }) => level === "error"),
  });
  if (rest) console.log(rest);
  const errors = open.filter(({ level }) => level === "error");
  await reportToGitHub(problemAnnotations(errors), siteSummary(errors));
}

function contents(newsroom: Newsroom, now: Instant): string {
  const seen = kindsIn(newsroom).flatMap(({ kind, items }) =>
    kind.isGated ? countOf(items.filter((item) => isGatedItem(item) && isPublic(item, now)).length, ...kind.words) : [],
  );
  const items = gatedItems(newsroom);
  const held = items.filter((item) => isHeld(item, now)).length;
  const drafts = items.filter((item) => item.status === "draft").length;
  return `${seen.join(", ")}. Held back: ${countOf(held, "item")} until later, ${countOf(drafts, "draft")}.`;
}
