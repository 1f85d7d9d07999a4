import { isPublic } from "../../newsroom/visibility.ts";
import { setValue } from "../header/set-value.ts";
import { jobWords } from "../words/job.ts";
import type { Answers, Fault, ItemJob, JobContext, OpenFile, Option, Question } from "./job.ts";
import { asSentence, dayForFile } from "./said.ts";

const ask = jobWords.withdraw;

const kindQuestion: Question = {
  name: "kind",
  label: ask.kind.label,
  answer: {
    kind: "choice",
    options: (["withdrawn", "error", "merged"] as const).map((value) => ({ value, ...ask.kind.options[value] })),
  },
};

/** Ends a published page in one of three ways. */
export const withdraw: ItemJob = {
  label: ask.label,
  intro: ask.intro,
  fits: ({ item }, { now }) => item !== undefined && isPublic(item, now) && !item.withdrawn,
  questions(file, { kind = "" }, context) {
    if (kind === "merged") return [kindQuestion, intoQuestion(file, context)];
    return [kindQuestion, ...(kind === "" ? [] : [reasonQuestion(kind, file)])];
  },
  apply: (file, answers, context) => end(file, answers, context),
  asides: (_, { kind }) => (kind === "error" ? ask.afterError : []),
};

/** Takes a page down that was published in error, with the fewest questions. */
export const takeDown: ItemJob = {
  label: jobWords.takeDown.label,
  intro: jobWords.takeDown.intro,
  fits: ({ item }, { now }) => item !== undefined && isPublic(item, now),
  questions: (file) => [{ ...reasonQuestion("error", file), usual: jobWords.takeDown.reason }],
  apply: (file, answers, context) => end(file, { ...answers, kind: "error" }, context),
  asides: () => [...jobWords.takeDown.now, ...ask.afterError],
};

/** Keeps everything else as it is: lists keep an empty place for the page by its date and topics. */
function end(file: OpenFile, { kind = "withdrawn", reason = "", into = "" }: Answers, context: JobContext) {
  const on = dayForFile(file.item, context);
  const withdrawn = {
    on,
    ...(kind === "withdrawn" ? {} : { kind }),
    ...(kind === "merged" ? { into } : { reason: asSentence(reason) }),
  };
  const text = setValue(setValue(file.text, ["status"], "withdrawn"), ["withdrawn"], withdrawn);
  return { path: file.path, text };
}

function reasonQuestion(kind: string, { item }: OpenFile): Question {
  return {
    name: "reason",
    label: ask.reason.label,
    hint: kind === "error" ? ask.reason.hintOfError : ask.reason.hint,
    answer: { kind: "sentences" },
    fault: (reason) => (kind === "error" ? repeatedTitle(reason, item?.title ?? "") : undefined),
  };
}

/** What must go is not to be repeated where everybody reads why it went. */
function repeatedTitle(reason: string, title: string): Fault | undefined {
  const repeats = title !== "" && reason.toLowerCase().includes(title.toLowerCase());
  return repeats ? { message: ask.reason.repeats } : undefined;
}

function intoQuestion({ item }: OpenFile, { facts }: JobContext): Question {
  const options = [...facts.releases, ...facts.strategies, ...facts.pages]
    .filter(({ address }) => address !== item?.address)
    .map(({ address, title }): Option => ({ value: address, label: title }));
  const known = new Set(options.map(({ value }) => value));
  return {
    name: "into",
    ...ask.into,
    answer: { kind: "search", options },
    fault: (into) => (known.has(into) ? undefined : { message: ask.into.unknown }),
  };
}
