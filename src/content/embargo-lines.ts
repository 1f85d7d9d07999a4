import { isMoment, type Moment, readMoment } from "../newsroom/dates.ts";
import { exampleWords } from "../newsroom/example-words.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { PlacedViolation, Violation } from "../problems/problem.ts";
import { mayHoldEmbargoLine, meantMinutes, readEmbargoLine } from "../text/embargo-line.ts";
import type { Clock } from "./clock.ts";
import type { TextFile } from "./text-file.ts";

/** What an embargo line is compared with. */
interface Context {
  readonly timeZone: string;
  readonly clock: Clock;
  /** When the page opens by its header; undefined where its kind cannot be held. */
  readonly opens: Instant | undefined;
  /** Where the file is to lie if its day is another: `content/news/2026/2026-12-01-….md`; undefined where it has no day in its name. */
  readonly pathOn?: (day: string) => string;
}

interface EmbargoValues {
  readonly title: string;
  readonly date?: Moment | undefined;
  readonly embargo?: Moment | undefined;
}

/** How far from the start and from the end of a text a line may stand that speaks of all of it. */
const mostRows = 3;

/** What embargo lines break, and the lines of the file that are embargo lines, of which nothing more need be said. */
interface EmbargoLines {
  readonly violations: readonly PlacedViolation[];
  readonly lines: ReadonlySet<number>;
}

/**
 * Finds a title, or a separate line at the start or the end of a text, that holds the text back until another minute than
 * its header does: while that minute is to come, the page would be out before it.
 */
export function checkEmbargoLines(file: TextFile<EmbargoValues>, context: Context): EmbargoLines {
  const ofTitle = embargoOf(file.values.title ?? "", file, context);
  const found = outerLines(file.body).flatMap(({ row, words }) => {
    const embargo = embargoOf(words, file, context);
    return embargo ? [{ line: file.bodyLine + row, embargo }] : [];
  });
  const ofLines = found.flatMap(({ line, embargo }) => {
    const at = { line, column: 1, field: "text" };
    return lineViolation(file, embargo, context).map((violation) => ({ rule, at, ...violation }) as const);
  });
  return {
    violations: [...(ofTitle ? [titleViolation(file, ofTitle, context)] : []), ...ofLines],
    lines: new Set(found.flatMap(({ line, embargo }) => (embargo.outcome === "unclear" ? [] : line))),
  };
}

/** An embargo as a line says it, beside the header and the clock. */
type Embargo =
  /** `contradicted` where the page would be out before its minute. */
  | { readonly outcome: "contradicted" | "past"; readonly until: Moment }
  /** `undated` where it does not say until when, `unclear` where it has words that may change what it means. */
  | { readonly outcome: "held" | "undated" | "unclear" };

function embargoOf(words: string, { values }: TextFile<EmbargoValues>, context: Context): Embargo | undefined {
  const { timeZone, opens, clock } = context;
  const own = values.date?.day;
  const read = readEmbargoLine(words, { near: () => own ?? clock.today(), own });
  if (!read) return undefined;
  const [until, ...others] = read.day === undefined ? [] : momentsOf({ ...read, day: read.day }, timeZone);
  if (!read.isWhole) {
    const isPast = until !== undefined && until.day < clock.today();
    return isPast || values.embargo || opens === undefined ? undefined : { outcome: "unclear" };
  }
  if (!until && opens === undefined) return undefined;
  if (!until) return { outcome: values.embargo ? "held" : "undated" };
  if (clock.hasCome(until.instant)) return { outcome: "past", until };
  const isSame = [until, ...others].some(({ instant }) => instant === opens);
  const isLater = !values.embargo && opens !== undefined && opens > until.instant;
  return isSame || isLater ? { outcome: "held" } : { outcome: "contradicted", until };
}

/** The minute that is meant; after it those that others may mean by the same word. */
function momentsOf(read: Parameters<typeof meantMinutes>[0], timeZone: string): Moment[] {
  return meantMinutes(read)
    .map((minute) => readMoment(minute, timeZone))
    .filter(isMoment);
}

