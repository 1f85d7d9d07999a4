import { addDays, isMoment, type Moment, readMoment } from "../newsroom/dates.ts";
import { mayHoldEmbargoLine, readEmbargoLine } from "../text/embargo-line.ts";
import type { TextFile } from "./text-file.ts";
import type { Told } from "./told.ts";

/** What an embargo line is compared with. */
interface Context {
  readonly timeZone: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** When the page opens by its header, in milliseconds. */
  readonly opens: number;
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

/**
 * Tells a title, or a line of its own at the start or the end of a text, that holds the text back until another minute than
 * its header does: while that minute is to come, the page would be out before it.
 */
export function tellEmbargoLines(file: TextFile<EmbargoValues>, context: Context): void {
  const { title = "" } = file.values;
  const ofTitle = embargoOf(title, file, context);
  if (ofTitle) tellTitle(file, ofTitle, context);
  for (const { row, words } of outerLines(file.body)) {
    const embargo = embargoOf(words, file, context);
    if (embargo) tellLine(file, { line: file.bodyLine + row, column: 1, field: "text" }, embargo, context);
  }
}

/** An embargo as a line says it. */
interface Embargo {
  /** Undefined where the line does not say until when. */
  readonly until: Moment | undefined;
  /** Whether the header says something else, and the minute is to come. */
  readonly isContradicted: boolean;
}

function embargoOf(words: string, { values }: TextFile<EmbargoValues>, context: Context): Embargo | undefined {
  const { timeZone, now, opens } = context;
  const near = values.date?.day ?? new Date(now).toISOString().slice(0, 10);
  const read = readEmbargoLine(words, near);
  if (!read) return undefined;
  const [until, ...others] = read.day === undefined ? [] : momentsOf({ ...read, day: read.day }, timeZone);
  if (!until) return values.embargo ? undefined : { until, isContradicted: false };
  if (until.instant <= now) return { until, isContradicted: false };
  const isSame = [until, ...others].some(({ instant }) => instant === opens);
  const isLater = !values.embargo && opens > until.instant;
  return isSame || isLater ? undefined : { until, isContradicted: true };
}

/** The minute that is meant; after it those that others may mean by the same word. */
function momentsOf(read: { day: string; time: string; isMidnight: boolean }, timeZone: string): Moment[] {
  const { day, time, isMidnight } = read;
  const next = addDays(day, 1);
  const minutes = isMidnight ? [`${next} 00:00`, `${next} 00:01`, `${day} 00:00`, `${day} 00:01`] : [`${day} ${time}`];
  return minutes.map((minute) => readMoment(minute, timeZone)).filter(isMoment);
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

function tellLine(
  file: TextFile<EmbargoValues>,
  place: Pick<Told, "line" | "column" | "field">,
  { until, isContradicted }: Embargo,
  context: Context,
): void {
  if (!until)
    file.tell({
      ...place,
      rule,
      level: "advice",
      what: "the line says that the text is under embargo, and not until when",
      write: "`embargo:` and its minute in the header, and no such line",
    });
  else if (isContradicted)
    file.tell({
      ...place,
      rule,
      // Its name and words are nobody else's until then.
      isWithheld: true,
      what: `the text is under embargo until ${inFile(until)}, and ${asHeader(file)}`,
      ...right(file, until, context),
    });
  else
    file.tell({
      ...place,
      rule,
      level: "advice",
      what: `readers are told of an embargo until ${inFile(until)}, which does not hold any more`,
      write: "nothing: delete the line",
    });
}

function tellTitle(file: TextFile<EmbargoValues>, { until, isContradicted }: Embargo, context: Context): void {
  const place = { ...file.header.place(["title"]), field: "title", rule } as const;
  const headline = "what happened, in a few words";
  if (until && isContradicted) {
    const { write } = right(file, until, context);
    const what = `the title is an embargo until ${inFile(until)}, and ${asHeader(file)}`;
    file.tell({ ...place, isWithheld: true, what, write: `${headline}; and ${write}` });
  } else file.tell({ ...place, level: "advice", what: "the title is an embargo, and no headline", write: headline });
}

/** As a header has it: `2026-12-01 00:01`. */
function inFile({ day, time }: Moment): string {
  return `${day} ${time}`;
}

function asHeader({ values: { embargo } }: TextFile<EmbargoValues>): string {
  return embargo ? `\`embargo\` is ${inFile(embargo)}` : "nothing in the header holds it back";
}

/** The line for the header, and where another day than that of the file is meant, all that has to change with it. */
function right(
  file: TextFile<EmbargoValues>,
  until: Moment,
  { pathOn }: Context,
): Pick<Told, "write" | "paste" | "pasteOver"> {
  const line = `embargo: ${inFile(until)}`;
  const { date, embargo } = file.values;
  if (file.header.isInBraces) return { write: `${line}, between the braces` };
  if (pathOn && date && date.day !== until.day)
    return { write: `\`${line}\` and \`date: ${until.day}\` in the header, and the file's name ${pathOn(until.day)}` };
  const dateLine = file.header.place(["date"]).line;
  if (embargo)
    return {
      write: "this line in the place of `embargo`",
      paste: [line],
      pasteOver: { first: file.header.place(["embargo"]).line, count: 1 },
    };
  if (pathOn && date?.time !== undefined)
    return {
      write: "these lines in the place of `date`",
      paste: [`date: ${date.day}`, line],
      pasteOver: { first: dateLine, count: 1 },
    };
  const last = file.header.place(["status"]).line;
  return { write: "this line in the header", paste: [line], pasteOver: { first: last + 1, count: 0 } };
}
