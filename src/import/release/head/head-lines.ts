import type { Block, Line } from "../../document.ts";
import { afterContactHeading, readContactParts } from "../contact/contact.ts";
import { isEnds, readNotesHeading } from "../landmarks.ts";
import { type HeadContext, type Role, readCells, readRoles } from "./head-line.ts";

/** A line above or at the beginning of a text, with what it is for. */
export interface HeadLine {
  readonly line: Line;
  readonly block: Block;
  readonly roles: readonly Role[];
}

/** The most lines that are looked at for a headline. */
const mostLines = 60;

/** The lines that a document begins with, up to its first list, its end or its notes, and what each is for. */
export function headLinesOf(blocks: readonly Block[], context: HeadContext): HeadLine[] {
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
  let state: "outside" | "named" | "reached" = "outside";
  return lines.map((line) => {
    const words = line.line.text.trim();
    const heading = line.roles.some(({ is }) => is === "contact") ? afterContactHeading(words) : undefined;
    const parts = heading ? (readContactParts(heading.rest) ?? []) : contactPartsOf(line);
    const hasReach = parts?.some(({ is }) => is === "phone" || is === "email") ?? false;
    if (heading) state = hasReach ? "reached" : "named";
    else if (state !== "outside" && (!parts || (state === "reached" && !hasReach))) state = "outside";
    else if (state !== "outside" && hasReach) state = "reached";
    return state === "outside" ? line : { ...line, roles: [{ is: "contact" }] };
  });
}

function contactPartsOf({ line: { text }, roles }: HeadLine) {
  const isOther = roles.some(({ is }) => is === "label" || is === "date" || is === "embargo");
  return isOther || text.split(" ").length > 6 ? undefined : readContactParts(text.trim());
}

const eventLabel = /^(?:time|venue|where|what|who|when|location|place|amser|lleoliad)\s*:/i;

/** In an invitation "Date:" is beside "Time:" and "Venue:", and that of the event. */
function isOfEvent(lines: readonly HeadLine[], index: number): boolean {
  const isDate = lines[index]?.roles.some((role) => role.is === "date" && role.read.is === "date");
  const near = [lines[index - 1], lines[index + 1], lines[index + 2]];
  return !!isDate && near.some((other) => other && eventLabel.test(other.line.text));
}

const taken = new Set<Role["is"]>(["label", "reference", "masthead", "date", "embargo", "filed"]);

/** Whether a line with this role is no part of the text. */
export function isTaken({ is }: Role): boolean {
  return taken.has(is);
}

/** Characters of a headline; what is longer is a paragraph. */
export const longestHeadline = 200;

/** A line with its sentence ended, or too long for a headline. */
export function isSentence({ line: { text }, block }: HeadLine): boolean {
  if (block.kind === "heading") return false;
  return (
    text.length > longestHeadline ||
    (/[.!?:]["”’)]?$/.test(text) && !/\.\.\.$/.test(text) && text.split(" ").length >= 4)
  );
}
