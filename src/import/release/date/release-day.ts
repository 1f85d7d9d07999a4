import { DateTime } from "luxon";
import { dayInWords, weekdayInWords } from "../../../newsroom/dates.ts";
import { readWeekday, weekdayPattern } from "../../../text/written-date.ts";
import type { Block, Line, Remark, SourceDocument } from "../../document.ts";
import type { EmbargoWords, FoundDate, Head } from "../head/head.ts";
import type { HeadContext } from "../head/head-line.ts";
import { readDateline } from "./dateline.ts";
import { readEmbargo } from "./embargo.ts";
import { readPublishedLine } from "./published-line.ts";

/** When a release was published or is to be. */
export interface ReleaseDay {
  /** `2018-02-09` */
  readonly day?: string | undefined;
  /** `17:40` */
  readonly minute?: string | undefined;
  /** `2020-03-03 00:01`, on the day */
  readonly embargo?: string | undefined;
  /** What it was filed under by the line of the date. */
  readonly categories: readonly string[];
  /** Lines that say it and nothing else. */
  readonly used: ReadonlySet<Line>;
  /** Lines of the head that have to stay in the text. */
  readonly kept: ReadonlySet<Line>;
  readonly remarks: readonly Remark[];
}

interface Given {
  readonly day: string;
  readonly time?: string | undefined;
}

const locale = "en-GB";

/** Finds the day, the minute and the embargo of a release: as given, above its text, in its dateline, at its foot, or in what its file says. */
export function findDay(
  document: SourceDocument,
  head: Head,
  body: readonly Block[],
  context: HeadContext,
  given: Given | undefined,
): ReleaseDay {
  const found = findDate(document, head, body, context);
  const own = given ?? (found.read?.day === undefined ? undefined : { day: found.read.day, time: found.read.minute });
  const held = findEmbargo([...head.embargoes, ...outerLines(body)], head, own?.day, context.near);
  const day = held.until?.slice(0, 10) ?? own?.day;
  return {
    day,
    minute: held.until ? undefined : own?.time,
    embargo: held.until,
    categories: [...head.dates, ...(found.read ? [found.read] : [])].flatMap(({ category }) => category ?? []),
    used: new Set([...found.used, ...held.used]),
    kept: held.kept,
    remarks: [
      ...remarksOnDay(found, day, given),
      ...otherDates(head.dates, found.read?.day ?? day),
      ...held.remarks,
      ...(held.until && own && own.day !== day ? [movedDay(own.day, held.until)] : []),
    ],
  };
}

interface DateFound {
  readonly read?: (ReturnType<typeof readPublishedLine> & object) | undefined;
  readonly place?: number | undefined;
  readonly used: readonly Line[];
  readonly remark?: Remark;
}

function findDate({ about }: SourceDocument, head: Head, body: readonly Block[], context: HeadContext): DateFound {
  const ofHead = head.dates.find(({ is }) => is === "published") ?? head.dates.find(({ is }) => is === "date");
  if (ofHead) return { read: ofHead, place: ofHead.line.place, used: [] };
  const paragraphs = body.filter(({ kind }) => kind === "paragraph" || kind === "heading");
  for (const { lines } of paragraphs.slice(0, 3)) {
    const [line] = lines;
    const read = line && readDateline(line.text, context);
    if (read && line) return { read, place: line.place, used: [] };
  }
  // Below points that say in short what is new.
  const [points, below] = body;
  const [line] = points?.kind === "list" && below?.kind === "paragraph" ? below.lines : [];
  const read = line && readPublishedLine(line.text, context);
  if (read && line) return { read, place: line.place, used: [line] };
  for (const line of paragraphs.flatMap(({ lines }) => (lines.length === 1 ? lines : []))) {
    const read = readPublishedLine(line.text, context);
    if (read?.is === "published") return { read, place: line.place, used: [line] };
  }
  const ofFile = about.date === undefined ? undefined : readPublishedLine(about.date, context);
  if (!ofFile?.day) return { used: [] };
  const sentence = `The text has no date. ${dayInWords(ofFile.day, locale)} is the date of the file: check that it is the day of issue.`;
  return { read: ofFile, used: [], remark: { about: "date", sentence } };
}

