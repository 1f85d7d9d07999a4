import { join } from "node:path";
import { input } from "@inquirer/prompts";
import { readNewsroom } from "../src/content/read-newsroom.ts";
import { instantInZone } from "../src/newsroom/dates.ts";
import { formatProblem } from "../src/newsroom/problem.ts";
import {
  type Answers,
  aboutAuthority,
  offered,
  type Question,
  questions,
  readAnswer,
} from "../src/writing/newsroom/answers.ts";
import { isSetUp, type Order, setUp, stoppedOrder } from "../src/writing/newsroom/set-up.ts";
import { defaultsInWords, setUpInWords, whatIsLeft } from "../src/writing/newsroom/what-is-left.ts";
import { exitCode, UsageError } from "./command-line.ts";
import { machineFault } from "./edge.ts";
import { mediaWork } from "./media-work.ts";

/** What the flags answer. */
type Flags = Partial<Record<Question, string | undefined>> & { readonly content?: string | undefined };

/** Sets up a council's own newsroom, asking at a terminal for what the flags leave out. `now` in milliseconds. */
export async function newNewsroom(flags: Flags, now: number): Promise<number> {
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
    if (stopped) console.log("The set-up that was stopped goes on with the answers given then.");
    const done = setUp(content, order);
    console.log(setUpInWords(order.answers, done, content));
    console.log(defaultsInWords(order.answers));
    const { problems } = await readNewsroom(content, now, mediaWork());
    console.log(whatIsLeft(content, problems.map(formatProblem)));
    return exitCode.done;
  } catch (error) {
    const isCancelled = error instanceof Error && error.name === "ExitPromptError";
    const fault = isCancelled ? "Nothing was written." : machineFault(error);
    if (fault === undefined) throw error;
    console.error(isCancelled ? fault : `${fault} Mend that and give the same command again: it goes on.`);
    return exitCode.faults;
  }
}

const fourQuestions = ["name", "website", "address", "contact"] as const;

/** Takes the answers that flags give, and asks at a terminal for the others. Throws UsageError where a script leaves one out. */
async function answersFrom(flags: Flags, year: string): Promise<Answers> {
  const given = (question: Question) => (flags[question] === undefined ? undefined : flagOf(question, flags[question]));
  const flag = { name: given("name"), website: given("website"), address: given("address"), contact: given("contact") };
  const authority = given("authority");
  const isAsking = process.stdin.isTTY && process.stdout.isTTY;
  const missing = isAsking ? [] : fourQuestions.filter((question) => flag[question] === undefined);
  if (missing.length > 0)
    throw new UsageError(
      missing.map((question) => `--${question} is missing, such as ${questions[question].such}`).join("\n"),
    );
  const name = flag.name ?? (await ask("name"));
  const website = flag.website ?? (await ask("website"));
  const address = flag.address ?? (await ask("address", offered("address", website, year)));
  const contact = flag.contact ?? (await ask("contact", offered("contact", website, year)));
  const start = offered("authority", website, year);
  if (!isAsking || authority !== undefined) return { name, website, address, contact, authority: authority ?? start };
  console.log(aboutAuthority);
  return { name, website, address, contact, authority: await ask("authority", start) };
}

function flagOf(question: Question, given: string): string {
  const read = readAnswer(question, given);
  if ("fault" in read) throw new UsageError(`--${question}: ${read.fault}`);
  return read.value;
}

/** Asks at a terminal until the answer is right. */
async function ask(question: Question, usual?: string): Promise<string> {
  const { asks, such } = questions[question];
  const faultOf = (text: string) => {
    const read = readAnswer(question, text);
    return "fault" in read ? read.fault : true;
  };
  const message = usual === undefined ? `${asks}, such as ${such}:` : `${asks}:`;
  return flagOf(question, await input({ message, validate: faultOf, ...(usual !== undefined && { default: usual }) }));
}

/** A set-up that was stopped is completed as it was begun: half of its files are in their places. */
function refuseOthers(flags: Flags, { answers }: Order): void {
  for (const question of Object.keys(questions) as Question[]) {
    const given = flags[question];
    if (given === undefined || flagOf(question, given) === answers[question]) continue;
    throw new UsageError(
      `--${question}: a set-up was stopped half-way whose answer was ${answers[question]}. Give that answer or no flags to complete it, and change it in ${flags.content ?? "content"} afterwards.`,
    );
  }
}
