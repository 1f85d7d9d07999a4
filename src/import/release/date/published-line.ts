import { DateTime } from "luxon";
import { dayInWords } from "../../../newsroom/dates.ts";
import {
  dayOfWritten,
  readWeekday,
  readWrittenDate,
  readWrittenTime,
  weekdayPattern,
} from "../../../text/written-date.ts";
import { withEnglishDates } from "./welsh-dates.ts";

/** The day that a release names as its own, and what of it does not fit. */
export interface PublishedLine {
  /** `2018-02-09`; absent where no calendar has the day. */
  readonly day?: string;
  /** `17:40`, where the line has it. */
  readonly minute?: string;
  /** What the line says that the day is: that of publication, that of a later change, or nothing. */
  readonly is: "published" | "updated" | "date";
  /** What the release was filed under: "Libraries". */
  readonly category?: string;
  /** What else the line says, as typed. */
  readonly extra?: string;
  /** Whole sentences. */
  readonly doubts: readonly string[];
}

/** What a line is read with. */
interface ReadOptions {
  /** IANA; a time with another zone becomes one of this. */
  readonly timeZone?: string;
  /** A day without a year is the nearest to this that has its weekday: `2026-11-28`. */
  readonly near?: string | undefined;
}

const locale = "en-GB";
const published =
  "(?:(?:first|originally|date|article) )?(?:published|issued|released|posted|added|uploaded)(?: date)?|(?:publication|publish|issue|release|posting) date|date (?:of )?(?:issue|release|publication|posting|published|issued|released|posted)|(?:press|news|media) release date|(?:cyhoeddwyd|rhyddhawyd|postiwyd)(?: ar)?|dyddiad (?:cyhoeddi|rhyddhau)";
const labels = [
  ["updated", /^(?:last |date )?(?:updated|modified|reviewed|changed)\b(?: on\b)?\s*[:–-]?\s*/i],
  ["published", /^(?:issued|published|released|sent out) (?:by|on behalf of) [^\d]{3,60}? on\s+/i],
  ["published", new RegExp(`^(?:${published})\\b\\s*(?:on\\b|at\\b)?\\s*[:–—-]?\\s*`, "i")],
  ["date", /^(?:dated?|day|dyddiad)\b\s*[:–—-]?\s*/i],
] as const;

const zone = "(?:\\(?(?<zone>GMT|BST|UTC|Z|[+-]\\d\\d:?\\d\\d)\\)?)";
const clock =
  "\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\b\\.?)?|\\d{1,2} ?[ap]\\.?m\\b\\.?|(?:12 )?(?:noon|midday)|\\d{4}(?= ?h)";
