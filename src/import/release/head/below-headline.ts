import type { Remark } from "../../document.ts";
import { readCaption } from "../text/captions.ts";
import { type HeadLine, isSentence, isTaken } from "./head-lines.ts";

/** What stands between a headline and the text. */
interface BelowHeadline {
  /** Labels, dates, embargoes. */
  readonly lines: readonly HeadLine[];
  /** The sub-heading, a proposal. */
  readonly summary: string | undefined;
  /** Its line. */
  readonly used: readonly HeadLine[];
  readonly remarks: readonly Remark[];
}

/** Reads what follows the headline before the text begins, from the line at an index on. */
export function readBelowHeadline(lines: readonly HeadLine[], start: number): BelowHeadline {
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
            about: "summary",
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

/** A whole date or a time of day: what says when and by whom, and not what is new. */
const dated = /\b\d{1,2}:\d\d\b|\b(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}|\p{L}{3,9} \d{1,2}),? (?:19|20)\d\d\b/u;

/** Words below a headline that are no sentence, with the text right below them. */
function isSubHeading(line: HeadLine, following: readonly HeadLine[]): boolean {
  const { text } = line.line;
  const kind = line.block.kind;
  if (readCaption(text) !== undefined || dated.test(text)) return false;
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
