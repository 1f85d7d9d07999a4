import { addDays } from "../newsroom/dates.ts";
import {
  dayAndMonthPattern,
  dayOfWritten,
  monthAndDayPattern,
  monthPattern,
  readWrittenDate,
  readWrittenTime,
  weekdayPattern,
} from "./written-date.ts";

/** What a line that holds a text back says: until when. */
interface EmbargoLine {
  /** `2026-12-02`; undefined where the line names no day, none that exists, or one by what is not known. */
  readonly day: string | undefined;
  /** `00:01`, which stands for a day alone, too. */
  readonly time: string;
  /** Whether the time is midnight, which some take for the beginning of the day and some for its end. */
  readonly isMidnight: boolean;
  /** Whether every word was read: others may change what the line means. */
  readonly isWhole: boolean;
}

/** The days that a line is read with. */
interface KnownDays {
  /** A day without a year is the nearest to this: `2026-11-28`. */
  readonly near: () => string;
  /** The day that "today" stands for; undefined where a file has none. */
  readonly own?: string | undefined;
}

const kinds = "(?:publication|publish|release|broadcast|use|distribution|circulation)";
const openers =
  "(?:strict(?:ly)? |under (?:a |an )?(?:strict )?|this is |(?:this|the following) (?:(?:press|news|media) )?(?:release|statement|document|information|text|copy|notice) is |(?:press|news|media) (?:release )?)";
const held = `(?:not (?:for|to be) (?:published|released|used|${kinds})(?:(?:,| or| and|,? nor) (?:for )?${kinds})*|do not (?:publish|release|use))`;
const embargo = `(?:embargo(?:ed)?|${held}|hold|for (?:release|publication))(?: for ${kinds})?(?: (?:date|time))?`;
const until =
  "(?:until|till|til|to|before|for|prior to|on or after|after|lift(?:s|ed)?|ends?|expires?|from|at|on|by|of|tan|hyd|no earlier than|not before)";
/** What may not be used after its day is a voucher, works are on hold, and an embargo that begins on a day is on them. */
const isOnNoText = new RegExp(`\\b${held} after\\b|\\bembargo from\\b(?! ${kinds})|\\bon hold\\b`);
const beginning = new RegExp(`^${openers}*${embargo}`);
/** In one line there may be two: "Strictly embargoed: not for publication before 9am". */
const labels = new RegExp(`\\b${openers}*${embargo}(?: ${until})*\\b`, "g");
const namesEmbargo = /embargo/;
const dates = new RegExp(
  `(?:the )?(?:${dayAndMonthPattern}|${monthAndDayPattern})(?:,? \\d{4})?|\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d\\d)\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b`,
);
const seenFromToday =
  /\b(?<today>today|tonight|this (?:morning|afternoon|evening))\b|\btomorrow(?: (?:morning|night))?\b/;
const times =
  /\b(?<past>(?:one|a|1) minute (?:past|after) (?:12 )?midnight)\b|\b(?:12(?:[:.]00)? ?)?(?<word>noon|midday|midnight)\b|\b(?<clock>\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)|\b(?<digits>[012]\d[0-5]\d)(?=\s*(?:hrs|hours|h|on|,|$|[a-z]))/;
const fillers = new RegExp(
  `\\b(?:for immediate release|please note|notes? (?:to|for) editors|(?:strictly )?private|confidential|(?:the )?(?:contents?|information) (?:of|in) this (?:release|statement|document)|publication|release|are|is|today|tonight|tomorrow|this (?:morning|afternoon|evening)|(?:press|news|media) release|${weekdayPattern}|${until}|the|and|hrs|hours|h|gmt|bst|utc|uk|local|time|please|strictly|dated)\\b`,
  "g",
);
const mayBeOne =
  /embargo|not (?:for|to be) (?:pub|rel|bro|use|dist|circ)|do not (?:publish|release|use)|for (?:release|publication)|hold/i;
/** How a line goes on that holds a text back, and no sentence of an embargo: by a mark, a word for a limit, or the day. */
const goesOn = new RegExp(
  `^(?: (?:strictly )?(?:until|till|til|tan|before|prior to|on or after|after|not|no)\\b|:| ?[–—]| -|(?: (?:lifts?|ends?|expires?|on|at|from|for|to|by|the))*(?: (?:${weekdayPattern})\\b| (?:${monthPattern})\\b| (?:today|tonight|tomorrow|noon|midday|midnight)\\b| \\d))`,
);
/** Characters of a line with words that are not read; a sentence has more. */
const longest = 160;
/** Characters of any embargo line. */
const longestWhole = 300;

