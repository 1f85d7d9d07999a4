import { exitCode, readArguments, run } from "../src/cli/command-line.ts";
import { readNow } from "../src/cli/input.ts";
import { readWork } from "../src/cli/read-work.ts";
import { readNewsroom } from "../src/content/read-newsroom.ts";
import { acceptedRules, daysAhead, dueInWords, dueOf } from "../src/newsroom/due.ts";
import { countInWords, formatProblem } from "../src/problems/problem.ts";

await run("npm run due -- [--content DIR] [--now INSTANT] [--strict]", async () => {
  const { values } = readArguments({
    options: {
      content: { type: "string", default: "content" },
      now: { type: "string" },
      strict: { type: "boolean", default: false },
    },
  });
  const { content } = values;
  const now = readNow(values.now);
  const { value: newsroom, problems } = await readNewsroom(content, now, readWork());
  const errors = problems.filter(({ level }) => level === "error");
  if (!newsroom || errors.length > 0) {
    for (const problem of errors) console.log(formatProblem(problem));
    console.log(countInWords(errors));
    return exitCode.faults;
  }
  const due = dueOf(newsroom, now);
  for (const one of due) console.log(`${one.path}  ${dueInWords(one)}`);
  for (const { path, rule, reason } of acceptedRules(newsroom)) console.log(`${path}  accepts ${rule}: ${reason}`);
  const past = due.filter(({ isPast }) => isPast).length;
  console.log(
    due.length === 0
      ? `Nothing is due within ${daysAhead} days.`
      : `Past their date: ${past}. Within ${daysAhead} days: ${due.length - past}.`,
  );
  return values.strict && past > 0 ? exitCode.faults : exitCode.done;
});
