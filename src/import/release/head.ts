import type { Block, Line, Remark, SourceDocument } from "../document.ts";
import { readCaption } from "./captions.ts";
import { bareWords } from "./compare-words.ts";
import { afterContactHeading, readContactParts } from "./contact.ts";
import { type HeadContext, type Role, readCells, readRoles } from "./head-line.ts";
import { isEnds, readNotesHeading } from "./landmarks.ts";
import type { PublishedLine } from "./published-line.ts";

/** A line above or at the beginning of a text, with what it is for. */
interface HeadLine {
  readonly line: Line;
  readonly block: Block;
  readonly roles: readonly Role[];
}

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
  /** The places of lines of a contact above the headline: that for the press. */
  readonly contacts: ReadonlySet<number>;
  /** Lines that are no part of the text any more. */
  readonly used: ReadonlySet<Line>;
  readonly remarks: readonly Remark[];
}

/** The most lines that are looked at for a headline. */
const mostLines = 60;

/** Reads what stands above the text: labels and letterhead, headline, sub-heading, dates, embargo. */
export function readHead(document: SourceDocument, context: HeadContext): Head {
  const lines = linesOf(document.blocks, context);
  const chosen = chooseHeadline(lines, document.about.title);
  const before = lines.slice(0, chosen.first);
  const after = afterHeadline(lines, chosen.next);
  const around = [...before, ...after.lines].filter((line) => !chosen.lines.includes(line));
  const taken = [...around.filter(({ roles }) => roles.every(isTaken)), ...chosen.lines];
  const aside = before.filter(({ roles }) => roles.some(({ is }) => is === "plain"));
  const left = [...taken.filter(({ roles }) => roles.some(isLeftOut)), ...aside];
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
    contacts: new Set(
      before.flatMap(({ line, roles }) => (roles.some(({ is }) => is === "contact") ? [line.place] : [])),
    ),
    used: new Set([...taken, ...aside, ...after.used].map(({ line }) => line)),
    remarks: [...leftOut(left), ...asideRemarks(aside), ...chosen.remarks, ...after.remarks],
  };
}

function linesOf(blocks: readonly Block[], context: HeadContext): HeadLine[] {
  const lines: HeadLine[] = [];
  for (const block of blocks) {
    if (block.kind === "list" || block.kind === "footnotes" || lines.length > mostLines) break;
    if (block.kind === "picture") continue;
    for (const line of block.lines)
      if (line.text.trim() !== "") lines.push({ line, block, roles: rolesOf(line, block, context) });
  }
  const ending = lines.findIndex(({ line }) => !line.wraps && (isEnds(line.text) || readNotesHeading(line.text)));
  const head = ending < 0 ? lines : lines.slice(0, ending);
  return withContacts(
    head.map((line, index) => (isOfEvent(head, index) ? { ...line, roles: [{ is: "plain" }] } : line)),
  );
}

function rolesOf({ text, markdown }: Line, { kind }: Block, context: HeadContext): readonly Role[] {
  const cells = kind === "table" ? cellsOf(markdown) : [];
  return (cells.length > 0 ? readCells(cells, context) : undefined) ?? readRoles(text.trim(), context);
}

/** The words of a row's cells. */
export function cellsOf(markdown: string): string[] {
  const cells = markdown.split(/(?<!\\)\|/).map((cell) => cell.replaceAll(/\\(?=[^\p{L}\d\s])|\*\*/gu, "").trim());
  return cells.filter(Boolean);
}

/** The lines of a contact that a letterhead has are not the headline. */
function withContacts(lines: readonly HeadLine[]): HeadLine[] {
  let isInContact = false;
  return lines.map((line) => {
    if (line.roles.some(({ is }) => is === "contact")) isInContact = afterContactHeading(line.line.text)?.rest === "";
    else if (isInContact)
      isInContact = line.roles.every(({ is }) => is !== "label" && is !== "date") && isContactLine(line);
    return isInContact ? { ...line, roles: [{ is: "contact" }] } : line;
  });
}

function isContactLine({ line: { text } }: HeadLine): boolean {
  return text.split(" ").length <= 6 && readContactParts(text) !== undefined;
}