function remarksOnDay(
  { read, place, remark, used }: DateFound,
  day: string | undefined,
  given: Given | undefined,
): Remark[] {
  const at = place === undefined ? {} : { place };
  if (given) {
    const isOther = read?.day !== undefined && read.day !== given.day;
    return isOther && read?.day
      ? [
          {
            ...at,
            about: "date",
            sentence: `The text says ${dayInWords(read.day, locale)}; ${dayInWords(given.day, locale)} was given, and taken.`,
          },
        ]
      : [];
  }
  if (remark) return [remark];
  if (read?.day)
    return [
      ...used.map(takenFromText),
      ...read.doubts.map((sentence) => ({ ...at, about: "date" as const, sentence })),
    ];
  if (day !== undefined) return [];
  const why = read ? read.doubts.join(" ") : "No date was found.";
  return [
    {
      ...at,
      missing: "day",
      sentence: `${why} Below the title, write a line like “Published 9 February 2018”, or give the day with --date 2018-02-09.`,
      inForm: `${why} Give the day on which it is published.`,
    },
  ];
}

function otherDates(dates: readonly FoundDate[], day: string | undefined): Remark[] {
  return dates.flatMap((date) =>
    date.day !== undefined && date.day !== day
      ? [
          {
            place: date.line.place,
            about: "date",
            sentence: `“${date.line.text.trim()}” is another date than that of the release, and was left out. Check which is right.`,
          },
        ]
      : [],
  );
}

function takenFromText({ text, place }: Line): Remark {
  return { place, about: "date", sentence: `“${text.trim()}” was taken out of the text: it is the date.` };
}

function movedDay(day: string, until: string): Remark {
  const sentence = `The release is dated ${dayInWords(day, locale)} and held until ${until}. Its date is the day of the embargo.`;
  return { about: "embargo", sentence };
}

/** The lines of a text that may speak of all of it: at its beginning and its end. */
function outerLines(body: readonly Block[]): EmbargoWords[] {
  const lines = body
    .flatMap(({ kind, lines }) => (kind === "paragraph" || kind === "heading" ? lines : []))
    .map((line) => ({ line, text: line.text.trim() }));
  return lines.length <= 6 ? lines : [...lines.slice(0, 2), ...lines.slice(-3)];
}

function findEmbargo(words: readonly EmbargoWords[], head: Head, own: string | undefined, near: string | undefined) {
  let until: string | undefined;
  const [used, kept, remarks] = [[] as Line[], new Set<Line>(), [] as Remark[]];
  for (const { line, text } of words) {
    const read = readEmbargo(text, { own, near });
    if (!read) continue;
    if (read.until !== undefined && (until === undefined || until === read.until)) {
      until = read.until;
      used.push(line);
      remarks.push(readAs(line, read.until, read.isMidnight));
    } else if (read.until === undefined && until !== undefined && !/\d/.test(text)) {
      used.push(line);
      remarks.push(readAs(line, until, false));
    } else {
      if (head.embargoes.some((other) => other.line === line)) kept.add(line);
      remarks.push(unclear(line, until));
    }
  }
  return { until, used, kept, remarks };
}

function unclear({ text, place }: Line, until: string | undefined): Remark {
  const what =
    until === undefined
      ? "holds the release back, but does not clearly say until which day and minute"
      : `does not say ${until}, as another line does`;
  const ask = (fill: string) => `“${text.trim()}” ${what}. It stays in the text. ${fill}, and delete the line.`;
  return {
    place,
    about: "embargo",
    sentence: ask("Put embargo: with the day and time in the header"),
    inForm: ask("Fill in the embargo with its day and time"),
  };
}

/** What an embargo was read as is always said: it is the one thing that must not be wrong. */
function readAs({ text, place }: Line, until: string, isMidnight: boolean): Remark {
  const day = until.slice(0, 10);
  const weekday = new RegExp(`\\b(${weekdayPattern})\\b`, "i").exec(text)?.[1];
  const at = DateTime.fromISO(day, { zone: "utc" });
  const isOther = weekday !== undefined && !isMidnight && readWeekday(weekday) !== at.weekday;
  const doubt = isMidnight
    ? ". Some mean the midnight before: check it."
    : isOther
      ? `, which is ${weekdayInWords(day, locale)}. Check the day.`
      : ".";
  const say = (key: string) => `“${text.trim()}” was read as ${key}: ${until}${doubt}`;
  return { place, about: "embargo", sentence: say("embargo"), inForm: say("the embargo") };
}
