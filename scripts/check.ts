import { existsSync } from "node:fs";
import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { changedFiles, isPagePrivate, occasion, reportToGitHub, setOutput } from "../src/cli/github.ts";
import { readNow } from "../src/cli/input.ts";
import { ledgerOf } from "../src/cli/ledger-file.ts";
import { publishTheRest } from "../src/cli/publish-the-rest.ts";
import { readWork } from "../src/cli/read-work.ts";
import { problemAnnotations } from "../src/github/annotations.ts";
import { contentSummary, type PressRelease } from "../src/github/summary.ts";
import { readComparing } from "../src/ledger/read-comparing.ts";
import { instantInWords } from "../src/newsroom/dates.ts";
import { countOf } from "../src/newsroom/format.ts";
import type { Instant } from "../src/newsroom/instant.ts";
import type { Newsroom } from "../src/newsroom/newsroom.ts";
import { publicationStatusOf, statusOfChanged } from "../src/newsroom/publication-status.ts";
import { pressText } from "../src/press/press-text.ts";
import { catalogue } from "../src/problems/catalogue.ts";
import { nearest, oneOf } from "../src/problems/nearest.ts";
import { onOneScreen } from "../src/problems/one-screen.ts";
import { countInWords, formatProblem, inOneLine } from "../src/problems/problem.ts";
import { explainRule, isRuleId } from "../src/problems/rule-pages.ts";
import { byVisibility } from "../src/publishing/problem-visibility.ts";

const usage = "npm run check -- [--content DIR] [--now INSTANT] [--ledger FILE] [--all] [--explain RULE]";

await run(usage, async () => {
  const { values } = readArguments({
    options: {
      content: { type: "string", default: "content" },
      now: { type: "string" },
      ledger: { type: "string" },
      all: { type: "boolean", default: false },
      explain: { type: "string" },
    },
  });
  if (values.explain !== undefined) return explain(values.explain);
  const { content } = values;
  const now = readNow(values.now);
  const ledger = ledgerOf(values.ledger, content);
  const reading = readComparing(content, now, { work: readWork(), ledger });
  const [{ value: newsroom, problems }, changed] = await Promise.all([reading, changedFiles()]);
  const isLeftOut = new Set(values.all ? [] : byVisibility(problems, newsroom, now).old);
  const ofNow = problems.filter((problem) => !isLeftOut.has(problem));
  const { shown, left } = values.all ? { shown: ofNow, left: 0 } : onOneScreen(ofNow);
  for (const problem of shown) console.log(formatProblem(problem));
  const unseen = [
    ...(left > 0 ? [`${countOf(left, "more piece")} of advice`] : []),
    ...(isLeftOut.size > 0 ? [`${countOf(isLeftOut.size, "piece")} of advice on older releases`] : []),
  ];
  if (unseen.length > 0) console.log(`${unseen.join(", ")}: npm run check -- --all lists them.`);

  const isText = (path: string) => path.startsWith(`${content}/`) && path.endsWith(".md");
  const gone = [...(changed ?? [])].filter((path) => isText(path) && !existsSync(path));
  for (const path of gone) console.log(inOneLine(`${path}  is no longer in the newsroom`));
  if (newsroom) for (const line of publicationLines(newsroom, now, changed)) console.log(line);
  console.log(problems.length > 0 ? countInWords(problems) : "Nothing is wrong with the content.");

  // Such a change waits for no test of another: .github/give-way.sh.
  const takesDown = newsroom && statusOfChanged(publicationStatusOf(newsroom, now), changed).takenDown.length > 0;
  if (takesDown || gone.length > 0) setOutput("takes-down", "yes");

  const rest = publishTheRest(problems, { newsroom, ledger, now });
  if (rest) console.log(rest);
  // Advice on other files is not for the author of a change.
  const ofChange = ofNow.filter(({ level, at }) => level === "error" || !changed || changed.has(at.path));
  const press = newsroom && isPagePrivate() ? pressOf(newsroom, now, changed) : [];
  await reportToGitHub(
    problemAnnotations(onOneScreen(ofChange).shown, changed),
    contentSummary({ occasion, newsroom, problems: ofChange, now, changed, gone, rest, press }),
  );
  return problems.some((problem) => problem.level === "error") ? exitCode.faults : exitCode.done;
});

/** Prints the page of a rule; throws UsageError where no rule has that id. */
function explain(rule: string): number {
  if (!isRuleId(rule)) {
    const near = oneOf(nearest(rule, Object.keys(catalogue)));
    throw new UsageError(`There is no rule "${rule}". ${near ? `Did you mean ${near}?` : "docs/rules.md lists them."}`);
  }
  console.log(explainRule(rule));
  return exitCode.done;
}

/** The texts for journalists of the held releases that a change is about. */
function pressOf(newsroom: Newsroom, now: Instant, changed: ReadonlySet<string> | undefined): PressRelease[] {
  const meant = new Set(statusOfChanged(publicationStatusOf(newsroom, now), changed).held.map(({ path }) => path));
  return newsroom.releases
    .filter(({ path }) => meant.has(path))
    .map((release) => ({ path: release.path, text: pressText(release, newsroom, now) }));
}

/** What goes live by the change, what it takes down, what stays a draft, and all that goes live later, the soonest first. */
function publicationLines(newsroom: Newsroom, now: Instant, changed: ReadonlySet<string> | undefined): string[] {
  const whole = publicationStatusOf(newsroom, now);
  const { live, drafts, takenDown } = statusOfChanged(whole, changed ?? new Set());
  return [
    ...live.map(({ path, url }) => `${path}  goes live now: ${url}`),
    ...takenDown.map(({ path, what, url, outcome }) => `${path}  ${what} ${url} ${outcome}`.trimEnd()),
    ...drafts.map(({ path }) => `${path}  stays a draft`),
    ...whole.held.map(
      ({ path, part, opens }) =>
        `${part ? `${path}: ${part}` : path}  held until ${instantInWords(opens, newsroom.site)}`,
    ),
  ];
}
