import { kindAt } from "../../kinds/kinds.ts";
import { dayIn, isMoment, readMoment } from "../../newsroom/dates.ts";
import { periodAfter } from "../../newsroom/strategies/successor.ts";
import { isPublic } from "../../newsroom/visibility.ts";
import { type ContentFile, composeRelease, composeStrategy } from "../../writing/content-file.ts";
import { NotWritten } from "../../writing/not-written.ts";
import { jobWords } from "../words/job.ts";
import type { Answers, Fault, ItemJob, JobContext, NewJob, OpenFile, Option, Question } from "./job.ts";
import { minuteForFile } from "./said.ts";

const ask = jobWords.begin;

/** Begins a release. */
export const newRelease: NewJob = {
  kind: "releases",
  label: ask.release.label,
  intro: ask.release.intro,
  questions: (_, answers, context) => [
    titleQuestion((title) => composeNews({ ...answers, title }, context), context),
    topicQuestion(context),
    {
      name: "day",
      ...ask.release.day,
      answer: { kind: "day" },
      usual: dayIn(context.now, context.facts.site.timeZone),
      fault: (day) => (isMoment(readMoment(day, context.facts.site.timeZone)) ? undefined : { message: ask.noDay }),
    },
  ],
  apply: (_, answers, context) => composeNews(answers, context),
};

/** Begins a strategy that takes no other's place. */
export const newStrategy: NewJob = {
  kind: "strategies",
  label: ask.strategy.label,
  intro: ask.strategy.intro,
  questions: (_, answers, context) => [
    titleQuestion((title) => composePlan({ ...answers, title }), context),
    topicQuestion(context),
  ],
  apply: (_, answers) => composePlan(answers),
};

/** Begins the strategy that takes the place of another, with what it takes over from it. */
export const replaceStrategy: NewJob = {
  kind: "strategies",
  label: ask.replace.label,
  intro: ask.replace.intro,
  questions(_, answers, context) {
    const options = context.facts.strategies.map(({ name, title }): Option => ({ value: name, label: title }));
    const isThere = (name: string) => options.some(({ value }) => value === name);
    return [
      {
        name: "old",
        ...ask.replace.old,
        answer: { kind: "search", options },
        fault: (old) => (isThere(old) ? undefined : { message: ask.replace.unknown }),
      },
      titleQuestion((title) => composeSuccessor({ ...answers, title }, context), context),
    ];
  },
  apply: (_, answers, context) => composeSuccessor(answers, context),
  asides: () => ask.replace.after,
};

/** The same from the page of the strategy that is replaced. */
export const replaceThis: ItemJob = {
  label: ask.replace.labelHere,
  intro: ask.replace.intro,
  fits: ({ item }, { now }) => item?.kind === "strategy" && isPublic(item, now) && !item.withdrawn,
  questions: (file, answers, context) => [
    titleQuestion((title) => composeSuccessor({ ...answers, title, old: nameOf(file) }, context), context),
  ],
  apply: (file, answers, context) => composeSuccessor({ ...answers, old: nameOf(file) }, context),
  asides: () => ask.replace.after,
};

function nameOf({ path }: OpenFile): string {
  return path.replace(/^.*\/|\.md$/g, "");
}

/** As `npm run new` begins it: of today with the minute, of any other day without. */
function composeNews({ title = "", day = "", topic = "" }: Answers, { now, facts: { site } }: JobContext): ContentFile {
  const today = dayIn(now, site.timeZone);
  const date = day || today;
  const minute = date === today ? minuteForFile(now, site.timeZone).slice(11) : undefined;
  return composeRelease({ title: title.trim(), day: date, minute, topics: topic ? [topic] : [] }, today);
}

function composePlan({ title = "", topic = "" }: Answers): ContentFile {
  return composeStrategy({ title: title.trim(), topics: topic ? [topic] : [] });
}

function composeSuccessor(
  { title = "", old = "" }: Answers,
  { newsroom: { strategies, site } }: JobContext,
): ContentFile {
  const found = strategies.find(({ name }) => name === old);
  const { topics = [], owner } = found ?? {};
  const replaces = { name: old, period: found && periodAfter(found, site) };
  return composeStrategy({ title: title.trim(), topics, owner, replaces });
}

/** A title gives the file its name, and the page its address. */
function titleQuestion(compose: (title: string) => ContentFile, { facts }: JobContext): Question {
  const fault = (title: string): Fault | undefined => {
    try {
      const { path } = compose(title);
      const address = kindAt(path)?.files.addressOf(path);
      const twin = [...facts.releases, ...facts.strategies].find((page) => page.address === address);
      if (twin) return { message: ask.title.taken(twin.title) };
      const left = [...facts.gone, ...facts.redirects.map(({ from }) => ({ address: from }))];
      return left.some((page) => page.address === address) ? { message: ask.title.left } : undefined;
    } catch (error) {
      if (error instanceof NotWritten) return { message: ask.title.unnamed };
      throw error;
    }
  };
  return { name: "title", label: ask.title.label, hint: ask.title.hint, answer: { kind: "line" }, fault };
}

function topicQuestion({ facts: { site } }: JobContext): Question {
  const options = site.topics.map(({ slug, name }) => ({ value: slug, label: name }));
  return { name: "topic", ...ask.topic, answer: { kind: "choice", options }, isOptional: true };
}
