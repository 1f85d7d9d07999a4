import { readNewsroom } from "../src/content/read-newsroom.ts";
import { instantInWords } from "../src/newsroom/dates.ts";
import type { Newsroom } from "../src/newsroom/newsroom.ts";
import { countInWords, formatProblem } from "../src/newsroom/problem.ts";
import { telling } from "../src/newsroom/telling.ts";
import { isHeld } from "../src/newsroom/visibility.ts";
import { countOf } from "../src/newsroom/words.ts";
import { exitCode, readArguments, run } from "./command-line.ts";
import { readNow } from "./edge.ts";
import { mediaWork } from "./media-work.ts";
import { publishTheRest } from "./publish-the-rest.ts";

await run("npm run check -- [--content DIR] [--now INSTANT] [--all]", async () => {
  const { values } = readArguments({
    options: {
      content: { type: "string", default: "content" },
      now: { type: "string" },
      all: { type: "boolean", default: false },
    },
  });
  const now = readNow(values.now);
  const { newsroom, problems } = await readNewsroom(values.content, now, mediaWork());
  const { old } = telling(problems, newsroom, now);
  const isLeftOut = new Set(values.all ? [] : old);
  for (const problem of problems) if (!isLeftOut.has(problem)) console.log(formatProblem(problem));
  if (isLeftOut.size > 0)
    console.log(`${countOf(isLeftOut.size, "piece")} of advice on older releases: npm run check -- --all lists them.`);

  if (newsroom) for (const line of heldLines(newsroom, now)) console.log(line);
  console.log(problems.length > 0 ? countInWords(problems) : "Nothing is wrong with the content.");

  const rest = publishTheRest(problems, newsroom);
  if (rest) console.log(rest);
  return problems.some((problem) => problem.level === "error") ? exitCode.faults : exitCode.done;
});

/** What will go live by itself, the soonest first; decisions of later days too. */
function heldLines({ site, releases, strategies }: Newsroom, now: number): string[] {
  const items = [...releases, ...strategies]
    .filter((item) => isHeld(item, now))
    .map((item) => ({ at: item.opens, what: item.path }));
  const decisions = strategies.flatMap((strategy) =>
    strategy.status === "draft"
      ? []
      : strategy.decisions
          .filter((decision) => decision.on.instant > now)
          .map((decision) => ({ at: decision.on.instant, what: `${strategy.path}: decision of ${decision.body}` })),
  );
  return [...items, ...decisions]
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, what }) => `${what}  held until ${instantInWords(at, site)}`);
}
