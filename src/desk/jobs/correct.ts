import { isPublic } from "../../newsroom/visibility.ts";
import { setValue } from "../header/set-value.ts";
import { valuesOf } from "../header/values-of.ts";
import { jobWords } from "../words/job.ts";
import type { Answers, ItemJob, Question } from "./job.ts";
import { asSentence, dayForFile } from "./said.ts";

const ask = jobWords.correct;

const kindQuestion: Question = {
  name: "kind",
  label: ask.kind.label,
  usual: "correction",
  answer: {
    kind: "choice",
    options: (["correction", "update", "minor"] as const).map((value) => ({ value, ...ask.kind.options[value] })),
  },
};

/** The questions of each kind of change, in their order. */
const questionsOf: Readonly<Record<string, readonly Question[]>> = {
  correction: [
    { name: "wrong", ...ask.wrong, answer: { kind: "sentences" } },
    { name: "right", ...ask.right, answer: { kind: "sentences" } },
  ],
  update: [{ name: "news", ...ask.news, answer: { kind: "sentences" } }],
  minor: [],
};

/** Says of a published page what was changed: that something was wrong, that something is new, or that a slip was mended. */
export const correct: ItemJob = {
  label: ask.label,
  intro: ask.intro,
  fits: ({ item }, { now }) => item !== undefined && isPublic(item, now),
  questions: (_, { kind = "correction" }) => [kindQuestion, ...(questionsOf[kind] ?? [])],
  apply({ path, text, item }, answers, context) {
    const { kind = "correction" } = answers;
    const on = dayForFile(item, context);
    const note = noteOf(answers);
    const change = { on, kind, ...(note ? { note } : {}) };
    return { path, text: setValue(text, ["changes", changesIn(text)], change) };
  },
  asides: (_, { kind = "correction" }) => (kind === "minor" ? [] : [ask.mendToo]),
};

/** What the page tells readers: what was wrong, then what is right. */
function noteOf({ kind = "correction", wrong = "", right = "", news = "" }: Answers): string {
  return (kind === "correction" ? [wrong, right] : kind === "update" ? [news] : [])
    .map(asSentence)
    .filter((said) => said !== "")
    .join(" ");
}

/** How many changes a text has; the next one is written below them. */
function changesIn(text: string): number {
  const changes = valuesOf(text)?.["changes"];
  return Array.isArray(changes) ? changes.length : 0;
}