/** Whether it is worth looking for an embargo line in some words. */
export function mayHoldEmbargoLine(words: string): boolean {
  return mayBeOne.test(words);
}

/** Whether some words are an embargo line and nothing else. */
export function isEmbargoLine(words: string): boolean {
  return readEmbargoLine(words, { near: () => "2000-01-01" })?.isWhole ?? false;
}

/**
 * Reads a line that is an embargo line: "STRICTLY EMBARGOED UNTIL 00.01 HRS TUESDAY 1 DECEMBER 2026", "Not for publication
 * before 9am on 1 December 2026". Of a line that begins like one, names a day or a time and has other words too, it says so.
 */
export function readEmbargoLine(line: string, days: KnownDays): EmbargoLine | undefined {
  if (line.length > longestWhole || !mayBeOne.test(line)) return undefined;
  const typed = line
    .toLowerCase()
    .replace(/\b([ap])\. ?m\b\.?/g, "$1m")
    .replace(/\s+/g, " ");
  const words = wordsOf(typed);
  if (isOnNoText.test(words)) return undefined;
  const date = dates.exec(words)?.[0];
  const relative = date === undefined ? (seenFromToday.exec(words) ?? undefined) : undefined;
  const withoutDay = without(words, date ?? relative?.[0]);
  const time = times.exec(withoutDay) ?? undefined;
  const rest = without(withoutDay, time?.[0]);
  const withoutLabels = rest.replace(labels, " ");
  if (withoutLabels === rest || !(date ?? relative ?? time ?? namesEmbargo.test(words))) return undefined;
  const minute = time && minuteOf(time);
  const isWhole = !/[\p{L}\p{N}]/u.test(withoutLabels.replace(fillers, " ")) && (!time || minute !== undefined);
  if (!isWhole && !((date ?? relative ?? time) && beginsLikeOne(typed, words))) return undefined;
  const today = relative?.groups?.["today"] && time ? days.own : undefined;
  const isMidnight = time?.groups?.["word"] === "midnight";
  return { day: date === undefined ? today : dayOf(date, days.near()), time: minute ?? "00:01", isMidnight, isWhole };
}

/** The wall-clock minutes (`2026-12-02 00:01`) that a line means: first the one that is most likely, then those that others may mean. */
export function meantMinutes(read: {
  readonly day: string;
  readonly time: string;
  readonly isMidnight: boolean;
}): string[] {
  const { day, time, isMidnight } = read;
  const next = addDays(day, 1);
  return isMidnight ? [`${next} 00:00`, `${next} 00:01`, `${day} 00:00`, `${day} 00:01`] : [`${day} ${time}`];
}

function wordsOf(typed: string): string {
  return typed
    .replace(/[^\p{L}\p{N}:./,-]+|(?<!\d)[-.:/]|[-:/](?!\d)/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function without(words: string, found: string | undefined): string {
  return found === undefined ? words : words.replace(found, " ").replace(/\s+/g, " ").trim();
}

/** `09:00`; undefined where no clock shows it. */
function minuteOf({ groups: { past, word, clock, digits } = {} }: RegExpExecArray): string | undefined {
  if (past !== undefined) return "00:01";
  if (word !== undefined) return word === "midnight" ? "00:00" : "12:00";
  const typed = clock ?? digits?.replace(/(?=\d\d$)/, ":") ?? "";
  // "00:30am" and "17:00pm" say the same twice.
  return readWrittenTime(typed) ?? readWrittenTime(typed.replace(/ ?[ap]m$/, ""));
}

function beginsLikeOne(typed: string, words: string): boolean {
  const last = beginning.exec(words)?.[0].split(" ").at(-1);
  // A voucher is not for use after its day.
  if (last === undefined || last.startsWith("use") || typed.length > longest) return false;
  return goesOn.test(typed.slice(typed.indexOf(last) + last.length));
}

function dayOf(date: string, near: string): string | undefined {
  const typed = date.replace(/^the /, "").replace(/(?<=^\d{1,2}[/.-]\d{1,2}[/.-])(?=\d\d$)/, "20");
  const years = /\d{4}/.test(typed) ? [""] : [-1, 0, 1].map((more) => ` ${Number(near.slice(0, 4)) + more}`);
  return years
    .flatMap((year) => {
      const read = readWrittenDate(typed + year);
      return (read && dayOfWritten(read)) ?? [];
    })
    .toSorted((a, b) => distance(a, near) - distance(b, near))[0];
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b));
}