const timeAfter = new RegExp(
  `(?:,| at| am|,? [-–—|@])? +(?<time>${clock})(?: ?(?:hrs|hours|h|o['’]clock))?(?: ?${zone})?$`,
  "i",
);
const timeBefore = new RegExp(
  `^(?:at )?(?<time>${clock})(?: ?(?:hrs|hours|h))?(?: ?${zone})?(?:,| on| -| –)? +(?=\\D|\\d)`,
  "i",
);
const iso = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(?::\\d\\d(?:\\.\\d+)?)? ?${zone}?$`, "i");
const weekdayBefore = new RegExp(`^(?:on )?(?:the )?(${weekdayPattern})\\b\\.?,? *(?:the )?`, "i");
const weekdayAfter = new RegExp(`(?:,? \\(?|, ?)(${weekdayPattern})\\)?$`, "i");
const filedUnder = /\s+(?:in|under|to)\s+(?:the )?(?<category>\p{L}[\p{L}&,'’ -]{1,60})$/u;
const writtenBy = /\s+by\s+\p{L}[\p{L}.'’ -]{1,50}$/u;
const afterBar = /\s*[|•·]\s*(?<extra>\S.*)$/;

/**
 * Reads a line that is nothing but the date of a release: "Published Friday, 9th February 2018", "Posted on 3 March 2020 in Libraries",
 * "Tue 3 Mar 2020 09:30 GMT", "Dydd Mawrth 3 Mawrth 2020". Undefined where it is anything else.
 */
export function readPublishedLine(
  line: string,
  { timeZone = "Europe/London", near }: ReadOptions = {},
): PublishedLine | undefined {
  if (line.length > 140 || !/\d/.test(line)) return undefined;
  const typed = inOneLanguage(withEnglishDates(line.trim().replace(/^[\s*_[(–—-]+|[\s*_\]):–—-]+$/g, "")));
  const [is, label] = labels.find(([, form]) => form.test(typed)) ?? ["date" as const, undefined];
  const unlabelled = label ? typed.replace(label, "") : typed;
  const rest = label ? withoutTail(unlabelled) : { date: unlabelled };
  const read = readDay(rest.date, timeZone, near);
  if (!read) return undefined;
  const { date: _, ...tail } = rest;
  return { ...read, is, ...tail };
}

/** In Wales a line may say all twice: "Dyddiad / Date: 4 Ebrill 2019 / 4 April 2019", with its dates in English by now. */
function inOneLanguage(text: string): string {
  const label = text.replace(
    /^(?:dyddiad(?: cyhoeddi| rhyddhau)?|cyhoeddwyd|rhyddhawyd|postiwyd) *[/|] *(?=\p{L})/iu,
    "",
  );
  const [first = "", second, more] = label.split(/ +[/|] +/);
  const isTwice = second !== undefined && more === undefined && first.toLowerCase().endsWith(second.toLowerCase());
  return isTwice ? first : label;
}

/** A labelled line may go on after the date: with what the release is filed under, by whom, and a bar. */
function withoutTail(text: string): { date: string; category?: string; extra?: string } {
  const [bar, extra] = [afterBar.exec(text)?.[0], afterBar.exec(text)?.groups?.["extra"]];
  const beforeBar = bar && extra ? text.slice(0, -bar.length) : text;
  const by = writtenBy.exec(beforeBar)?.[0];
  const beforeBy = by ? beforeBar.slice(0, -by.length) : beforeBar;
  const under = filedUnder.exec(beforeBy);
  const category = under?.groups?.["category"];
  const extras = [by?.trim(), extra].filter(Boolean).join(" ");
  return {
    date: under && category ? beforeBy.slice(0, -under[0].length) : beforeBy,
    ...(category && { category }),
    ...(extras && { extra: extras }),
  };
}

function readDay(text: string, timeZone: string, near: string | undefined): Omit<PublishedLine, "is"> | undefined {
  const stamp = iso.exec(text);
  if (stamp?.[1] && stamp[2]) return placed(stamp[1], stamp[2], stamp.groups?.["zone"], timeZone, []);

  const clean = text.replace(/[.,;]$/, "");
  const first = weekdayBefore.exec(clean)?.[1];
  const early = first ? undefined : timeBefore.exec(clean);
  const withoutStart = clean.replace(weekdayBefore, "").replace(early?.[0] ?? "", "");
  const weekday = first ?? weekdayBefore.exec(withoutStart)?.[1] ?? weekdayAfter.exec(withoutStart)?.[1];
  const bare = early ? withoutStart.replace(weekdayBefore, "") : withoutStart;
  const late = timeAfter.exec(bare.replace(weekdayAfter, ""));
  const date = bare.replace(weekdayAfter, "").replace(timeAfter, "").replace(/[.,]$/, "");
  const { groups: { time, zone: zoneName } = {} } = late ?? early ?? {};

  const written = readWrittenDate(wholeYear(date)) ?? undefined;
  const day = written ? dayOfWritten(written) : dayWithoutYear(date, weekday, near);
  if (!written && !day) return undefined;
  if (!day) return { doubts: [`${date} is not a day of the calendar.`] };

  const minute =
    time &&
    readWrittenTime(
      /^\d{4}$/.test(time)
        ? time.replace(/(?=\d\d$)/, ":")
        : time.replace(/^(\d+:\d\d):\d\d/, "$1").replace(/midday$/i, "noon"),
    );
  const at = DateTime.fromISO(day, { zone: "utc", locale });
  const doubts: string[] = [];
  if (written?.ambiguous) doubts.push(`${date} was read as ${dayInWords(day, locale)}, the day first.`);
  if (!written) doubts.push(`“${text}” has no year. It was read as ${dayInWords(day, locale)}.`);
  if (weekday && readWeekday(weekday) !== at.weekday) doubts.push(misfit(at, readWeekday(weekday)));
  if (time && !minute) doubts.push(`${time} is not a time of day. Only the day was taken.`);
  return minute ? placed(day, minute, zoneName, timeZone, doubts) : { day, doubts };
}

/** A minute of another zone as the council's clock shows it. British summer time is the council's own. */
function placed(day: string, minute: string, zone: string | undefined, timeZone: string, doubts: readonly string[]) {
  if (!zone || /^BST$/i.test(zone)) return { day, minute, doubts };
  const from = /^(?:GMT|UTC|Z)$/i.test(zone) ? "utc" : `UTC${zone.replace(/(?<=^.\d\d)(?=\d)/, ":")}`;
  const at = DateTime.fromISO(`${day}T${minute}`, { zone: from, locale }).setZone(timeZone);
  return at.isValid
    ? { day: at.toFormat("yyyy-MM-dd"), minute: at.toFormat("HH:mm"), doubts }
    : { day, minute, doubts };
}

/** "3/3/20" and "3 Mar ’20" with the whole year; hyphens between words become spaces. */
function wholeYear(date: string): string {
  return date
    .replace(/^(\d{1,2})[-\s]+(\p{L}{3,9})[-\s]+(\d{2,4})$/u, "$1 $2 $3")
    .replace(/^(\d{1,2}([/.-])\d{1,2}\2)(\d\d)$/, "$120$3")
    .replace(/(?<=\p{L}[.,]? )['’]?(\d\d)$/u, "20$1")
    .replace(/^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/, "$1$2$3$2$4");
}

/** The nearest day of a date such as "26 November" that has the weekday named with it. */
function dayWithoutYear(date: string, weekday: string | undefined, near: string | undefined): string | undefined {
  if (near === undefined) return undefined;
  const years = [0, -1, 1].map((more) => Number(near.slice(0, 4)) + more);
  return years
    .flatMap((year) => {
      const read = readWrittenDate(`${date.replace(/[.,]$/, "")} ${year}`);
      const day = read && !/^\d/.test(date.replace(/^\d{1,2}\D/, "")) ? dayOfWritten(read) : undefined;
      return day && (!weekday || DateTime.fromISO(day, { zone: "utc" }).weekday === readWeekday(weekday)) ? [day] : [];
    })
    .toSorted((a, b) => Math.abs(Date.parse(a) - Date.parse(near)) - Math.abs(Date.parse(b) - Date.parse(near)))[0];
}

/** "9 February 2018 is a Friday, not a Thursday. The nearest Thursday is 8 February 2018." */
function misfit(at: DateTime, weekday: number): string {
  const nearest = at.plus({ days: ((weekday - at.weekday + 10) % 7) - 3 });
  const name = (day: DateTime) => day.toFormat("cccc");
  const words = (day: DateTime) => dayInWords(day.toFormat("yyyy-MM-dd"), locale);
  return `${words(at)} is a ${name(at)}, not a ${name(nearest)}. The nearest ${name(nearest)} is ${words(nearest)}.`;
}
