import { dayOfWritten, monthPattern, readWrittenDate, readWrittenTime } from "./written-date.ts";

/** What a line that holds a text back says: until when. */
interface EmbargoLine {
  /** `2026-12-02`; undefined where the line names no day, or none that exists. */
  readonly day: string | undefined;
  /** `00:01`, which stands for a day alone, too. */
  readonly time: string;
  /** Whether the time is midnight, which some take for the beginning of the day and some for its end. */
  readonly isMidnight: boolean;
}

const kinds = "(?:publication|release|broadcast|use|distribution|circulation)";
const until = "(?:until|till|til|to|before|for|prior to|lifts?|ends?|from|at|on)";
const label = new RegExp(
  `^(?:strict(?:ly)? |under |this (?:press |news |media )?release is |(?:press|news|media) (?:release )?)*(?:embargo(?:ed)?|not (?:for|to be) (?:published|released|used|${kinds})(?:(?:,| or| and|,? nor) (?:for )?${kinds})*|do not (?:publish|release|use)|hold|for (?:release|publication))(?: for ${kinds})?(?: (?:date|time))?(?: ${until})*\\b(?<rest>.*)$`,
);
const namesEmbargo = /embargo/;
const ordinal = "\\d{1,2}(?:st|nd|rd|th)?";
const dates = new RegExp(
  `(?:the )?${ordinal}(?: day)?(?: of)? (?:${monthPattern})\\b\\.?(?:,? \\d{4})?|(?:${monthPattern})\\b\\.? ${ordinal}\\b(?:,? \\d{4})?|\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d\\d)\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b`,
);
const times =
  /\b(?:12(?:[:.]00)? ?)?(?<word>noon|midday|midnight)\b|\b(?<clock>\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)|\b(?<digits>[012]\d[0-5]\d)(?=\s*(?:hrs|hours|h|on|,|$|[a-z]))/;
const fillers =
  /\b(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:on|at|the|of|from|until|till|and|hrs|hours|h|gmt|bst|utc|uk|local|time|please|strictly|(?:press|news|media) release|not for (?:publication|release|broadcast)(?: before)?)\b/g;
const mayBeOne =
  /embargo|not (?:for|to be) (?:pub|rel|bro|use|dist|circ)|do not (?:publish|release|use)|for (?:release|publication)|hold/i;

/** Whether it is worth looking for an embargo line in some words. */
export function mayHoldEmbargoLine(words: string): boolean {
  return mayBeOne.test(words);
}

/**
 * Reads a line that is an embargo line and nothing else: "STRICTLY EMBARGOED UNTIL 00.01 HRS TUESDAY 1 DECEMBER 2026", "Not
 * for publication before 9am on 1 December 2026". A day without a year is the nearest to `near` (`2026-11-28`).
 */
export function readEmbargoLine(line: string, near: string): EmbargoLine | undefined {
  if (!mayBeOne.test(line)) return undefined;
  const words = line
    .toLowerCase()
    .replace(/\b([ap])\. ?m\b\.?/g, "$1m")
    .replace(/[^\p{L}\p{N}:./,-]+|(?<!\d)[-.:/]|[-:/](?!\d)/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const rest = label.exec(words)?.groups?.["rest"];
  if (rest === undefined) return undefined;
  const [date] = dates.exec(rest) ?? [];
  const withoutDate = date === undefined ? rest : rest.replace(date, " ");
  const time = times.exec(withoutDate);
  const left = (time ? withoutDate.replace(time[0], " ") : withoutDate).replace(fillers, " ");
  if (/[\p{L}\p{N}]/u.test(left) || (date === undefined && !namesEmbargo.test(words))) return undefined;
  const { word, clock, digits } = time?.groups ?? {};
  const typed = word ?? clock ?? digits?.replace(/(?=\d\d$)/, ":");
  return {
    day:
      date === undefined
        ? undefined
        : dayOf(
            date
              .replace(/^the /, "")
              .replace(" day", "")
              .replace(/(?<=^\d{1,2}[/.-]\d{1,2}[/.-])(?=\d\d$)/, "20"),
            near,
          ),
    time: (typed && readWrittenTime(typed.replace("midday", "noon"))) ?? (word === "midnight" ? "00:00" : "00:01"),
    isMidnight: word === "midnight",
  };
}

function dayOf(date: string, near: string): string | undefined {
  const years = /\d{4}/.test(date) ? [""] : [-1, 0, 1].map((more) => ` ${Number(near.slice(0, 4)) + more}`);
  return years
    .flatMap((year) => {
      const read = readWrittenDate(date + year);
      return (read && dayOfWritten(read)) ?? [];
    })
    .toSorted((a, b) => distance(a, near) - distance(b, near))[0];
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b));
}
