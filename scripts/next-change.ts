import { readNewsroom } from "../src/content/read-newsroom.ts";
import { nextChangeInWords, nextChangeOf } from "../src/newsroom/next-change.ts";
import { countInWords } from "../src/newsroom/problem.ts";
import { exitCode, readArguments, run, UsageError } from "./command-line.ts";
import { readInstant, readNow } from "./edge.ts";
import { tellGitHub } from "./github.ts";
import { mediaWork } from "./media-work.ts";

await run("npm run next-change -- [--since INSTANT] [--content DIR] [--now INSTANT]", async () => {
  const { values } = readArguments({
    options: { since: { type: "string" }, content: { type: "string", default: "content" }, now: { type: "string" } },
  });
  const now = readNow(values.now);
  const since = values.since === undefined ? now : readInstant("--since", values.since);
  if (since > now) throw new UsageError(`--since ${values.since} is later than now.`);
  const { newsroom, problems } = await readNewsroom(values.content, since, mediaWork());
  if (!newsroom || problems.some(({ level }) => level === "error")) {
    console.log(`${countInWords(problems)} npm run check names them.`);
    return exitCode.faults;
  }
  const next = nextChangeOf(newsroom, since);
  const hasCome = next.at !== undefined && next.at <= now;
  const sentence = hasCome
    ? `The site has changed by itself since then: ${next.kinds.join(", ")}.`
    : nextChangeInWords(next, newsroom.site);
  console.log(sentence);
  tellGitHub([], sentence);
  return hasCome ? exitCode.faults : exitCode.done;
});
