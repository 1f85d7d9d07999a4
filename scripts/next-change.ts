import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { reportToGitHub, setOutput } from "../src/cli/github.ts";
import { readHours, readInstant, readNow } from "../src/cli/input.ts";
import { readWork } from "../src/cli/read-work.ts";
import { readNewsroom } from "../src/content/read-newsroom.ts";
import { instantInWords, instantInZone } from "../src/newsroom/dates.ts";
import { nextChangeInWords, nextChangeOf } from "../src/newsroom/next-change.ts";
import { nextOpening, upcomingOpening } from "../src/newsroom/next-opening.ts";
import { countInWords } from "../src/problems/problem.ts";

const usage =
  "npm run next-change -- [--since INSTANT] [--within HOURS] [--published INSTANT] [--content DIR] [--now INSTANT]";

await run(usage, async () => {
  const { values } = readArguments({
    options: {
      since: { type: "string" },
      within: { type: "string" },
      published: { type: "string" },
      content: { type: "string", default: "content" },
      now: { type: "string" },
    },
  });
  const { content } = values;
  const now = readNow(values.now);
  const readPast = (name: "since" | "published") => {
    const instant = values[name] === undefined ? now : readInstant(`--${name}`, values[name]);
    if (instant > now) throw new UsageError(`--${name} ${values[name]} is later than now.`);
    return instant;
  };
  const [since, published] = [readPast("since"), readPast("published")];
  const within = values.within === undefined ? undefined : readHours("--within", values.within);
  const { value: newsroom, problems } = await readNewsroom(content, since, readWork());
  if (!newsroom || problems.some(({ level }) => level === "error")) {
    console.log(`${countInWords(problems)} npm run check names them.`);
    return exitCode.faults;
  }
  const { site } = newsroom;
  const next = nextChangeOf(newsroom, since);
  const hasCome = next.at !== undefined && next.at <= now;
  const ahead = within === undefined ? undefined : upcomingOpening(newsroom, since, now, within);
  const missed = nextOpening(newsroom, published) ?? Number.POSITIVE_INFINITY;
  const sentences = [
    hasCome ? `Scheduled changes since then: ${next.kinds.join(", ")}.` : nextChangeInWords(next, site),
    ...(ahead === undefined ? [] : [`Build ahead: the site of ${instantInWords(ahead.asOf, site)}.`]),
    ...(missed > now ? [] : [`Late: what was held until ${instantInWords(missed, site)} is not published yet.`]),
  ];
  for (const sentence of sentences) console.log(sentence);
  await reportToGitHub([], sentences.join("\n\n"));
  const outputs = { due: ahead?.due, opens: ahead?.asOf, late: missed <= now ? missed : undefined };
  for (const [name, instant] of Object.entries(outputs))
    if (instant !== undefined) setOutput(name, instantInZone(instant, site.timeZone));
  return hasCome || ahead !== undefined ? exitCode.faults : exitCode.done;
});