const eventLabel = /^(?:time|venue|where|what|who|when|location|place|amser|lleoliad)\s*:/i;

/** In an invitation "Date:" is beside "Time:" and "Venue:", and that of the event. */
function isOfEvent(lines: readonly HeadLine[], index: number): boolean {
  const isDate = lines[index]?.roles.some((role) => role.is === "date" && role.read.is === "date");
  const near = [lines[index - 1], lines[index + 1], lines[index + 2]];
  return !!isDate && near.some((other) => other && eventLabel.test(other.line.text));
}

function isTaken({ is }: Role): boolean {
  return is === "label" || is === "reference" || is === "masthead" || is === "date" || is === "embargo";
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

/** Characters of a headline; what is longer is a paragraph. */
const longestHeadline = 200;

/** A line with its sentence ended, or too long for a headline. */
function isSentence({ line: { text }, block }: HeadLine): boolean {
  if (block.kind === "heading") return false;
  return (
    text.length > longestHeadline ||
    (/[.!?:]["”’)]?$/.test(text) && !/\.\.\.$/.test(text) && text.split(" ").length >= 4)
  );
}

interface Headline {
  readonly title: string;
  readonly lines: readonly HeadLine[];
  /** Indexes of its first line, and of the line after it. */
  readonly first: number;
  readonly next: number;
  readonly remarks: readonly Remark[];
}

function chooseHeadline(lines: readonly HeadLine[], aboutTitle: string | undefined): Headline {
  const said = lines.findIndex(({ roles }) => roles.some(({ is }) => is === "title"));
  const isPlain = ({ roles }: HeadLine) => roles.every(({ is }) => is === "plain");
  const text = lines.findIndex((line) => isPlain(line) && isSentence(line));
  const end = text < 0 ? lines.length : text;
  if (said >= 0 && (said < end || !lines.slice(0, end).some(isPlain))) {
    const role = lines[said]?.roles.find(({ is }) => is === "title");
    const line = lines[said];
    if (line && role && "text" in role)
      return { title: role.text, lines: [line], first: said, next: said + 1, remarks: readAs(line, role.text) };
  }
  const candidates = [...lines.entries()].flatMap(([index, line]) => (index < end && isPlain(line) ? [index] : []));
  const first = pick(lines, candidates, aboutTitle) ?? lines.findIndex(isPlain);
  const line = lines[first];
  if (!line || line.line.text.length > longestHeadline) return withoutHeadline(lines, aboutTitle);
  return wholeHeadline(lines, first, line);
}

function readAs({ line: { text, place } }: HeadLine, title: string): Remark[] {
  return [{ place, sentence: `The headline was read from “${text.trim()}”: “${title}”.` }];
}

/** A page or an email may say its title where the text has no headline. */
function withoutHeadline(lines: readonly HeadLine[], aboutTitle: string | undefined): Headline {
  const title = aboutTitle?.trim() ?? "";
  const remarks =
    title === ""
      ? []
      : [{ sentence: `No headline was found in the text. “${title}” is the title of the file: check it.` }];
  return { title, lines: [], first: 0, next: lines.length > 0 ? 0 : lines.length, remarks };
}

function pick(
  lines: readonly HeadLine[],
  candidates: readonly number[],
  aboutTitle: string | undefined,
): number | undefined {
  const inTitle = aboutTitle === undefined ? "" : bareWords(aboutTitle);
  const named = candidates.find((index) => {
    const words = bareWords(lines[index]?.line.text ?? "");
    return words.length > 9 && inTitle.includes(words);
  });
  if (named !== undefined) return named;
  const heading = candidates.find((index) => lines[index]?.block.kind === "heading" && lines[index]?.block.level === 1);
  if (heading !== undefined) return heading;
  // A slogan or the name of a campaign stands above "PRESS RELEASE", and the headline below it.
  const label = lines.findLastIndex(
    (line, index) => index < (candidates.at(-1) ?? 0) && line.roles.some(({ is }) => is === "label"),
  );
  const below = candidates.filter((index) => index > label);
  const [first = candidates[0], ...others] = below;
  return others.find((index) => isPlaceBefore(lines, first, index)) ?? first;
}

/** One or two words of a letterhead, such as the name of a town, with labels or dates between them and the headline. */
function isPlaceBefore(lines: readonly HeadLine[], first: number | undefined, index: number): boolean {
  const words = lines[first ?? 0]?.line.text.split(" ").length ?? 0;
  const more = lines[index]?.line.text.split(" ").length ?? 0;
  const between = lines.slice((first ?? 0) + 1, index);
  const isInLetterhead = lines[(first ?? 0) - 1]?.roles.every(({ is }) => is === "masthead") ?? false;
  return isInLetterhead && words <= 2 && more > 2 && between.some(({ roles }) => roles.every(isTaken));
}

/** A headline may be set in several lines: of one heading, all bold, or all in capitals. */
function wholeHeadline(lines: readonly HeadLine[], first: number, line: HeadLine): Headline {
  let next = first + 1;
  while (isSameHeadline(line, lines[next])) next += 1;
  const all = lines.slice(first, next);
  return { title: all.map(({ line: { text } }) => text.trim()).join(" "), lines: all, first, next, remarks: [] };
}

function isSameHeadline(line: HeadLine, next: HeadLine | undefined): boolean {
  if (!next || next.block !== line.block || next.roles.some(({ is }) => is !== "plain") || isSentence(next))
    return false;
  return (
    line.block.kind === "heading" ||
    line.block.isBold ||
    (isInCapitals(line.line.text) && isInCapitals(next.line.text)) ||
    /^\p{Ll}/u.test(next.line.text)
  );
}

/** Whether words are in capitals, but for a few such as "4.2m". */
export function isInCapitals(words: string): boolean {
  const [small, capital] = [/\p{Ll}/gu, /\p{Lu}/gu].map((letters) => words.match(letters)?.length ?? 0) as [
    number,
    number,
  ];
  return capital >= 8 && small <= capital / 15;
}

/** What follows the headline before the text begins. */
function afterHeadline(lines: readonly HeadLine[], start: number) {
  const taken: HeadLine[] = [];
  let summary: { readonly line: HeadLine; readonly text: string } | undefined;
  let index = start;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const said = line.roles.find(({ is }) => is === "summary");
    if (said && "text" in said && !summary) summary = { line, text: said.text };
    else if (line.roles.every(isTaken)) taken.push(line);
    else if (!summary && isSubHeading(line, lines.slice(index + 1))) summary = { line, text: line.line.text.trim() };
    else break;
  }
  return {
    lines: withoutLooseMasthead(taken),
    used: summary ? [summary.line] : [],
    summary: summary?.text,
    remarks: summary
      ? [
          {
            place: summary.line.line.place,
            sentence: `The sub-heading “${summary.text}” is proposed as the summary. Check that it says what is new in one or two sentences.`,
          },
        ]
      : [],
  };
}

/** The name of the council or an address is of a letterhead only where a label or a date follows. */
function withoutLooseMasthead(lines: readonly HeadLine[]): HeadLine[] {
  return lines.slice(0, lines.findLastIndex(({ roles }) => !roles.every(({ is }) => is === "masthead")) + 1);
}

/** Words below a headline that are no sentence, with the text right below them. */
function isSubHeading(line: HeadLine, following: readonly HeadLine[]): boolean {
  const { text } = line.line;
  const kind = line.block.kind;
  if (readCaption(text) !== undefined) return false;
  if ((kind !== "paragraph" && kind !== "heading") || !line.roles.every(({ is }) => is === "plain")) return false;
  if (
    isSentence(line) ||
    /[.!?:;,]["”’)]?$/.test(text) ||
    text.length > 250 ||
    text.split(" ").length < 3 ||
    /^["“‘'\d•*-]/.test(text)
  )
    return false;
  const next = following.find(({ roles }) => !roles.every(isTaken));
  return next !== undefined && isSentence(next) && next.block.kind === "paragraph";
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
    sentence: `“${text.trim()}” stands above the headline and was taken for a part of the letterhead. If it is the headline, change title.`,
  }));
}
