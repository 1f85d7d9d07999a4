import { afterContactHeading, readContactParts } from "../contact/contact.ts";
import { readPlaceAndDate } from "../date/dateline.ts";
import { readEmbargo } from "../date/embargo.ts";
import { type PublishedLine, readPublishedLine } from "../date/published-line.ts";
import { afterLabel, isReference, labelledSender } from "../landmarks.ts";
import { isMasthead } from "./masthead.ts";

/** What a line above the text of a release is for. */
export type Role =
  /** "PRESS RELEASE", "Ref: NR/2026/114", the council's name, its address: nothing that a page shows. */
  | { readonly is: "label" | "reference" | "masthead" }
  | { readonly is: "date"; readonly read: PublishedLine }
  /** The words that hold it back, which may be a part of the line. */
  | { readonly is: "embargo"; readonly text: string }
  /** What the release is filed under: "Category: Libraries". */
  | { readonly is: "filed"; readonly text: string }
  /** Words after a label that says so: "Headline: Library opens". */
  | { readonly is: "title" | "summary"; readonly text: string }
  | { readonly is: "contact" | "plain" };

/** What lines are read with. */
export interface HeadContext {
  readonly council: string;
  readonly timeZone: string;
  /** A day that dates without a year are near to. */
  readonly near: string | undefined;
}

const said = [
  ["title", /^(?:head ?line|title|subject|pennawd|teitl|pwnc)\s*:\s*(?=\S)/i],
  [
    "summary",
    /^(?:sub-?(?:head(?:ing|line)?|title)|stand ?first|summary|strapline|crynodeb|is-?bennawd)\s*:\s*(?=\S)/i,
  ],
] as const;
const ofEmail = /^(?:from|to|cc|bcc|importance|attachments?|oddi wrth|at)\s*:\s*\S/i;
const sent = /^(?:sent|anfonwyd)\s*:\s*/i;
const filed = /^(?:(?:news )?categor(?:y|ies)|topics?|section|filed under|tags?|categor[ïi]au?)\s*:\s*(?=\p{L})/iu;
const filedBelow = /^(?:categor(?:y|ies)|filed under|posted in|tags?|tagged(?: with)?)\s*:\s*(?=\p{L})/iu;

/** What the last line of a text says that it is filed under: "Filed under: Libraries"; undefined of any other. */
export function readFiledBelow(text: string): string | undefined {
  return text.length <= 160 && filedBelow.test(text) ? text.replace(filedBelow, "").trim() : undefined;
}

const bars = /\s*[|•·]\s*|\s+[–—-]\s+|:\s+/;

/** Reads what a line is for; a line may have several parts, as in "Northgate Council | News release | 3 March 2020". */
export function readRoles(text: string, context: HeadContext): Role[] {
  const whole = readWhole(text, context);
  if (whole[0]?.is !== "plain" || text.length > 160) return whole;
  return partsInRow(text, context) ?? whole;
}

/** Reads the cells of a table's row above a text: "Date | 3 March 2020" is a label and what it says. */
export function readCells(cells: readonly string[], context: HeadContext): Role[] | undefined {
  const [first = "", second = ""] = cells;
  const roles = cells.map((cell) => readRole(cell, context));
  if (roles.every(isSure)) return roles;
  if (cells.length === 2 && roles[0]?.is === "plain" && !/\d/.test(first)) {
    const pair = readRoles(`${first.replace(/\s*:$/, "")}: ${second}`, context);
    if (pair.every(({ is }) => is !== "plain")) return pair;
  }
  // The council's name and address in one cell, and the label in another.
  const isOurs = (index: number) => cells[index]?.startsWith(context.council) === true;
  const isLetterhead = roles.some(isSure) && roles.every((role, index) => isSure(role) || isOurs(index));
  return isLetterhead ? roles.map((role) => (isSure(role) ? role : { is: "masthead" })) : undefined;
}

function partsInRow(text: string, context: HeadContext): Role[] | undefined {
  const parts = text.split(bars).filter((part) => part.trim() !== "");
  const read = parts.length > 1 ? parts.map((part) => readRole(part.trim(), context)) : [];
  if (read.length > 1 && read.every(isSure)) return read;
  const words = text.split(" ");
  if (words.length > 14) return undefined;
  for (let cut = 1; cut < words.length; cut += 1) {
    const first = readRole(words.slice(0, cut).join(" "), context);
    if (!isSure(first)) continue;
    const rest = readRoles(words.slice(cut).join(" "), context);
    if (rest.every(isSure)) return [first, ...rest];
  }
  return undefined;
}

function isSure({ is }: Role): boolean {
  return is === "label" || is === "reference" || is === "masthead" || is === "date" || is === "embargo";
}

/** A label before a date or a headline counts for itself. */
function readWhole(text: string, context: HeadContext): Role[] {
  const after = afterLabel(text);
  const role = readRole(text, context);
  const isLabelled = after !== undefined && after !== "" && (role.is === "date" || role.is === "title");
  return isLabelled ? [{ is: "label" }, role] : [role];
}

function readRole(text: string, context: HeadContext): Role {
  if (afterLabel(text) === "") return { is: "label" };
  const sender = labelledSender(text);
  if (sender && isMasthead(sender, context.council)) return { is: "label" };
  if (readEmbargo(text, { near: context.near })) return { is: "embargo", text };
  if (isReference(text)) return { is: /release/i.test(text) ? "label" : "reference" };
  const date = readPublishedLine(text.replace(sent, "Published "), context) ?? readPlaceAndDate(text, context);
  if (date) return { is: "date", read: sent.test(text) ? { ...date, is: "published" } : date };
  const after = afterLabel(text);
  if (after !== undefined) return roleOfRest(after, context);
  const [is, label] = said.find(([, form]) => form.test(text)) ?? [];
  if (is && label) return titled(is, text.replace(label, ""));
  if (filed.test(text)) return { is: "filed", text: text.replace(filed, "") };
  if (ofEmail.test(text)) return { is: "masthead" };
  const contact = afterContactHeading(text);
  if (contact && isContact(contact)) return { is: "contact" };
  return { is: isMasthead(text, context.council) ? "masthead" : "plain" };
}

/** Words after "Contact:" are one where each is a part of one. */
function isContact({ rest, isForPress }: { readonly rest: string; readonly isForPress: boolean }): boolean {
  const parts = rest === "" ? [] : readContactParts(rest);
  return parts !== undefined && (isForPress || parts.length > 0);
}

/** What stands after "PRESS RELEASE:" is a date, a number, the council's name, or the headline itself. */
function roleOfRest(rest: string, context: HeadContext): Role {
  if (rest === "") return { is: "label" };
  const date = readPublishedLine(rest, context) ?? readPlaceAndDate(rest, context);
  if (date) return { is: "date", read: { ...date, is: date.is === "updated" ? "updated" : "published" } };
  if (isReference(rest) || /^[\w/.-]*\d[\w/.-]*$/.test(rest) || isMasthead(rest, context.council))
    return { is: "label" };
  return { is: "title", text: rest };
}

function titled(is: "title" | "summary", text: string): Role {
  const after = is === "title" ? afterLabel(text) : undefined;
  return { is, text: after || text };
}
