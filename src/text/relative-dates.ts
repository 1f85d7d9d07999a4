import { type Around, isFirst, partOfDay, sentenceAround } from "./days/around.ts";
import { happening, isIdiom } from "./days/idioms.ts";
import { type Span, spanAt, weekdayOf } from "./days/span.ts";
import { isVague } from "./days/spans.ts";
import { withoutSpeech } from "./days/speech.ts";
import { isDayOfIssue } from "./days/today.ts";
import { weekdayMeant } from "./days/weekdays.ts";
import { monthPattern, readWeekday, weekdayPattern } from "./written-date.ts";

/** Words such as "yesterday (Thurs)" that are clear on one day only. */
export interface RelativeDate {
  /** Where the words begin in the text, from 0. */
  readonly offset: number;
  readonly words: string;
  /** What they mean. */
  readonly span: Span;
  /** The first day of it: `2018-02-08`. */
  readonly day: string;
  /** Whether the weekday or date that stands with them is that of the day; true without one. */
  readonly fits: boolean;
  /** Whether the date stands with them already: "today (Friday 9 February)". */
  readonly isDated: boolean;
  /** Where it says whose something is: "yesterday's meeting". */
  readonly isOwner: boolean;
}

const fixed: Readonly<Record<string, number>> = {
  "the day before yesterday": -2,
  "the day after tomorrow": 2,
  yesterday: -1,
  tomorrow: 1,
  today: 0,
  tonight: 0,
  "last night": -1,
  "this morning": 0,
  "this afternoon": 0,
  "this evening": 0,
};
const steps: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