/** The first and the last rows with words, outside code, without the marks of Markdown around them. */
function outerLines(body: string): { readonly row: number; readonly words: string }[] {
  if (!mayHoldEmbargoLine(body)) return [];
  let isCode = false;
  const rows = body.split("\n").flatMap((line, row) => {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    return isCode || line.trim() === "" || line.trimStart().startsWith(">") || /^\s*`.*`\s*$/.test(line)
      ? []
      : [{ row, words: line.replaceAll(/\\(?=\W)|^\s*#+\s|\*\*|__/g, "") }];
  });
  return rows.length <= 2 * mostRows ? rows : [...rows.slice(0, mostRows), ...rows.slice(-mostRows)];
}

const rule = "embargo-line";

function lineViolation(file: TextFile<EmbargoValues>, embargo: Embargo, context: Context): Omit<Violation, "rule">[] {
  const { outcome } = embargo;
  const advice = (message: string, fix: string, inForm?: string): Omit<Violation, "rule">[] => [
    { level: "advice", message, fix, ...(inForm && { inForm: { fix: inForm } }) },
  ];
  if (outcome === "unclear")
    return advice(
      "the line looks like an embargo, but has no clear day and time",
      "if it is an embargo, put `embargo:` with the day and time in the header and delete this line",
      "if it is an embargo, fill in `embargo` with the day and time and delete this line",
    );
  if (outcome === "undated")
    return advice(
      "the line says that the text is under embargo, but not until when",
      "put `embargo:` with the day and time in the header and delete this line",
      "fill in `embargo` with the day and time and delete this line",
    );
  if (outcome === "contradicted") return [early("text", embargo.until, file, context)];
  return outcome === "past" && context.opens !== undefined
    ? advice(`readers see an embargo until ${inFile(embargo.until)}, which has ended`, "delete the line")
    : [];
}

function titleViolation(file: TextFile<EmbargoValues>, embargo: Embargo, context: Context): PlacedViolation {
  const place = { at: file.header.at(["title"]), rule } as const;
  const headline = `write ${exampleWords.headline}`;
  if (embargo.outcome === "contradicted") {
    // Pasted, the lines would leave the title as it is: they are named instead.
    const { paste, pasteOver: _, ...violation } = early("title", embargo.until, file, context);
    if (context.opens === undefined) return { ...place, ...violation };
    const lines = paste?.map((line) => `\`${line}\``).join(" and ");
    const fix = `${headline}; ${lines ? `put ${lines} in the header` : violation.fix}`;
    const fixInForm = `${headline}; ${lines ? `put ${lines}` : (violation.inForm?.fix ?? violation.fix)}`;
    return { ...place, ...violation, fix, inForm: { ...violation.inForm, fix: fixInForm } };
  }
  if (embargo.outcome === "unclear") {
    const message = "the title looks like an embargo, but has no clear day and time";
    return {
      ...place,
      level: "advice",
      message,
      fix: `${headline}; put \`embargo:\` with the day and time in the header`,
      inForm: { fix: `${headline}; fill in \`embargo\` with the day and time` },
    };
  }
  return { ...place, level: "advice", message: "the title is an embargo, not a headline", fix: headline };
}

/** What is wrong with words that are under embargo when their page is out. */
function early(
  words: "text" | "title",
  until: Moment,
  file: TextFile<EmbargoValues>,
  context: Context,
): Omit<Violation, "rule"> {
  const said = words === "text" ? "the text is under embargo" : "the title is an embargo";
  // Its name and words are nobody else's until then.
  const withheld = { isWithheld: true };
  if (context.opens === undefined)
    return {
      ...withheld,
      level: "advice",
      message: `${said} until ${inFile(until)}, but a page cannot be held back`,
      fix: `make it a release with \`embargo: ${inFile(until)}\`, or delete these words until then`,
    };
  const { inForm, ...violation } = right(file, until, context);
  const message = `${said} until ${inFile(until)}, and`;
  const { embargo } = file.values;
  if (embargo) return { ...withheld, message: `${message} \`embargo\` is ${inFile(embargo)}`, inForm, ...violation };
  return {
    ...withheld,
    message: `${message} nothing in the header holds it back`,
    inForm: { ...inForm, message: `${message} nothing holds it back` },
    ...violation,
  };
}

/** As a header has it: `2026-12-01 00:01`. */
function inFile({ day, time }: Moment): string {
  return `${day} ${time}`;
}

/** The line for the header, and where another day than that of the file is meant, all that has to change with it. */
function right(
  file: TextFile<EmbargoValues>,
  until: Moment,
  { pathOn }: Context,
): Pick<Violation, "fix" | "paste" | "pasteOver" | "inForm"> {
  const line = `embargo: ${inFile(until)}`;
  const { date, embargo } = file.values;
  if (file.header.isInBraces) return { fix: `${line}, between the braces` };
  if (pathOn && date && date.day !== until.day)
    return {
      fix: `put \`${line}\` and \`date: ${until.day}\` in the header, and rename the file to ${pathOn(until.day)}`,
      inForm: { fix: `put \`${line}\` and \`date: ${until.day}\`` },
    };
  const dateLine = file.header.place(["date"]).line;
  if (embargo)
    return {
      fix: "put this line in place of `embargo`",
      paste: [line],
      pasteOver: { first: file.header.place(["embargo"]).line, count: 1 },
    };
  if (pathOn && date?.time !== undefined)
    return {
      fix: "put these lines in place of `date`",
      paste: [`date: ${date.day}`, line],
      pasteOver: { first: dateLine, count: 1 },
    };
  const last = file.header.place(["status"]).line;
  return { fix: "add this line to the header", paste: [line], pasteOver: { first: last + 1, count: 0 } };
}
