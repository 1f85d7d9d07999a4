import { basename } from "node:path";
import { checkbox, input } from "@inquirer/prompts";
import { readNewsroom } from "../content/read-newsroom.ts";
import { readSite } from "../content/site/read-site.ts";
import { isMoment, type Moment, minuteIn, readMoment } from "../newsroom/dates.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Site } from "../newsroom/site.ts";
import { periodAfter } from "../newsroom/strategies/successor.ts";
import { nearest, oneOf } from "../problems/nearest.ts";
import { formatProblem } from "../problems/problem.ts";
import { composeRelease, composeStrategy } from "../writing/content-file.ts";
import { NotWritten } from "../writing/not-written.ts";
import { saveNew } from "../writing/save-new.ts";
import { exitCode, UsageError } from "./command-line.ts";
import { readWork } from "./read-work.ts";

/** The most strategies to choose from, where none has a name like the one that was given. */
const mostOffered = 12;

/** What the flags say of a new release or strategy. */
interface Flags {
  readonly title?: string | undefined;
  readonly topic?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly replaces?: string | undefined;
  readonly content?: string | undefined;
}

/** Writes a new release or strategy, asking at a terminal for what the flags leave out. `now` in milliseconds. */
export async function newItem(flags: Flags, isStrategy: boolean, now: Instant): Promise<number> {
  if (isStrategy && flags.date !== undefined)
    throw new UsageError("A strategy has no date but a period: leave out --date.");
  if (!isStrategy && flags.replaces !== undefined)
    throw new UsageError("Only a strategy replaces another: write strategy before --title.");
  const content = flags.content ?? "content";

  const { value: site, problems } = readSite(content, now);
  if (!site) {
    console.error(problems.map(formatProblem).join("\n"));
    return exitCode.faults;
  }
  const today = minuteIn(now, site.timeZone);
  const { day, time } = flags.date === undefined ? today : readDate(flags.date, site.timeZone);

  try {
    const old = flags.replaces === undefined ? undefined : await readOld(flags.replaces, content, now);
    const topics = flags.topic ? topicsOf(flags.topic, site) : (old?.topics ?? []);
    const known = await askForRest(flags.title?.trim(), topics, site);
    const made = isStrategy
      ? composeStrategy({ ...known, ...old, topics: known.topics })
      : composeRelease({ ...known, day, minute: time }, today.day);
    console.log(`${await saveNew(content, made)} is written as a draft.`);
    console.log(nextSteps(made.text));
    if (site.sample) console.log("This newsroom is the sample. To set up your own, run npm run new -- newsroom.");
    if (old?.replaces.period) console.log("The period is as long as the old one. Change it if the new one differs.");
    return exitCode.done;
  } catch (error) {
    const isCancelled = error instanceof Error && error.name === "ExitPromptError";
    if (!isCancelled && !(error instanceof NotWritten)) throw error;
    console.error(isCancelled ? "Nothing was written." : error.message);
    return exitCode.faults;
  }
}

/** What a new strategy takes over from the one that it replaces, named by its file. */
async function readOld(given: string, content: string, now: Instant) {
  const name = basename(given, ".md").toLowerCase();
  const { value: newsroom, problems } = await readNewsroom(content, now, readWork());
  const strategies = newsroom?.strategies ?? [];
  const old = strategies.find((strategy) => strategy.name.toLowerCase() === name);
  if (!newsroom || !old) throw unknownStrategy(given, name, strategies);
  const isPeriodRead = !problems.some(({ at }) => at.path === old.path && /^(period|extensions)/.test(at.field ?? ""));
  const period = isPeriodRead ? periodAfter(old, newsroom.site) : undefined;
  return { topics: old.topics, owner: old.owner, replaces: { name: old.name, period } };
}

function unknownStrategy(given: string, name: string, strategies: readonly { readonly name: string }[]): NotWritten {
  const names = strategies.map((strategy) => strategy.name);
  const near = nearest(name, names);
  const offered = oneOf(near.length > 0 ? near : names.slice(0, mostOffered));
  return new NotWritten(
    `There is no strategy “${given}”${offered ? ` → ${offered}` : " that could be read, and no other. Run npm run check to see why."}`,
  );
}

/** The moment that `--date` names. Throws UsageError for any other text. */
export function readDate(text: string, timeZone: string): Moment {
  const read = readMoment(text, timeZone);
  if (!isMoment(read)) throw new UsageError(`--date: ${read.message} → ${read.fix}`);
  return read;
}

/** The slugs of topics given by slug or by name. Throws NotWritten for one that the site does not have. */
export function topicsOf(given: readonly string[], site: Site): string[] {
  return given.map((name) => {
    const topic = site.topics.find((topic) => [topic.slug, topic.name.toLowerCase()].includes(name.toLowerCase()));
    if (topic) return topic.slug;
    const slugs = site.topics.map(({ slug }) => slug);
    const near = nearest(name, slugs);
    throw new NotWritten(`There is no topic “${name}” → ${oneOf(near.length > 0 ? near : slugs)}`);
  });
}

/** Asks at a terminal for what the flags left out. Elsewhere the title must have been given, and other gaps stay gaps. */
async function askForRest(title: string | undefined, topics: readonly string[], site: Site) {
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const choices = site.topics.map(({ slug, name }) => ({ value: slug, name }));
    return {
      title: title || (await input({ message: "Title", required: true })).trim(),
      summary: (await input({ message: "Summary: what is new, in one or two sentences" })).trim(),
      topics: topics.length > 0 ? topics : await checkbox({ message: "Topics", choices }),
    };
  }
  if (!title) throw new UsageError("--title is missing.");
  return { title, topics };
}

/** The lines of a new file that a person has to fill in, and what comes after. */
function nextSteps(text: string): string {
  const gaps = text
    .split("\n")
    .flatMap((line, index) => (/^ *\w+: (""|\[\])$/.test(line) ? [`  line ${index + 1}: ${line.trim()}`] : []));
  return [
    ...(gaps.length > 0 ? ["Fill in:", ...gaps] : []),
    "Write the text below the second line of dashes. npm start shows it. With status: published it goes live.",
  ].join("\n");
}