const phrase = new RegExp(
  [
    String.raw`(?<![\w#@/.'’&\uFFFC-])(?:(?:earlier |later )?(?:`,
    `(?<fixed>${Object.keys(fixed).join("|")})(?:(?<=yesterday|tomorrow) (?:${partOfDay}))?`,
    "|(?<which>this|last|next) (?<unit>week|month|year))",
    `|(?<how>on|last|this|next) (?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:${partOfDay}))?)`,
    String.raw`(?![\w@/-]|\.\w|\uFFFC)`,
  ].join(""),
  "gi",
);
/** Quicker, and enough to leave most texts alone. */
const mayHave =
  /\b(?:yesterday|tomorrow|today|tonight|last\snight|this\s(?:morning|afternoon|evening)|(?:last|this|next)\s(?:week|month|year)|(?:on|last|this|next)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

const inBrackets = new RegExp(`^,? \\((${weekdayPattern})\\b[^)]*\\)`, "i");
const dateAfter = new RegExp(
  `^(?:,? \\(?|,? [–-] )(?:the )?(?:(?:${weekdayPattern})\\b\\.?,? )?(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthPattern})\\b|(${monthPattern})\\b\\.? (\\d{1,2})\\b|(\\d{1,2})[/.]\\d{1,2})`,
  "i",
);
const dateBefore = new RegExp(`\\b(?:${monthPattern})(?: \\d{4})?,? (?:\\(|[–-] )?$`, "i");
const spanAfter = new RegExp(`^,? (?:\\(|in |– )?(?:(?:${monthPattern})\\b|\\d{4}\\b)|^,? \\((?:the )?week\\b`, "i");

/** Characters. A paragraph of more was written by nobody, and each of its words for days would be looked at with all of it. */
const longestParagraph = 20_000;

/** Whether a text may have such words: without any it need not be read. */
export function mayHaveRelativeDates(text: string): boolean {
  return mayHave.test(text);
}

/**
 * Finds the words in a paragraph for a day, week, month or year as seen from the day of issue (`2018-02-09`), and what they mean.
 * What may be no day, as "today's children", or may be another, as "next Friday" on a Monday, is left alone.
 */
export function readRelativeDates(text: string, issued: string): RelativeDate[] {
  if (text.length > longestParagraph || !mayHave.test(text)) return [];
  const paragraph = text.replaceAll(/\s/g, " ");
  return [...paragraph.matchAll(phrase)].flatMap(({ 0: words, index, groups = {} }) => {
    const sentence = sentenceAround(paragraph, index, index + words.length);
    // A question is of no day: it is asked of its reader.
    if (!isInSmallLetters(words, sentence.before) || sentence.isQuestion) return [];
    const owner = /^['’]s?(?![\p{L}\p{N}])/u.exec(sentence.after)?.[0] ?? "";
    const after = sentence.after.slice(owner.length);
    if (owner !== "" && !happening.test(after)) return [];
    const around = { words: words.toLowerCase(), before: sentence.before, after, paragraph, isOwner: owner !== "" };
    const span = spanMeant(groups, around, issued);
    return span
      ? [
          {
            offset: index,
            span,
            day: span.from,
            isOwner: around.isOwner,
            ...withDate(words + owner, after, around, span),
          },
        ]
      : [];
  });
}

/** The words for days in each of some paragraphs that follow each other, but for those in quotations. */
export function datesIn(paragraphs: readonly string[], issued: string): RelativeDate[][] {
  if (!paragraphs.some(mayHaveRelativeDates)) return paragraphs.map(() => []);
  return withoutSpeech(paragraphs).map((text) => readRelativeDates(text, issued));
}

/** Whether a text gives the date itself, with its year or without. */
export function isSaid({ span }: RelativeDate, words: string, text: string): boolean {
  const date = span.unit === "day" ? words.replace(/^\p{L}+ /u, "").replace(/ \d{4}$/, "") : words;
  return span.unit !== "week" && new RegExp(`(?<!\\d)${date}(?!\\d)`).test(text.replaceAll(/\s/g, " "));
}

type Groups = Readonly<Record<string, string | undefined>>;

function spanMeant(
  { fixed: word, which, unit, how, weekday }: Groups,
  around: Around,
  issued: string,
): Span | undefined {
  if (weekday && how) {
    const day = weekdayMeant(how.toLowerCase(), readWeekday(weekday), around, issued);
    return day === undefined ? undefined : spanAt("day", day);
  }
  if (which && unit) {
    const [step, of] = [which.toLowerCase(), unit.toLowerCase() as Span["unit"]];
    // On a Sunday, people do not agree about which week is the next.
    if (isVague(of, step, around, issued) || (of === "week" && weekdayOf(issued) === 7)) return undefined;
    return spanAt(of, issued, steps[step]);
  }
  const meant = word?.toLowerCase() ?? "";
  if (isIdiom(around) || (meant === "today" && !around.isOwner && !isDayOfIssue(around))) return undefined;
  return spanAt("day", issued, fixed[meant]);
}

/** The words with a weekday after them in brackets, and whether that, or a date, is the right one. */
function withDate(words: string, after: string, { before }: Around, span: Span) {
  const [bracket = "", weekday] = inBrackets.exec(after) ?? [];
  const [, day = "", , , otherDay = day, digits = otherDay] = dateAfter.exec(after) ?? [];
  const isDay = span.unit === "day";
  const isWeekdayRight = !isDay || weekday === undefined || readWeekday(weekday) === weekdayOf(span.from);
  const isDateRight = !isDay || digits === "" || Number(digits) === Number(span.from.slice(8));
  return {
    words: isDay ? words + bracket : words,
    fits: isWeekdayRight && isDateRight,
    isDated: isDay ? digits !== "" || dateBefore.test(before) : spanAfter.test(after),
  };
}

/** A capital within a sentence, or in the second word, makes a name of it. */
function isInSmallLetters(words: string, before: string): boolean {
  const [first = "", ...others] = words.split(" ");
  if (!others.every((word) => (/day$/i.test(word) && readWeekday(word) > 0 ? /^\p{Lu}\p{Ll}/u : /^\p{Ll}/u).test(word)))
    return false;
  return /^\p{Ll}+$/u.test(first) || (isFirst(before) && /^\p{Lu}\p{Ll}+$/u.test(first));
}
