import { DateTime } from "luxon";
import { dayInWords } from "../newsroom/dates.ts";
import { readWeekday, readWrittenDate, readWrittenTime, weekdayPattern } from "../text/written-date.ts";

/** The day that a release names as its own, and what of it does not fit. */
export interface PublishedLine {
  /** `2018-02-09`; absent where no calendar has the day. */
  readonly day?: string;
  /** `17:40`, where the line has it. */
  readonly minute?: string;
  /** Whether the line says "published", "issued" or "released". */
  readonly labelled: boolean;
  /** Whole sentences. */
  readonly doubts: readonly string[];
}

const locale = "en-GB";
const label = /^(?:(?:first |date )?(?:published|issued|released)|(?:(?:publication|release) )?date)\b(?: on\b)?:? */i;
const weekdayBefore = new RegExp(`^(${weekdayPattern})\\b\\.?,? *`, "i");
const timeAfter = /(?:,| at|,? [-–|])? +(\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|(?:12 )?noon)$/i;

/**
 * Reads a line that is nothing but the date of a release: "Published Friday, 9th February 2018", "Issued 09/02/2018",
 * "9 February 2018 at 5:40pm". Undefined where it is anything else.
 */
export function readPublishedLine(line: string): PublishedLine | undefined {
  const unlabelled = line.replace(label, "");
  const weekday = weekdayBefore.exec(unlabelled)?.[1];
  const time = timeAfter.exec(unlabelled)?.[1];
  const date = unlabelled.replace(weekdayBefore, "").replace(timeAfter, "").replace(/[.,]$/, "");
  const written = readWrittenDate(date);
  if (!written) return undefined;

  const labelled = /^(?:first |date )?(?:publi|issue|release)/i.test(line);
  const at = DateTime.utc(written.year, written.month, written.day, { locale });
  if (!at.isValid) return { labelled, doubts: [`${date} is not a day of the calendar.`] };

  const day = at.toFormat("yyyy-MM-dd");
  const minute = time && readWrittenTime(time);
  const doubts: string[] = [];
  if (written.ambiguous) doubts.push(`${date} was read as ${dayInWords(day, locale)}, the day first.`);
  if (weekday && readWeekday(weekday) !== at.weekday) doubts.push(misfit(at, readWeekday(weekday)));
  if (time && !minute) doubts.push(`${time} is not a time of day. Only the day was taken.`);
  return { labelled, day, ...(minute && { minute }), doubts };
}

/** "9 February 2018 is a Friday, not a Thursday. The nearest Thursday is 8 February 2018." */
function misfit(at: DateTime, weekday: number): string {
  const nearest = at.plus({ days: ((weekday - at.weekday + 10) % 7) - 3 });
  const name = (day: DateTime) => day.toFormat("cccc");
  const words = (day: DateTime) => dayInWords(day.toFormat("yyyy-MM-dd"), locale);
  return `${words(at)} is a ${name(at)}, not a ${name(nearest)}. The nearest ${name(nearest)} is ${words(nearest)}.`;
}
