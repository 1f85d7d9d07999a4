import { releaseName } from "../../content/files/release-name.ts";
import { addDays, dayIn, isMoment, readMoment } from "../../newsroom/dates.ts";
import { mediaOf } from "../../newsroom/item.ts";
import { isPublic } from "../../newsroom/visibility.ts";
import type { DeskFacts } from "../facts.ts";
import { setValue } from "../header/set-value.ts";
import { jobWords } from "../words/job.ts";
import { clockChangeInWords, minuteFault } from "./clock-change.ts";
import type { Fault, ItemJob, JobContext, OpenFile } from "./job.ts";

const ask = jobWords.hold;

/** Publishes a release or strategy at a minute to come, and nothing of it before. */
export const hold: ItemJob = {
  label: ask.label,
  intro: ask.intro,
  fits: ({ kind, item }, { now }) =>
    (kind === "releases" || kind === "strategies") && item?.status !== "removed" && !(item && isPublic(item, now)),
  questions(file, { day = "" }, { now, facts: { site } }) {
    const isDay = isMoment(readMoment(day, site.timeZone));
    const change = isDay ? clockChangeInWords(day, site) : undefined;
    return [
      {
        name: "day",
        ...ask.day,
        answer: { kind: "day" },
        usual: dayOfName(file) ?? addDays(dayIn(now, site.timeZone), 1),
        fault: (given) => dayFault(given, now, site.timeZone),
      },
      {
        name: "time",
        label: ask.time.label,
        hint: [ask.time.hint(site.timeZone), change].filter(Boolean).join(" "),
        answer: { kind: "time" },
        fault: (time) =>
          isDay ? (minuteFault(day, time, site) ?? pastFault(`${day} ${time}`, now, site.timeZone)) : undefined,
      },
    ];
  },
  apply(file, { day = "", time = "" }, _context) {
    const until = `${day} ${time}`;
    const dated = file.kind === "releases" ? setValue(file.text, ["date"], day) : file.text;
    const text = setValue(setValue(dated, ["embargo"], until), ["status"], "published");
    return { path: pathOn(file, day), text };
  },
  asides(file, { day = "" }, { facts }) {
    if (!file.isSaved || pathOn(file, day) === file.path) return [];
    return hasOwnFiles(file, facts) ? [ask.anotherDay, ask.chooseAgain] : [ask.anotherDay];
  },
};

/** Whether an item has pictures or documents that the newsroom does not have: they lie in the proposal of its draft alone. */
function hasOwnFiles({ item }: OpenFile, { media }: DeskFacts): boolean {
  const known = new Set(Object.values(media).map(({ address }) => address));
  return item !== undefined && mediaOf(item).some(({ address }) => !known.has(address));
}

/** The day in the name of a release; undefined of a strategy, and while its date is not typed. */
function dayOfName({ kind, path }: OpenFile): string | undefined {
  return kind === "releases" ? /\/(\d{4}-\d\d-\d\d)-[^/]*$/.exec(path)?.[1] : undefined;
}

/** A release of another day has another file: the day is a part of its name. */
function pathOn(file: OpenFile, day: string): string {
  const named = dayOfName(file);
  if (file.kind !== "releases" || named === day) return file.path;
  return releaseName("", file.path.replace(/^.*\/(\d{4}-\d\d-\d\d-)?|\.md$/g, ""), day);
}

function dayFault(day: string, now: number, timeZone: string): Fault | undefined {
  if (!isMoment(readMoment(day, timeZone))) return { message: ask.noDay };
  return day < dayIn(now, timeZone) ? { message: ask.pastDay } : undefined;
}

function pastFault(until: string, now: JobContext["now"], timeZone: string): Fault | undefined {
  const read = readMoment(until, timeZone);
  return isMoment(read) && read.instant <= now ? { message: ask.pastMinute } : undefined;
}
