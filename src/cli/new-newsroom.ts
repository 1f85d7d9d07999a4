import { join } from "node:path";
import { input } from "@inquirer/prompts";
import { readComparing } from "../ledger/read-comparing.ts";
import { instantInZone } from "../newsroom/dates.ts";
import type { Instant } from "../newsroom/instant.ts";
import { formatProblem } from "../problems/problem.ts";
import { byVisibility } from "../publishing/problem-visibility.ts";
import {
  type Answers,
  aboutAuthority,
  isBare,
  offered,
  type Question,
  questions,
  readAnswer,
} from "../writing/newsroom/answers.ts";
import { isSetUp, type SetUpOptions, setUp, stoppedOrder } from "../writing/newsroom/set-up.ts";
import { defaultsInWords, setUpInWords, whatIsLeft } from "../writing/newsroom/what-is-left.ts";
import { exitCode, UsageError } from "./command-line.ts";
import { readLedgerFile, usualLedger } from "./ledger-file.ts";
import { machineFault } from "./machine-fault.ts";
import { readWork } from "./read-work.ts";

/** What the flags answer. */
type Flags = Partial<Record<Question, string | undefined>> & { readonly content?: string | undefined };

/** Sets up a council's own newsroom, asking at a terminal for what the flags leave out. `now` in milliseconds. */
export async function newNewsroom(flags: Flags, now: Instant): Promise<number> {
  const content = flags.content ?? "content";
  try {
    const stopped = stoppedOrder(content);
    if (stopped) refuseOthers(flags, stopped);
    else if (isSetUp(content)) {
      console.error(`${join(content, "site.yaml")} is not the sample's: this newsroom is set up. Nothing was written.`);
      return exitCode.faults;
    }
    const today = instantInZone(now, "Europe/London").slice(0, 10);
    const order = stopped ?? { answers: await answersFrom(flags, today.slice(0, 4)), day: today };
    if (stopped) console.log("Continuing the set-up that was stopped, with the answers given then.");
    const done = setUp(content, order);
    console.log(setUpInWords(order.answers, done, content));
    console.log(defaultsInWords(order.answers));
    console.log(whatIsLeft(content, await problemsIn(content, now)));
    return exitCode.done;
  } catch (error) {
    const isCancelled = error instanceof Error && error.name === "ExitPromptError";
    const fault = isCancelled ? "Nothing was written." : machineFault(error);
    if (fault === undefined) throw error;
    console.error(isCancelled ? fault : `${fault} Mend that and run the same command again: it continues.`);
    return exitCode.faults;
  }
}

/** What `npm run check` will report. */
async function problemsIn(content: string, now: Instant): Promise<string[]> {
  const ledger = readLedgerFile(usualLedger(content));
  const { value: newsroom, problems } = await readComparing(content, now, { work: readWork(), ledger });
  const old = new Set(byVisibility(problems, newsroom, now).old);
  return problems.filter((problem) => !old.has(problem)).map(formatProblem);
}

const fourQuestions = ["name", "website", "address", "contact"] as const;

/** Takes the answers that flags give, and asks at a terminal for the others. Throws UsageError where a script leaves one out. */
async function answersFrom(flags: Flags, year: string): Promise<Answers> {
  const isAsking = process.stdin.isTTY && process.stdout.isTTY;
  const flag = flagsRead(flags, isAsking ? [] : fourQuestions);
  const name = flag.name ?? (await ask("name"));
  const website = flag.website ?? (await ask("website"));
  const address = flag.address ?? (await ask("address", offered("address", website, year)));
  const contact = flag.contact ?? (await ask("contact", offered("contact", website, year)));
  const start = offered("authority", website, year);
  const known = { name, website, address, contact };
  if (!isAsking || flag.authority !== undefined) return { ...known, authority: flag.authority ?? start };
  console.log(aboutAuthority);
  return { ...known, authority: await ask("authority", start) };
}

/** Reads the answers that flags give. Throws UsageError with every one that is wrong, or missing of those that are needed. */
function flagsRead(flags: Flags, needed: readonly Question[]): Partial<Answers> {
  const faults: string[] = [];
  const answers: Partial<Record<Question, string>> = {};
  for (const question of Object.keys(questions) as Question[]) {
    const given = flags[question];
    if (given === undefined) {
      if (needed.includes(question)) faults.push(`--${question} is missing, such as ${questions[question].such}`);
      continue;
    }
    const read = readAnswer(question, given);
    if ("fault" in read) faults.push(`--${question}: ${read.fault}`);
    else answers[question] = read.value;
  }
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
  return answers;
}

/** Asks at a terminal until the answer is right. What was added to it is shown, to be confirmed. */
async function ask(question: Question, usual?: string): Promise<string> {
  const { asks, such } = questions[question];
  const faultOf = (text: string) => {
    const read = readAnswer(question, text);
    return "fault" in read ? read.fault : true;
  };
  const message = usual === undefined ? `${asks}, such as ${such}:` : `${asks}:`;
  const typed = await input({ message, validate: faultOf, ...(usual !== undefined && { default: usual }) });
  const read = readAnswer(question, typed);
  if ("fault" in read) return ask(question, usual);
  return isBare(question, typed) ? ask(question, read.value) : read.value;
}

/** A set-up that was stopped is completed as it was begun: half of its files are in their places. */
function refuseOthers(flags: Flags, { answers }: SetUpOptions): void {
  const others = Object.entries(flagsRead(flags, [])) as [Question, string][];
  const faults = others
    .filter(([question, given]) => given !== answers[question])
    .map(
      ([question]) =>
        `--${question}: a set-up was stopped half-way whose answer was ${answers[question]}. Give that answer or no flags to complete it, and change it in ${flags.content ?? "content"} afterwards.`,
    );
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
}
