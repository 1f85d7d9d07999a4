import type { Line, Remark, SourceDocument } from "../../document.ts";
import { sameWords } from "../compare-words.ts";
import type { PublishedLine } from "../date/published-line.ts";
import { readBelowHeadline } from "./below-headline.ts";
import type { HeadContext, Role } from "./head-line.ts";
import { type HeadLine, headLinesOf, isTaken } from "./head-lines.ts";
import { chooseHeadline } from "./headline.ts";

/** A date with the line it stands in. */
export interface FoundDate extends PublishedLine {
  readonly line: Line;
}

/** Words that hold a release back, and the line they stand in. */
export interface EmbargoWords {
  readonly line: Line;
  readonly text: string;
}

/** What stands above the text of a release. */
export interface Head {
  readonly title: string;
  readonly titleLine: Line | undefined;
  readonly summary: string | undefined;
  readonly dates: readonly FoundDate[];
  readonly embargoes: readonly EmbargoWords[];
  /** What lines say that the release is filed under. */
  readonly categories: readonly string[];
  /** The places of lines of a contact above the headline: that for the press. */
  readonly contacts: ReadonlySet<number>;
  /** Lines that are no part of the text any more. */
  readonly used: ReadonlySet<Line>;
  readonly remarks: readonly Remark[];
}

/** "Minutes of Northgate Council" may be what a page is about, and not whose letterhead it has. */
function isTitleOfFile(
  { line: { text }, block, roles }: HeadLine,
  title: string | undefined,
  council: string,
): boolean {
  const isMasthead = roles.every(({ is }) => is === "masthead");
  const isTopHeading = block.kind === "heading" && block.level === 1;
  return isMasthead && isTopHeading && sameWords(text, title ?? "") && !sameWords(text, council);
}

/** Reads what stands above the text: labels and letterhead, headline, sub-heading, dates, embargo. */
export function readHead(document: SourceDocument, context: HeadContext): Head {
  const lines = headLinesOf(document.blocks, context).map((line) =>
    isTitleOfFile(line, document.about.title, context.council) ? { ...line, roles: [{ is: "plain" }] as const } : line,
  );
  const chosen = chooseHeadline(lines, document.about.title);
  const before = lines.slice(0, chosen.first);
  const after = readBelowHeadline(lines, chosen.next);
  const around = [...before, ...after.lines].filter((line) => !chosen.lines.includes(line));
  const taken = [...around.filter(({ roles }) => roles.every(isTaken)), ...chosen.lines];
  const aside = before.filter(({ roles }) => roles.some(({ is }) => is === "plain"));
  const left = taken.filter(({ roles }) => roles.some(isLeftOut));
  return {
    title: chosen.title,
    titleLine: chosen.lines[0]?.line,
    summary: after.summary,
    dates: taken.flatMap(({ line, roles }) =>
      roles.flatMap((role) => (role.is === "date" ? [{ ...role.read, line }] : [])),
    ),
    embargoes: taken.flatMap(({ line, roles }) =>
      roles.flatMap((role) => (role.is === "embargo" ? [{ line, text: role.text }] : [])),
    ),
    categories: taken.flatMap(({ roles }) => roles.flatMap((role) => (role.is === "filed" ? [role.text] : []))),
    contacts: new Set(
      before.flatMap(({ line, roles }) => (roles.some(({ is }) => is === "contact") ? [line.place] : [])),
    ),
    used: new Set([...taken, ...aside, ...after.used].map(({ line }) => line)),
    remarks: [...leftOut(left), ...asideRemarks(aside), ...chosen.remarks, ...after.remarks],
  };
}

/** Embargoes and dates are in the header afterwards, but for what stands beside them. */
function isLeftOut(role: Role): boolean {
  return (
    role.is === "label" ||
    role.is === "reference" ||
    role.is === "masthead" ||
    (role.is === "date" && role.read.extra !== undefined)
  );
}

function leftOut(lines: readonly HeadLine[]): Remark[] {
  const [first] = lines;
  if (!first) return [];
  const quoted = lines.map(({ line: { text } }) => `“${text.trim()}”`);
  const what =
    quoted.length > 1
      ? "These are labels or of the letterhead, and were left out"
      : "This is a label or of the letterhead, and was left out";
  return [{ place: first.line.place, sentence: `${what}: ${quoted.join(", ")}.` }];
}

function asideRemarks(aside: readonly HeadLine[]): Remark[] {
  return aside.map(({ line: { text, place } }) => ({
    place,
    about: "title",
    sentence: `“${text.trim()}” stands above the headline, was taken for a part of the letterhead and left out. If it is the headline, change title.`,
  }));
}
