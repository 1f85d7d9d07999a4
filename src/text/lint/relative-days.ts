import { dayInWords } from "../../newsroom/dates.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import { machineSpan, spanInWords } from "../days/span.ts";
import { blanked } from "../days/speech.ts";
import { readLanguageMark } from "../language-mark.ts";
import { datesIn, isSaid, mayHaveRelativeDates, type RelativeDate } from "../relative-dates.ts";
import { inItalics } from "./quotations.ts";
import { type Issue, type Line, type LintText, placed, type TextViolation } from "./rule.ts";

const locale = "en-GB";

/** Words such as "yesterday" in what is new, each once: the date to write with them, or that another stands there. */
export function relativeDays(text: LintText): PlacedViolation[] {
  const { issue, locale: language } = text;
  // The words that are read are English.
  if (!issue || !language.startsWith("en")) return [];
  if (!text.said.some(({ words }) => mayHaveRelativeDates(words))) return [];
  const lines = spokenLines(text);
  return relativeDaysIn(lines.map(wordsToDate), issue).flatMap(({ index, offset, ...found }) => {
    const line = lines[index];
    return line ? placed(text, line.seeker()(found.needle, rowAt(line, offset)), found) : [];
  });
}

interface FoundDay extends TextViolation {
  /** Of the paragraph. */
  readonly index: number;
  /** Where in it the words begin. */
  readonly offset: number;
}

/** The same in paragraphs that follow each other. */
export function relativeDaysIn(paragraphs: readonly string[], issue: Issue): FoundDay[] {
  const known = new Set<string>();
  const found = datesIn(paragraphs, issue.day);
  if (found.every(({ length }) => length === 0) || issue.isOld()) return [];
  return found.flatMap((dates, index) =>
    dates.flatMap((date): FoundDay[] => {
      const fault = known.has(machineSpan(date.span)) ? undefined : dayFault(date, issue.day, paragraphs);
      if (!fault) return [];
      known.add(machineSpan(date.span));
      return [{ ...fault, index, offset: date.offset }];
    }),
  );
}

/** What is wrong with words for a day in a text of some paragraphs; undefined where they have their date. */
function dayFault(date: RelativeDate, issued: string, paragraphs: readonly string[]): TextViolation | undefined {
  const { words, span, fits, isDated } = date;
  const meant = spanInWords(span, locale);
  const instead = datedWords(date);
  const advice = { rule: "relative-day", needle: words, level: "advice" } as const;
  if (!fits)
    return {
      ...advice,
      message: `"${words}" is ${meant}, seen from the day of the release, ${dayInWords(issued, locale)}`,
      fix: `write "${instead ?? meant}", or correct the date of the release`,
    };
  if (isDated || paragraphs.some((text) => isSaid(date, meant, text))) return undefined;
  return {
    ...advice,
    message: `later readers cannot tell which ${span.unit} "${words}" is`,
    fix: instead === undefined ? `say that it is ${meant}` : `write "${instead}"`,
    right: instead,
  };
}

/** "yesterday (Thurs)" → "yesterday (Thursday 8 February 2018)"; undefined where the date has to stand elsewhere. */
function datedWords({ words, span, isOwner }: RelativeDate): string | undefined {
  if (isOwner) return undefined;
  const meant = spanInWords(span, locale);
  const [weekday = "", ...date] = meant.split(" ");
  const own = words.replace(/,? \(.*$/, "");
  if (span.unit !== "day" || !own.includes(weekday)) return `${own} (${meant})`;
  return /^on \S+$/i.test(own) ? `${own} ${date.join(" ")}` : `${own} (${date.join(" ")})`;
}

const silent = new Set(["blockquote", "heading", "table", "dt"]);

/** The lines that are sentences of the council: no quotation, heading or table, and no other language. */
function spokenLines({ tokens, said }: LintText): Line[] {
  const lineOf = new Map(said.map((line) => [line.inline, line]));
  let depth = 0;
  return tokens.flatMap((token) => {
    if (silent.has(token.type.replace(/_(?:open|close)$/, ""))) depth += token.nesting;
    const line = depth === 0 ? lineOf.get(token) : undefined;
    return line && !inItalics(line.inline.children ?? []) && !readLanguageMark(line.words) ? [line] : [];
  });
}

/** What links and code say is blanked. */
function wordsToDate({ inline }: Line): string {
  let depth = 0;
  return (inline.children ?? [])
    .map(({ type, nesting, content }) => {
      if (type === "link_open" || type === "link_close") depth += nesting;
      if (type === "softbreak" || type === "hardbreak") return " ";
      if (type === "image" || type === "html_inline") return "";
      return type === "text" && depth === 0 ? content : blanked(content);
    })
    .join("");
}

/** In which row of its block a character of such words stands, from 0. */
function rowAt({ parts }: Line, offset: number): number {
  let left = offset;
  for (const [{ type, content }, , row] of parts) {
    left -=
      type === "softbreak" || type === "hardbreak"
        ? 1
        : type === "image" || type === "html_inline"
          ? 0
          : content.length;
    if (left < 0) return row;
  }
  return 0;
}
