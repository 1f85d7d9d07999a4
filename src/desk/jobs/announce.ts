import { dayIn, isMoment, readMoment } from "../../newsroom/dates.ts";
import { setValue } from "../header/set-value.ts";
import { valuesOf } from "../header/values-of.ts";
import { jobWords } from "../words/job.ts";
import type { ItemJob } from "./job.ts";

const ask = jobWords.announce;

/** Shows a line above every page, for a time. */
export const announce: ItemJob = {
  label: ask.label,
  intro: ask.intro,
  fits: ({ kind }) => kind === "site",
  questions(_, { from = "" }, { now, facts: { site } }) {
    const today = dayIn(now, site.timeZone);
    const isDay = (day: string) => isMoment(readMoment(day, site.timeZone));
    return [
      { name: "text", ...ask.text, answer: { kind: "line" } },
      {
        name: "from",
        ...ask.from,
        answer: { kind: "day" },
        usual: today,
        fault: (day) => (isDay(day) ? undefined : { message: ask.noDay }),
      },
      {
        name: "until",
        ...ask.until,
        answer: { kind: "day" },
        isOptional: true,
        fault(day) {
          if (!isDay(day)) return { message: ask.noDay };
          if (day < today) return { message: ask.past };
          return day < from ? { message: ask.backwards } : undefined;
        },
      },
    ];
  },
  apply({ path, text }, { text: said = "", from = "", until = "" }) {
    const notice = { text: said.trim(), from, ...(until ? { until } : {}) };
    return { path, text: setValue(text, ["notice"], notice) };
  },
  asides({ text }) {
    const old = noticeTyped(text)?.["text"];
    return typeof old === "string" ? [ask.replaces(old)] : [];
  },
};

/** Takes the line above every page away before its time. */
export const endNotice: ItemJob = {
  label: ask.end.label,
  intro: ask.end.intro,
  fits: ({ kind, text }) => kind === "site" && noticeTyped(text) !== undefined,
  questions: () => [],
  apply: ({ path, text }) => ({ path, text: setValue(text, ["notice"], undefined) }),
};

function noticeTyped(text: string): Readonly<Record<string, unknown>> | undefined {
  const notice = valuesOf(text)?.["notice"];
  return notice && typeof notice === "object" && !Array.isArray(notice)
    ? (notice as Record<string, unknown>)
    : undefined;
}
